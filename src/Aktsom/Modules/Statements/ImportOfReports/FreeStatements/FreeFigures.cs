using System.Globalization;
using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>Reads the figures of a narrative statement out of its sentences. Each is a proposal and is doubted.</summary>
internal sealed partial class FreeFigures(ImportDraft draft)
{
    private static readonly string[] SmallNumbers = ["ingen", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];

    public void Read(string text)
    {
        Number("chain.supplierCount", Suppliers(), text);
        Number("chain.coverage", Coverage(), text);
        Number("risk.high", HighRisk(), text);
        Categories(text);
        Industry(text);
        Period(text);
        Requests(text);
    }

    private void Number(string meaning, Regex pattern, string text)
    {
        if (
            draft.Field(meaning) is { } field
            && pattern.Match(text) is { Success: true } match
            && Value(match.Groups["n"].Value) is { } number
        )
        {
            draft.Set(field.Key, FieldAnswer.Of(new AnswerValue.Number(number)));
            draft.Doubt(field.Key, null, ImportWords.NumberFromText(Sentence(match.Value), number));
        }
    }

    private void Categories(string text)
    {
        var rows = Category()
            .Matches(text)
            .Select(match => (No: int.Parse(match.Groups["no"].Value, CultureInfo.InvariantCulture), Count: Value(match.Groups["n"].Value)))
            .Where(one => one.Count is not null)
            .DistinctBy(one => one.No)
            .OrderBy(one => one.No)
            .Select(
                (one, at) =>
                    AnswerRow.Of(
                        ValueReader.Id(at),
                        ("category", new AnswerValue.Number(one.No)),
                        ("number", new AnswerValue.Number(one.Count!.Value))
                    )
            )
            .ToList();
        if (draft.Field("risk.desk") is { } field)
        {
            draft.Set(field.Key, FieldAnswer.Of(rows));
        }
    }

    private void Industry(string text)
    {
        var rows = NaceCode()
            .Matches(text)
            .Select(
                (match, at) =>
                    AnswerRow.Of(
                        ValueReader.Id(at),
                        ("code", new AnswerValue.Word(match.Groups["code"].Value)),
                        ("name", AnswerValue.OfText(match.Groups["name"].Value.Trim()))
                    )
            )
            .ToList();
        if (draft.Field("org.nace") is { } field)
        {
            draft.Set(field.Key, FieldAnswer.Of(rows));
        }
    }

    private void Period(string text)
    {
        if (draft.Field("year") is not { } field || PeriodWords().Match(text) is not { Success: true } match)
        {
            return;
        }

        var to = Dates.In(match.Groups["to"].Value);
        var from =
            Dates.In(match.Groups["from"].Value)
            ?? (to is null ? null : Dates.In($"{match.Groups["from"].Value.Trim().TrimEnd('.')} {to.Value.Year}"));
        if (from is not null && to is not null && from < to)
        {
            draft.Set(field.Key, FieldAnswer.Of(new AnswerValue.Period(from.Value, to.Value)));
            draft.Year = to.Value.Year;
        }
    }

    private void Requests(string text)
    {
        if (draft.Field("contact.email") is { } contact && !draft.Has(contact.Key) && Email().Matches(text) is { Count: > 0 } addresses)
        {
            draft.Set(contact.Key, FieldAnswer.Of(addresses[^1].Value));
        }

        var field = draft.Template.Meaning("comm.requests").FirstOrDefault();
        if (field is null || !draft.Has(field.Key))
        {
            return;
        }

        var answer = draft.Answers[field.Key];
        var extras = new Dictionary<string, AnswerValue>(answer.Extras, StringComparer.Ordinal);
        if (Email().Match(answer.Text ?? "") is { Success: true } email)
        {
            extras["email"] = new AnswerValue.Word(email.Value);
        }

        if (Weeks().Match(answer.Text ?? "") is { Success: true } weeks && Value(weeks.Groups["n"].Value) is { } number)
        {
            extras["weeks"] = new AnswerValue.Number(number);
        }

        draft.Set(field.Key, answer with { Extras = extras });
    }

    private static decimal? Value(string text) =>
        Numbers.Read(text)
        ?? (Array.IndexOf(SmallNumbers, text.Trim().ToLowerInvariant().Replace('é', 'e')) is >= 0 and var small ? small : null);

    private static string Sentence(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(
        @"(?<n>\d[\d ]*\d|\d)\s+(ulike\s+|aktive\s+|forskjellige\s+|direkte\s+)?leverandører(\s+og\s+(samarbeids|forretnings)?partnere)?(?!\s+(i\s+kategori|med\s+\w*\s*høy|med\s+høy|som\s+har\s+høy))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Suppliers();

    [GeneratedRegex(
        @"((dekker|utgjør|tilsvarer)\s+(omtrent\s+|ca\.?\s+|om\s+lag\s+|rundt\s+|over\s+)?(?<n>\d{1,3}([.,]\d+)?)\s?(%|prosent)|(?<n>\d{1,3}([.,]\d+)?)\s?(%|prosent)\s+av\s+(disse\s+|våre\s+|alle\s+|de\s+)?(samlede\s+|totale\s+)?innkjøp\w*)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Coverage();

    [GeneratedRegex(
        @"(?<n>\d+|en|én|to|tre|fire|fem|seks|sju|åtte|ni|ti)\s+leverandører?\s+(med|som\s+har|vurdert\s+(til|med)|i)\s+(teknisk\s+)?høy\s+risiko",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HighRisk();

    [GeneratedRegex(
        @"(?<n>\d+|ingen|en|én|to|tre|fire|fem|seks|sju|åtte|ni|ti)\s+leverandør(er)?\s+i\s+kategori\s+(?<no>\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Category();

    [GeneratedRegex(
        @"^(?<code>\d{2}\.\d{3}|\d{2}\.\d{1,2})\s+(?<name>\p{Lu}.{3,100})$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NaceCode();

    [GeneratedRegex(
        @"(perioden|periode)\s*:?\s*(fra\s+)?(?<from>\d{1,2}\.\s?(\d{1,2}\.?|\p{L}+)(\s?20\d\d)?)\s*(til(\s+og\s+med)?|–|-)\s*(?<to>\d{1,2}\.\s?(\d{1,2}\.?|\p{L}+)\s*20\d\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PeriodWords();

    [GeneratedRegex(@"[^\s,;:<>()\[\]]+@[^\s,;:<>()\[\]]+\.\p{L}{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"(innen|tar\s+inntil|på)\s+(?<n>\d{1,2}|en|én|to|tre|fire|fem|seks)\s+uker?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Weeks();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
