namespace Aktsom.Modules.Register.Brreg;

/// <summary>Settings of the look-ups, section <c>Brreg</c>.</summary>
internal sealed class BrregOptions
{
    /// <summary>Enhetsregisteret's open API; a mirror may stand in.</summary>
    public Uri BaseAddress { get; set; } = new("https://data.brreg.no/enhetsregisteret/api/");

    /// <summary>How long one question may take before the registry counts as out of reach.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Questions asked at the same time; the registry is shared by many.</summary>
    public int AtOnce { get; set; } = 4;

    /// <summary>Off where no question may leave the house: look-ups then say that the registry is out of reach.</summary>
    public bool Enabled { get; set; } = true;
}
