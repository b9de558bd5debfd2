namespace Aktsom.Modules.Engagement.Audits;

/// <summary>A rating a scheme gives, and how far it may lower a risk in working life (law-and-method 6.7; the strengths are our own design).</summary>
/// <param name="Name">As the scheme writes it.</param>
/// <param name="Strength">Base strength, 0–1.</param>
/// <param name="Months">How long it counts where the report does not say.</param>
internal sealed record AuditRating(string Name, double Strength, int Months);

/// <summary>A scheme of audits or certificates that suppliers show reports from.</summary>
/// <param name="Id">Kept with the audit.</param>
/// <param name="Name">Its own name, the same in all languages.</param>
/// <param name="Ratings">From the best; one without a name where the scheme gives none.</param>
internal sealed record AuditScheme(string Id, string Name, IReadOnlyList<AuditRating> Ratings)
{
    private const double OwnStrength = 0.5;
    private const double UnknownStrength = 0.25;
    private const int Year = 12;

    public static readonly IReadOnlyList<AuditScheme> All =
    [
        new("bsci", "amfori BSCI", [new("A", 0.65, 24), new("B", 0.55, 24), new("C", 0.40, Year), new("D", 0.20, Year), new("E", 0, Year)]),
        new("smeta", "SMETA (Sedex)", [new("0 critical", 0.50, Year), new("Critical", 0.25, Year)]),
        new("sa8000", "SA8000", [new("", 0.65, 36)]),
        new("rba", "RBA VAP", [new("Platinum", 0.65, 24), new("Gold", 0.55, 24), new("Silver", 0.45, 24)]),
        new("wrap", "WRAP", [new("Platinum", 0.60, 24), new("Gold", 0.50, Year), new("Silver", 0.30, 6)]),
        new("brcgs", "BRCGS Ethical Trade", [new("", 0.45, Year)]),
        new("ics", "ICS", [new("", 0.40, 24)]),
        new("slcp", "SLCP", [new("", 0.30, Year)]),
        new("iso45001", "ISO 45001", [new("", 0.35, 36)]),
        new("other", "–", [new("", UnknownStrength, Year)]),
    ];

    public static AuditScheme? Find(string? id) => All.FirstOrDefault(scheme => string.Equals(scheme.Id, id, StringComparison.Ordinal));

    /// <summary>What a report is worth. A rating nobody has written counts as the scheme's weakest.</summary>
    public AuditRating Worth(string? rating) =>
        Ratings.FirstOrDefault(one => string.Equals(one.Name, rating?.Trim(), StringComparison.OrdinalIgnoreCase)) ?? Ratings[^1];

    /// <summary>What an audit by the organisation itself is worth.</summary>
    public static AuditRating Own { get; } = new("", OwnStrength, Year);
}
