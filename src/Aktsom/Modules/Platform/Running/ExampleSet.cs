using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Platform.Running;

/// <summary>The invented organisations of the demonstration. Names, numbers and people are made up; the shapes are those of real organisations.</summary>
internal static class ExampleSet
{
    /// <summary>One password for all example people; the demonstration listens on this machine only.</summary>
    public const string Password = "eksempel-passord-2026";

    public static readonly Example Chain = new(
        "a0000000-0000-7000-8000-000000000001",
        "Kvistheim Grossistkjede AS",
        "kvistheim",
        "ingrid@kvistheim.example",
        "Ingrid Haukelid"
    );
    public static readonly Example Security = new(
        "a0000000-0000-7000-8000-000000000002",
        "Varderheim Sikkerhet Gruppen AS",
        "varderheim",
        "jonas@varderheim.example",
        "Jonas Sollied"
    );
    public static readonly Example Confederation = new(
        "a0000000-0000-7000-8000-000000000003",
        "Fellesforbundet Samvirk",
        "samvirk",
        "marit@samvirk.example",
        "Marit Granlund"
    );
    public static readonly Example Union = new(
        "a0000000-0000-7000-8000-000000000004",
        "Kontorfolkenes Forbund",
        "kontorfolk",
        "amir@kontorfolk.example",
        "Amir Nordby"
    );
    public static readonly Example Municipality = new(
        "a0000000-0000-7000-8000-000000000005",
        "Storelvdal kommune",
        "storelvdal",
        "bodil@storelvdal.example",
        "Bodil Engelstad"
    );

    public static IReadOnlyList<Example> All => [Chain, Security, Confederation, Union, Municipality];
}

/// <param name="Id">Its fixed id.</param>
/// <param name="Name">Its invented name.</param>
/// <param name="Slug">The word in its public address.</param>
/// <param name="Email">The sign-in of its lead.</param>
/// <param name="Lead">The lead's invented name.</param>
internal sealed record Example(string Id, string Name, string Slug, string Email, string Lead)
{
    public OrganisationId Organisation => new(Guid.Parse(Id));
}
