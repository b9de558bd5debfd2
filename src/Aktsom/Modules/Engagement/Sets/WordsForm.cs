using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>A text in all the languages a set may be written in, as a form posts it.</summary>
internal sealed record WordsForm
{
    public string? Nb { get; set; }
    public string? Nn { get; set; }
    public string? En { get; set; }
    public string? Zh { get; set; }
    public string? De { get; set; }
    public string? Pl { get; set; }

    public bool IsEmpty => new[] { Nb, Nn, En, Zh, De, Pl }.All(string.IsNullOrWhiteSpace);

    public static WordsForm Of(QuestionText? text) =>
        new()
        {
            Nb = text?.Nb,
            Nn = text?.Nn,
            En = text?.En,
            Zh = text?.Zh,
            De = text?.De,
            Pl = text?.Pl,
        };

    public string? In(string language) =>
        language switch
        {
            "nb" => Nb,
            "nn" => Nn,
            "en" => En,
            "zh" => Zh,
            "de" => De,
            _ => Pl,
        };

    /// <summary>The text; empty where nothing is written in a language yet.</summary>
    public QuestionText Text() => new(Nb.Trimmed() ?? "", Nn.Trimmed() ?? "", En.Trimmed() ?? "", Zh.Trimmed(), De.Trimmed(), Pl.Trimmed());

    /// <summary>Null where nothing is written in any language.</summary>
    public QuestionText? Maybe() => IsEmpty ? null : Text();
}

/// <summary>One text of a form with a field for each language.</summary>
/// <param name="Name">How the form calls it, such as Form.Text.</param>
/// <param name="Label">What it is.</param>
/// <param name="Words">What is written.</param>
/// <param name="Languages">Codes of the languages to ask for.</param>
internal sealed record WordsView(
    string Name,
    string Label,
    WordsForm Words,
    IReadOnlyList<string> Languages,
    string? Hint = null,
    int Rows = 2
)
{
    public const string Page = "/Modules/Engagement/Sets/_Words.cshtml";

    public string Id(string language) => FieldOf(language).Replace('.', '_').Replace('[', '_').Replace(']', '_');

    public string FieldOf(string language) => $"{Name}.{char.ToUpperInvariant(language[0])}{language[1..]}";

    public static string NameOf(string language) =>
        Aktsom.Modules.Platform.Web.Languages.Find(language, Aktsom.Modules.Platform.Web.Languages.ForSuppliers)?.OwnName ?? language;
}
