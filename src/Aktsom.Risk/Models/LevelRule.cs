namespace Aktsom.Risk.Models;

/// <summary>
/// How a supplier's level is read from parts where an organisation does not let the worst topic decide: R-NOR-20 (matrix), R-NOR-21 and R-PRO-14 (weighted),
/// R-NEG-05 (highest). Without a rule the worst topic of the model decides (law-and-method 6.3).
/// </summary>
public sealed record LevelRule
{
    /// <summary><c>matrix</c>, <c>weighted</c> or <c>highest</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>For <c>weighted</c>: weight of each part; their sum is 1.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Weights of the topics within the country part; their sum is 1. Empty: the worst topic speaks for the country.</summary>
    public IReadOnlyDictionary<string, double> Themes { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>For <c>matrix</c>: four rows by the country's level, low first, each with four levels by the chain's.</summary>
    public IReadOnlyList<string> Matrix { get; init; } = [];

    /// <summary>The cell of a matrix.</summary>
    /// <param name="country">The country's level; not unknown.</param>
    /// <param name="chain">The chain's level; not unknown.</param>
    public RiskLevel Cell(RiskLevel country, RiskLevel chain) =>
        Enum.Parse<RiskLevel>(Matrix[(int)country - 1].Split(' ')[(int)chain - 1], ignoreCase: true);
}

/// <summary>Names of the parts a level can be read from.</summary>
public static class Parts
{
    /// <summary>Where it is made or done.</summary>
    public const string Country = "country";

    /// <summary>Line of business.</summary>
    public const string Sector = "sector";

    /// <summary>What is bought.</summary>
    public const string Goods = "goods";

    /// <summary>The supply chain: line of business and goods, whichever is worse.</summary>
    public const string Chain = "chain";

    /// <summary>What has happened with the supplier before; scored by a person.</summary>
    public const string History = "history";

    /// <summary>Certificates and audits, or their absence; scored by a person.</summary>
    public const string Certificates = "certificates";

    /// <summary>How openly the supplier tells; scored by a person.</summary>
    public const string Transparency = "transparency";

    /// <summary>Those a person scores.</summary>
    public static IReadOnlyList<string> ByPerson { get; } = [History, Certificates, Transparency];

    /// <summary>Those a weighted rule may use.</summary>
    public static IReadOnlyList<string> Weighable { get; } = [Country, Sector, Goods, Chain, .. ByPerson];
}
