using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads the cover, the foreword, the signatures and the contact block.</summary>
internal sealed partial class FrontPages(ImportDraft draft, Prose prose)
{
    private const int LongestName = 80;

    public void Cover(IReadOnlyList<ReportLine> lines)
    {
        var filled = lines.Where(line => !line.IsBlank).ToList();
        draft.Year ??= YearFinder.Stated(filled);
        var unit = filled.FindIndex(line => ForUnit().IsMatch(line.Text));
        if (unit >= 0 && draft.Field("org.name") is not null)
        {
            var wrapped = filled
                .Skip(unit + 1)
                .Take(1)
                .Where(line => line.Number == filled[unit].Number + 1 && !BaseLevelMet().IsMatch(line.Text) && !line.Text.EndsWith('.'))
                .Select(line => line.Text);
            var name = string.Join(' ', [ForUnit().Replace(filled[unit].Text, ""), .. wrapped]).Trim();
            draft.Set(draft.Template.Meaning("org.name").First().Key, FieldAnswer.Of(name), [filled[unit]]);
            draft.Organisation ??= name;
        }

        BaseLevel(filled);
    }

    /// <summary>The cover says whether the base level is met; where it says nothing, nothing is set.</summary>
    private void BaseLevel(List<ReportLine> lines)
    {
        var text = string.Join(' ', lines.Select(line => line.Text));
        if (draft.Field("baseLevel") is not { } field || !BaseLevelMet().IsMatch(text))
        {
            return;
        }

        var link = Link().Match(text);
        draft.Set(
            field.Key,
            FieldAnswer.Of(new AnswerValue.YesNo(!NotMet().IsMatch(text))) with
            {
                Extras = link.Success
                    ? new Dictionary<string, AnswerValue>(StringComparer.Ordinal) { ["link"] = new AnswerValue.Word(link.Value) }
                    : new Dictionary<string, AnswerValue>(StringComparer.Ordinal),
            },
            lines
        );
    }

    public void Foreword(IReadOnlyList<ReportLine> lines)
    {
        var left = lines.ToList();
        Signer(left);
        QuoteAtEnd(left);
        if (draft.Field("foreword") is { } field && prose.Text(left) is { Length: > 0 } text)
        {
            draft.Set(field.Key, FieldAnswer.Of(text), left);
        }
    }

    /// <summary>Name and title are the last two lines, short and without a full stop.</summary>
    private void Signer(List<ReportLine> lines)
    {
        var filled = lines.Where(line => !line.IsBlank).TakeLast(2).ToList();
        if (filled.Count == 2 && filled.TrueForAll(line => IsShort(line.Text)) && filled[0].Text.Split(' ').Length is >= 2 and <= 6)
        {
            Set("foreword.name", filled[0].Text);
            Set("foreword.title", filled[1].Text);
            lines.RemoveAll(filled.Contains);
        }
    }

    private void QuoteAtEnd(List<ReportLine> lines)
    {
        var last = lines.FindLastIndex(line => !line.IsBlank);
        var first = last < 0 ? -1 : lines.FindLastIndex(last, line => QuoteStart().IsMatch(line.Text));
        if (first < 0 || !QuoteEnd().IsMatch(lines[last].Text))
        {
            return;
        }

        var quote = string.Join(' ', lines.Skip(first).Take(last - first + 1).Where(line => !line.IsBlank).Select(line => line.Text));
        Set("foreword.quote", quote.Trim('"', '“', '”', '«', '»', ' '));
        lines.RemoveRange(first, last - first + 1);
    }

    public void Signatures(IReadOnlyList<ReportLine> lines)
    {
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            if (Dates.In(line.Text) is { } date)
            {
                SetValue("sign.date", new AnswerValue.Day(date), line);
                var place = line.Text.Split(',')[0];
                if (!place.Any(char.IsDigit) && place.Length > 1)
                {
                    Set("sign.place", place);
                }
            }
            else if (IsShort(line.Text) && !line.Text.Any(char.IsDigit) && draft.Field("sign.place") is { } field && !draft.Has(field.Key))
            {
                Set("sign.place", line.Text);
            }
        }
    }

    /// <summary>The last page repeats the contact; it fills what the front did not say.</summary>
    public void Contact(IReadOnlyList<ReportLine> lines)
    {
        var filled = lines.Where(line => !line.IsBlank).Select(line => line.Text).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        draft.Organisation ??= filled[0];
        if (filled.Find(line => line.Contains('@', StringComparison.Ordinal)) is { } mail)
        {
            SetMissing("contact.email", mail);
            var before = filled.IndexOf(mail) - 1;
            if (before > 0)
            {
                SetMissing("contact.name", filled[before]);
            }
        }
    }

    private static bool IsShort(string text) => text.Length is > 1 and <= LongestName && !text.EndsWith('.');

    private void Set(string meaning, string text)
    {
        if (draft.Field(meaning) is { } field && text.Length > 0)
        {
            draft.Set(field.Key, FieldAnswer.Of(text));
        }
    }

    private void SetMissing(string meaning, string text)
    {
        if (draft.Field(meaning) is { } field && !draft.Has(field.Key))
        {
            draft.Set(field.Key, FieldAnswer.Of(text));
        }
    }

    private void SetValue(string meaning, AnswerValue value, ReportLine line)
    {
        if (draft.Field(meaning) is { } field)
        {
            draft.Set(field.Key, FieldAnswer.Of(value), [line]);
        }
    }

    [GeneratedRegex(@"^(for|of)\s+(?=\p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForUnit();

    [GeneratedRegex(@"basisnivå|base level|^Etisk handel Norge", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BaseLevelMet();

    [GeneratedRegex(@"ikke\s+(oppfyller|er på)|does not (meet|fulfil)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotMet();

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[""“”«]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuoteStart();

    [GeneratedRegex(@"[""“”»]\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuoteEnd();
}
