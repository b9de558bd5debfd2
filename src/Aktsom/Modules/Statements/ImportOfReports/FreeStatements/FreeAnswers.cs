using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Gathers paragraphs by field and parts lists from the text around them.</summary>
internal sealed partial class FreeAnswers(ImportDraft draft)
{
    private readonly Dictionary<string, List<string>> paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ReportLine>> sources = new(StringComparer.Ordinal);

    public void Add(string key, string paragraph, IReadOnlyList<ReportLine> lines)
    {
        if (!paragraphs.TryGetValue(key, out var texts))
        {
            (paragraphs[key], sources[key]) = (texts = [], []);
        }

        texts.Add(paragraph);
        sources[key].AddRange(lines);
    }

    public void AddArea(string row, List<ReportLine> lines, Prose prose)
    {
        if (draft.Field("impact.description") is { } field && prose.Text(lines) is { Length: > 0 } text)
        {
            draft.Set(new AnswerKey(field.Key, row), FieldAnswer.Of(text), lines);
        }
    }

    public void Finish(Prose prose)
    {
        TakeOwner();
        TakeBullets("S.3.planIntro", "S.3.measures");
        TakeBullets("S.3.howWeWork", "S.3.yearlyPoints");
        foreach (var (key, texts) in paragraphs)
        {
            Set(key, string.Join("\n\n", texts), sources[key], prose);
        }
    }

    private void Set(string key, string text, List<ReportLine> lines, Prose prose)
    {
        var field = draft.Template.Field(key);
        if (field is null || text.Length == 0)
        {
            draft.NotRecognised(text.Length == 0 ? [] : lines, prose);
            return;
        }

        var links = Address().Matches(text).Select(match => new AnswerFile(match.Value, null, match.Value)).ToList();
        switch (field.Type)
        {
            case FieldType.File when links.Count > 0:
                draft.Set(key, new FieldAnswer { State = AnswerState.Answered, Files = links }, lines);
                break;
            case FieldType.File:
                draft.NotRecognised(lines, prose);
                break;
            case FieldType.Email:
                SetEmail(key, text, lines);
                break;
            default:
                draft.Set(key, FieldAnswer.Of(text), lines);
                break;
        }
    }

    private void SetEmail(string key, string text, List<ReportLine> lines)
    {
        if (Email().Match(text) is { Success: true } email)
        {
            draft.Set(key, FieldAnswer.Of(email.Value), lines);
        }
    }

    /// <summary>"X has the overall responsibility for the measures".</summary>
    private void TakeOwner()
    {
        if (!paragraphs.TryGetValue("S.3.planIntro", out var texts))
        {
            return;
        }

        var at = texts.FindIndex(text => Owner().IsMatch(text));
        if (at >= 0)
        {
            draft.Set("S.3.owner", FieldAnswer.Of(Owner().Match(texts[at]).Groups["who"].Value));
            texts.RemoveAt(at);
        }
    }

    /// <summary>Bullets become rows; the sentence that leads up to them stays in the text.</summary>
    private void TakeBullets(string from, string to)
    {
        if (!paragraphs.TryGetValue(from, out var texts))
        {
            return;
        }

        var column = draft.Template.Field(to)!.Columns[0].Key;
        var bullets = texts.Where(text => text.Split('\n').Any(line => line.StartsWith("- ", StringComparison.Ordinal))).ToList();
        var rows = bullets.SelectMany(Bullets).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        draft.Set(
            to,
            FieldAnswer.Of([.. rows.Select((text, at) => AnswerRow.Of(ValueReader.Id(at), (column, new AnswerValue.Word(text))))]),
            sources[from]
        );
        paragraphs[from] =
        [
            .. texts.Select(text => bullets.Contains(text, StringComparer.Ordinal) ? Lead(text) : text).Where(text => text.Length > 0),
        ];
    }

    private static IEnumerable<string> Bullets(string text)
    {
        var open = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                if (open.Length > 0)
                {
                    yield return open;
                }

                open = line[2..].Trim();
            }
            else if (open.Length > 0)
            {
                open += " " + line;
            }
        }

        if (open.Length > 0)
        {
            yield return open;
        }
    }

    private static string Lead(string text) =>
        string.Join('\n', text.Split('\n').TakeWhile(line => !line.StartsWith("- ", StringComparison.Ordinal)));

    [GeneratedRegex(
        @"^(?<who>\p{Lu}[\p{L} -]{3,60}?) har (det )?(overordnet|overordnede|hoved)\s?ansvar(et)? for [^.]*(tiltak|handlingsplan)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Owner();

    [GeneratedRegex(@"https?://\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"[^\s,;:<>()\[\]]+@[^\s,;:<>()\[\]]+\.\p{L}{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
