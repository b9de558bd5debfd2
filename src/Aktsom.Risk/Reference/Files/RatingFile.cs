namespace Aktsom.Risk.Reference.Files;

/// <summary>Products with a risk level for each stage of production: the shape of DFØ's list.</summary>
internal sealed class RatingFile(FileRows rows)
{
    private const string ListIndex = "DFO_HIGH_RISK";

    /// <summary>The groups of a category whose products name none themselves.</summary>
    private static readonly Dictionary<string, string[]> CategoryGoods = new(StringComparer.Ordinal)
    {
        ["textiles"] = ["garments", "textiles"],
        ["office"] = ["officeSupplies"],
        ["furniture"] = ["furniture"],
        ["medical"] = ["medicalConsumables", "surgical"],
        ["toys_sports"] = ["toys", "sportsEquipment", "sportBalls"],
        ["ict"] = ["electronics"],
        ["vehicles"] = ["vehicles"],
        ["construction"] = ["buildingMaterials", "stone"],
    };

    private readonly Dictionary<string, SourceEdition> _editions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _topicsOfCategory = new(StringComparer.Ordinal);

    private sealed record Line(
        string Category,
        string Product,
        Dictionary<ProductionStage, RiskLevel> Levels,
        string[] Topics,
        int Precedence,
        SourceEdition Edition
    );

    public ReferenceImport Read()
    {
        var lines = new List<Line>();
        while (rows.Next())
        {
            lines.Add(ReadRow());
        }

        var rated = lines.Where(line => line.Levels.Count > 0).ToList();
        return new ReferenceImport
        {
            FileName = rows.FileName,
            Kind = ReferenceFileKind.GoodRatings,
            Sources = rows.Sources,
            Ratings = [.. rated.Select(Rating)],
            Unplaced = [.. rated.Where(line => Goods(line).Count == 0).Select(line => line.Product)],
            Rejected = rows.Rejected,
            RowsRead = rows.Count,
        };
    }

    private Line ReadRow()
    {
        var category = rows["category_key"];
        var topics = TopicWords.In(
            string.Join(';', rows["risk_topics"], rows["topics_raw_material"], rows["topics_component"], rows["topics_final"])
        );
        var ofCategory = _topicsOfCategory.TryGetValue(category, out var known)
            ? known
            : _topicsOfCategory[category] = new(StringComparer.Ordinal);
        ofCategory.UnionWith(topics);
        var isPrevious = string.Equals(rows["layout"], "previous", StringComparison.Ordinal);
        return new Line(category, rows["product_nb"], Levels(), topics, isPrevious ? 1 : 0, Edition());
    }

    private Dictionary<ProductionStage, RiskLevel> Levels()
    {
        var levels = new Dictionary<ProductionStage, RiskLevel>();
        Add(levels, ProductionStage.RawMaterial, "level_raw_material");
        Add(levels, ProductionStage.Component, "level_component");
        Add(levels, ProductionStage.FinalProduction, "level_final");
        return levels;
    }

    private void Add(Dictionary<ProductionStage, RiskLevel> levels, ProductionStage stage, string column)
    {
        switch (rows[column])
        {
            case "":
                break;
            case "1" or "2" or "3" or "4":
                levels[stage] = (RiskLevel)(rows[column][0] - '0');
                break;
            default:
                rows.Reject(column, ReferenceRowFault.OutsideScale);
                break;
        }
    }

    private SourceEdition Edition()
    {
        var label = rows["edition"] is { Length: > 0 } stated ? stated : $"{rows["layout"]} {rows["page_last_changed"]}".Trim();
        if (!_editions.TryGetValue(label, out var edition))
        {
            edition = new SourceEdition(ListIndex, label, "", rows.Source(ListIndex));
            _editions.Add(label, edition);
        }

        return edition;
    }

    private GoodRating Rating(Line line) =>
        new(
            line.Product,
            Goods(line),
            line.Levels,
            line.Topics.Length > 0 ? line.Topics : [.. _topicsOfCategory[line.Category]],
            line.Precedence,
            line.Edition
        );

    private static List<string> Goods(Line line)
    {
        var named = GoodsCatalogue.Shipped.Resolve(line.Product);
        return named.Count > 0 ? [.. named.Select(good => good.Id)] : [.. CategoryGoods.GetValueOrDefault(line.Category, [])];
    }
}

/// <summary>Finds our topics in a list's own Norwegian words.</summary>
internal static class TopicWords
{
    private static readonly Lazy<(string Topic, string[] Words)[]> Known = new(() =>
        [.. DataFile.Rows("topic-words.csv").Select(row => (row["topic"], row.List("words")))]
    );

    public static string[] In(string text)
    {
        var key = $" {NameKey.Of(text)}";
        return
        [
            .. Known
                .Value.Where(entry => entry.Words.Any(word => key.Contains($" {word}", StringComparison.Ordinal)))
                .Select(entry => entry.Topic),
        ];
    }
}
