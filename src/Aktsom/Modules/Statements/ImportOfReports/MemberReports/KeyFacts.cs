using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads the key information: labels with their values, in whatever order they stand.</summary>
internal sealed partial class KeyFacts(ImportDraft draft, MemberFormat format, Prose prose)
{
    private static readonly string[] Chain = ["chain.types", "chain.typesComment", "chain.producers", "chain.producersComment"];

    /// <summary>Labels that only one of the two templates prints.</summary>
    private static readonly Dictionary<string, string> OnlyIn = new(StringComparer.Ordinal)
    {
        ["org.turnover"] = "ehn-business",
        ["org.covered"] = "ehn-business",
        ["chain.supplierCount"] = "ehn-business",
        ["chain.producers"] = "ehn-business",
        ["chain.purchases"] = "ehn-public",
        ["chain.agreements"] = "ehn-public",
        ["chain.followedUp"] = "ehn-public",
    };

    public void Read(IReadOnlyList<ReportLine> lines)
    {
        var found = Segments(lines);
        if (found.TryGetValue("chain.types", out var types))
        {
            ReadSplit(found, types);
        }

        foreach (var (meaning, body) in found)
        {
            Read(meaning, body);
        }

        var foreign = found.Keys.Where(meaning => OnlyIn.ContainsKey(meaning) && draft.Field(meaning) is null).ToList();
        if (foreign.Count > 1)
        {
            draft.Doubt(null, found[foreign[0]].Find(line => !line.IsBlank)?.Number, ImportWords.AnotherTemplate(OnlyIn[foreign[0]]));
        }
    }

    private Dictionary<string, List<ReportLine>> Segments(IReadOnlyList<ReportLine> lines)
    {
        var starts = new List<(string Meaning, int Start, HeadingEnd End)>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (At(lines, at, [.. starts.Select(start => start.Meaning)]) is { } start)
            {
                starts.Add((start.Meaning, at, start.End));
                at = start.End.NextLine - 1;
            }
        }

        var segments = new Dictionary<string, List<ReportLine>>(StringComparer.Ordinal);
        for (var at = 0; at < starts.Count; at++)
        {
            var until = at + 1 < starts.Count ? starts[at + 1].Start : lines.Count;
            segments.TryAdd(starts[at].Meaning, starts[at].End.Body(lines, until));
        }

        if (starts.Count > 0)
        {
            draft.NotRecognised(lines.Take(starts[0].Start), prose);
        }

        return segments;
    }

    private (string Meaning, HeadingEnd End)? At(IReadOnlyList<ReportLine> lines, int at, List<string> taken)
    {
        // Headings inside the key information stop the value above them and have none of their own.
        foreach (var heading in format.Structure.Where(one => one.Id is "keys" or "chain"))
        {
            if (HeadingAt.Match(lines, at, heading.Pattern!) is { Rest.Length: 0 } end)
            {
                return ($"heading {at}", end);
            }
        }

        foreach (var label in format.Labels.Where(label => !taken.Contains(label.Name, StringComparer.Ordinal)))
        {
            if (HeadingAt.Match(lines, at, label.Pattern) is { Rest.Length: 0 } end)
            {
                return (label.Name, end);
            }
        }

        return null;
    }

    private void Read(string meaning, List<ReportLine> body)
    {
        if (Chain.Contains(meaning, StringComparer.Ordinal) && meaning is "chain.types" or "chain.producers")
        {
            return;
        }

        if (draft.Field(meaning) is not { } field)
        {
            draft.NotRecognised(body, prose);
            return;
        }

        if (meaning is "chain.inputs")
        {
            ReadInputs(field, body);
            return;
        }

        draft.Set(field.Key, Value(field, body), body);
        if (meaning is "org.name" && draft.Answers[field.Key].Text is { } name)
        {
            draft.Organisation = name;
        }
    }

    private FieldAnswer Value(TemplateField field, List<ReportLine> body)
    {
        var text =
            field.Type == FieldType.Text ? prose.Text(body) : string.Join(' ', body.Where(line => !line.IsBlank).Select(line => line.Text));
        var line = body.Find(one => !one.IsBlank)?.Number;
        if (text.Length == 0)
        {
            return FieldAnswer.Nothing;
        }

        return field.Type switch
        {
            FieldType.Int or FieldType.Money or FieldType.Pct => FactValues.Number(draft, field.Key, text, line),
            FieldType.YesNo => FactValues.YesNo(draft, field.Key, text, line),
            FieldType.Email => FieldAnswer.Of(Email().Match(text) is { Success: true } mail ? mail.Value : text),
            _ => field.Extras.Any(extra => extra.Key is "phone") ? WithPhone(text) : FieldAnswer.Of(text),
        };
    }

    private static FieldAnswer WithPhone(string text)
    {
        var phone = Phone().Match(text);
        return phone.Success
            ? FieldAnswer.Of(text[..phone.Index].TrimEnd(' ', ',')) with
            {
                Extras = new Dictionary<string, AnswerValue>(StringComparer.Ordinal)
                {
                    ["phone"] = new AnswerValue.Word(phone.Groups["number"].Value.Trim()),
                },
            }
            : FieldAnswer.Of(text);
    }

    /// <summary>The chart of the split is pushed down into the list of producers, so both are read together.</summary>
    private void ReadSplit(Dictionary<string, List<ReportLine>> found, List<ReportLine> types)
    {
        var producers = found.GetValueOrDefault("chain.producers", []);
        var split = PurchaseSplit.TakeOut([.. types, .. producers], format.SplitParts);
        if (draft.Field("chain.types") is { } field && split.Parts.Count > 0)
        {
            draft.Set(field.Key, FieldAnswer.Of(new AnswerValue.Parts(split.Parts)), split.Lines);
            if (split.Parts.Values.Sum() is var sum && sum != 100)
            {
                draft.Doubt(field.Key, split.Lines[0].Number, ImportWords.SplitDoesNotSum(sum));
            }
            else if (split.PairedByOrder)
            {
                draft.Doubt(field.Key, split.Lines[0].Number, ImportWords.SplitPairedByOrder);
            }
        }

        var left = split.Left.ToHashSet();
        Comment("chain.typesComment", [.. types.Where(left.Contains)]);
        ReadProducers([.. producers.Where(left.Contains)]);
    }

    private void ReadProducers(List<ReportLine> body)
    {
        if (draft.Field("chain.producers") is not { } field)
        {
            return;
        }

        var list = CountryList.Read(body);
        draft.Set(field.Key, FieldAnswer.Of(list.Rows), list.Lines);
        foreach (var (row, line) in list.Doubtful)
        {
            draft.Doubt(
                field.Key,
                line.Number,
                Places.Find(row) is null ? ImportWords.PlaceNotKnown(row) : ImportWords.PlaceAmbiguous(row)
            );
        }

        Comment("chain.producersComment", list.Left);
    }

    private void ReadInputs(TemplateField field, List<ReportLine> body)
    {
        var table = InputTable.Read(body);
        draft.Set(field.Key, FieldAnswer.Of(table.Rows), table.Lines);
        Comment("chain.inputsComment", table.Left);
    }

    private void Comment(string meaning, List<ReportLine> lines)
    {
        if (draft.Field(meaning) is { } field && !draft.Has(field.Key) && prose.Text(lines) is { Length: > 0 } text)
        {
            draft.Set(field.Key, FieldAnswer.Of(text), lines);
        }
    }

    [GeneratedRegex(@"[^\s,;<>()]+@[^\s,;<>()]+\.[\p{L}]{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(
        @",?\s*(tlf\.?|telefon|mob\.?|phone)?:?\s*(?<number>(\+\d{2}\s?)?\d[\d ]{6,12}\d)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Phone();
}
