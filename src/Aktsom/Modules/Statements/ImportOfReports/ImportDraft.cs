using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>Gathers what the readers of a report find.</summary>
internal sealed class ImportDraft(StatementTemplate template)
{
    private readonly Dictionary<AnswerKey, (int From, int To)> sources = [];
    private readonly List<Doubt> doubts = [];
    private readonly List<Unrecognised> unrecognised = [];

    public StatementTemplate Template { get; } = template;
    public AnswerSet Answers { get; private set; } = AnswerSet.Empty;
    public int? Year { get; set; }
    public string? Organisation { get; set; }
    public string? OrgNumber { get; set; }
    public string Language { get; set; } = "nb";

    public bool Has(string key) => Answers.Has(new AnswerKey(key));

    public TemplateField? Field(string semanticId) => Template.Meaning(semanticId).LastOrDefault();

    /// <summary>Sets an answer that says something; an empty one stays an empty field.</summary>
    public void Set(AnswerKey key, FieldAnswer answer, IReadOnlyCollection<ReportLine>? lines = null)
    {
        if (!answer.HasContent && answer.State is AnswerState.Answered or AnswerState.Empty)
        {
            return;
        }

        Answers = Answers.With(key, answer);
        if (lines?.Where(line => !line.IsBlank).ToList() is { Count: > 0 } filled)
        {
            sources[key] = (filled[0].Number, filled[^1].Number);
        }
    }

    public void Set(string key, FieldAnswer answer, IReadOnlyCollection<ReportLine>? lines = null) =>
        Set(new AnswerKey(key), answer, lines);

    public void Doubt(string? key, int? line, LocalisedText message) => doubts.Add(new Doubt(key, line, message));

    public void NotRecognised(IEnumerable<ReportLine> lines, Prose prose)
    {
        var filled = lines.ToList();
        foreach (var paragraph in prose.Paragraphs(filled))
        {
            var first = paragraph.Split('\n')[0];
            var start = filled.Find(line => line.Text.Length > 0 && first.StartsWith(line.Text, StringComparison.Ordinal)) ?? filled[0];
            unrecognised.Add(new Unrecognised(start.Number, paragraph));
        }
    }

    public ImportResult Finish(bool isStatement) =>
        new()
        {
            Statement = new StatementFile
            {
                Template = Template,
                Year = Year,
                Language = Language,
                Organisation = Organisation,
                Organisations = Organisation is null ? [] : [new CoveredOrganisation(Organisation, OrgNumber)],
                Answers = Answers,
            },
            IsStatement = isStatement,
            Doubts = doubts,
            Unrecognised = unrecognised,
            Sources = sources,
        };
}
