using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing.Fields;

/// <summary>One answer as it stands in the form: what was typed, understood or not.</summary>
internal sealed class FieldForm
{
    public const int LongestText = 100_000;
    private const int LongestReason = 4000;

    [Display(Name = "Field.State")]
    public AnswerState State { get; set; } = AnswerState.Answered;

    [Display(Name = "Field.Text"), StringLength(LongestText, ErrorMessage = "Field.Text.Long")]
    public string? Text { get; set; }

    [Display(Name = "Field.Number"), StringLength(40)]
    public string? Number { get; set; }

    /// <summary>yes, no or empty.</summary>
    [Display(Name = "Field.Choice")]
    public string? Choice { get; set; }

    [Display(Name = "Field.From")]
    public DateOnly? From { get; set; }

    [Display(Name = "Field.To")]
    public DateOnly? To { get; set; }

    public Dictionary<string, string?> Parts { get; set; } = new(StringComparer.Ordinal);
    public Dictionary<string, string?> Extras { get; set; } = new(StringComparer.Ordinal);
    public List<RowForm> Rows { get; set; } = [];
    public List<IndicatorForm> Indicators { get; set; } = [];

    [Display(Name = "Field.Reason"), StringLength(LongestReason)]
    public string? Reason { get; set; }

    [Display(Name = "Field.Plan"), StringLength(LongestReason)]
    public string? Plan { get; set; }

    /// <summary>Hashes of attachments to take away.</summary>
    public List<string> DroppedFiles { get; set; } = [];

    [Display(Name = "Field.Link"), StringLength(400)]
    public string? Link { get; set; }

    /// <summary>What the picture being uploaded shows.</summary>
    [Display(Name = "Field.Alt"), StringLength(400)]
    public string? Alt { get; set; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static FieldForm FromJson(string json) => JsonSerializer.Deserialize<FieldForm>(json) ?? new FieldForm();

    /// <summary>Whether two forms say the same, whatever line ends and empty rows the browser sent.</summary>
    public bool Says(FieldForm other) => Plain() == other.Plain();

    private string Plain()
    {
        var same = FromJson(ToJson());
        same.Rows = [.. Rows.Where(row => row.HasContent)];
        same.Indicators = [.. Indicators.Where(one => one.HasContent)];
        same.Parts = Filled(Parts);
        same.Extras = Filled(Extras);
        foreach (var row in same.Rows)
        {
            row.Cells = Filled(row.Cells);
        }

        return same.ToJson().Replace("\\r\\n", "\\n", StringComparison.Ordinal).Replace(":\"\"", ":null", StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Filled(Dictionary<string, string?> cells) =>
        cells
            .Where(cell => !string.IsNullOrWhiteSpace(cell.Value) && cell.Key != "no")
            .OrderBy(cell => cell.Key, StringComparer.Ordinal)
            .ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);
}

/// <summary>A row of a list or table as it stands in the form; an empty one is left out when saved.</summary>
internal sealed class RowForm
{
    public string? Id { get; set; }
    public Dictionary<string, string?> Cells { get; set; } = new(StringComparer.Ordinal);

    public bool HasContent => Cells.Any(cell => cell.Key != "no" && !string.IsNullOrWhiteSpace(cell.Value));
}

/// <summary>An indicator as it stands in the form. Values are written a year a line: <c>2025: 22</c>.</summary>
internal sealed class IndicatorForm
{
    public string? Id { get; set; }

    [StringLength(400)]
    public string? Name { get; set; }
    public string? Unit { get; set; }

    [StringLength(2000)]
    public string? Values { get; set; }

    [StringLength(4000)]
    public string? Comment { get; set; }

    public bool HasContent => !string.IsNullOrWhiteSpace(Name) || !string.IsNullOrWhiteSpace(Values);
}
