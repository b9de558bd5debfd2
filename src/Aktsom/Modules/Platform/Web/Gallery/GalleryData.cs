using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Risk;

namespace Aktsom.Modules.Platform.Web.Gallery;

/// <summary>A supplier of the gallery's list.</summary>
internal sealed record GallerySupplier(
    string Name,
    string KindKey,
    string? Country,
    decimal Purchases,
    RiskLevel Level,
    WorkState State,
    DateOnly Next
);

/// <summary>Invented organisations, days and numbers. None of them is real.</summary>
internal static class GalleryData
{
    public const string Organisation = "Fjellvang Innkjøp AS";
    public const string Person = "Marte Eksempel";
    public static readonly DateOnly Today = new(2026, 5, 7);

    public static readonly IReadOnlyList<GallerySupplier> Suppliers =
    [
        new("Brenna Papirvarer AS", "Paper", "NO", 142_622_026, RiskLevel.Low, WorkState.NotStarted, new(2026, 10, 1)),
        new("Hai Dong Plastics Co., Ltd.", "Plastics", "CN", 88_150_781, RiskLevel.High, WorkState.InProgress, new(2026, 5, 2)),
        new("Ostravin Chemia s.r.o.", "Cleaning", "CZ", 61_259_836, RiskLevel.Medium, WorkState.Done, new(2026, 2, 1)),
        new("Brattlia Storkjøkken og Borddekking AS", "Table", null, 47_513_811, RiskLevel.Unknown, WorkState.NotStarted, new(2026, 5, 21)),
        new("Vestlyng Transport AS", "Transport", "NO", 44_012_182, RiskLevel.Medium, WorkState.Done, new(2026, 4, 1)),
        new("Lindqvist & Holm Textil AB", "Textiles", "SE", 36_416_875, RiskLevel.High, WorkState.Waiting, new(2026, 5, 22)),
        new("Sermaya Gloves Sdn. Bhd.", "Gloves", "MY", 18_429_723, RiskLevel.VeryHigh, WorkState.Late, new(2026, 5, 12)),
        new("Myrdalen Datautstyr AS", "Computers", null, 14_712_375, RiskLevel.Unknown, WorkState.Waiting, new(2026, 5, 29)),
    ];

    public static readonly OrganisationFace Face = new(
        "Fjellvang",
        Organisation,
        "999999999",
        "#275d3f",
        null,
        "/_gallery/public",
        [],
        IsExample: true
    );

    public static readonly Figure Assessed = Figure.Share(
        new FigureDefinition(
            "gallery.assessed",
            new LocalisedText("Leverandører som er vurdert", "Leverandørar som er vurderte", "Suppliers assessed"),
            FigureUnit.Percent,
            new LocalisedText(
                "Vurderte leverandører delt på alle.",
                "Vurderte leverandørar delte på alle.",
                "Assessed suppliers out of all."
            ),
            "I-03",
            "Gallery"
        ),
        new FigureScope(new OrganisationId(Guid.Empty), 2025, new DateTimeOffset(2026, 5, 7, 7, 14, 0, TimeSpan.Zero)),
        6,
        8,
        new FigureTrace(
            new LocalisedText("Leverandører i 2025", "Leverandørar i 2025", "Suppliers in 2025"),
            [.. Suppliers.Take(3).Select(supplier => new TraceRecord("supplier", supplier.Name, supplier.Name, 1, "/_gallery/thing"))],
            8,
            [new TraceInput("SAF-T", "2025", Today)]
        )
    );
}
