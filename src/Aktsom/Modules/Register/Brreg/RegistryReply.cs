namespace Aktsom.Modules.Register.Brreg;

/// <summary>What became of a question to Enhetsregisteret. The outcomes are nested here; switch over them.</summary>
internal abstract record RegistryReply
{
    private RegistryReply() { }

    /// <summary>A unit or a sub-unit, also one that is deleted but still shown.</summary>
    public sealed record Found(RegistryUnit Unit) : RegistryReply;

    /// <summary>No such number.</summary>
    public sealed record NotFound : RegistryReply;

    /// <summary>Taken out of the registry (410).</summary>
    public sealed record Removed : RegistryReply;

    /// <summary>The registry did not answer, or not as agreed. Ask again later.</summary>
    public sealed record OutOfReach(string Why) : RegistryReply;
}

/// <summary>The facts of a unit that the register can use.</summary>
internal sealed record RegistryUnit
{
    public required string OrgNumber { get; init; }
    public required string Name { get; init; }

    /// <summary>Legal form, e.g. AS.</summary>
    public string? Form { get; init; }
    public string? NaceCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the business address, else of the postal one.</summary>
    public string? Country { get; init; }
    public string? Address { get; init; }
    public string? PostCode { get; init; }
    public string? City { get; init; }
    public bool Bankrupt { get; init; }

    /// <summary>When the unit was deleted or closed down; null while it lives.</summary>
    public DateOnly? DeletedOn { get; init; }

    /// <summary>The unit a sub-unit belongs to.</summary>
    public string? Parent { get; init; }
}
