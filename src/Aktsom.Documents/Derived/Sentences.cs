using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Derived;

/// <summary>Sentences that follow from the document.</summary>
internal static class Sentences
{
    /// <summary>"Utgave 1.3, fryst 5. juni 2026": the foot of every page.</summary>
    public static string Edition(Document document, StatementWords words) =>
        document.Edition switch
        {
            { Draft: true } edition => words.Format("EditionDraft", edition.Label),
            { Frozen: { } frozen } edition => words.Format("EditionFrozen", edition.Label, words.Day(frozen)),
            var edition => words.Format("Edition", edition.Label),
        };

    /// <summary>Who the statement covers: the publisher with its number, and how many others.</summary>
    public static string Covers(Document document, StatementWords words)
    {
        var own = document.Organisation;
        var name = own.Number is { } number ? $"{own.Name}, {words.Format("OrganisationNumber", number)}" : own.Name;
        var others = own.Covers.Where(o => !string.Equals(o.Name, own.Name, StringComparison.Ordinal)).ToList();
        return others.Count switch
        {
            0 => name,
            1 => words.Format("AndOneOther", name, others[0].Name),
            _ => words.Format("AndOthers", name, others.Count),
        };
    }

    public static string Period(Document document, StatementWords words) =>
        words.Period(document.Period ?? new Period(new DateOnly(document.Year, 1, 1), new DateOnly(document.Year, 12, 31)));

    /// <summary>The foot of the cover: when published, and which edition.</summary>
    public static string Published(Document document, StatementWords words) =>
        document.Edition is { Draft: false, Published: { } day }
            ? words.Format("Published", words.Day(day)) + ", " + words.Format("Edition", document.Edition.Label).ToLower(words.Culture)
            : Edition(document, words);

    /// <summary>How many have signed, and who has not.</summary>
    public static string Signed(Signatures signatures, StatementWords words)
    {
        var missing = signatures.Signers.Where(s => s.SignedOn is null).Select(s => s.Name).ToList();
        var signed = signatures.Signers.Count - missing.Count;
        return missing.Count == 0
            ? words.Format("SignedOf", signed, signed)
            : words.Format("SignedMissing", signed, signatures.Signers.Count, words.Enumerate(missing));
    }

    public static string? PlaceAndDate(Signatures signatures, StatementWords words) =>
        signatures.Date is { } date
            ? signatures.Place is { } place
                ? words.Format("PlaceDate", place, words.Day(date))
                : words.Day(date)
            : signatures.Place;

    /// <summary>The chart in words, with every value: the text alternative of the picture.</summary>
    public static string Chart(Indicator indicator, StatementWords words)
    {
        var years = indicator
            .Values.OrderBy(v => v.Year)
            .Select(v =>
                v.Value is { } value
                    ? words.Format("ValueInYear", words.Value(value, indicator.Unit, indicator.Decimals), Tables.Label(v))
                    : words.Format("NotMeasuredIn", Tables.Label(v))
            );
        var target = indicator.Target is { } goal
            ? ". " + words.Format("TargetIs", words.Value(goal, indicator.Unit, indicator.Decimals))
            : "";
        return words.Format("BarChart", indicator.Name, words.Enumerate([.. years]) + target);
    }

    /// <summary>Label and text of the box that says which edition this is and how to check it.</summary>
    public static IReadOnlyList<Fact> Verification(Document document, StatementWords words)
    {
        var edition = document.Edition;
        var facts = new List<Fact>
        {
            new(words["Fingerprint"], Tables.Grouped(edition.Fingerprint ?? DocumentJson.Fingerprint(document)) + " SHA-256"),
            new(words["EditionLabel"], EditionSigned(document, words)),
        };
        if (edition.Package is { } package)
        {
            InlineText name = package.Url is { } url ? [new Link(url, package.Name)] : package.Name;
            facts.Add(new(words["DataPackage"], [.. name, new Text(package.Bytes is { } bytes ? ", " + words.Bytes(bytes) : "")]));
        }

        return facts;
    }

    public static ListBlock HowToVerify(Document document, StatementWords words) =>
        new()
        {
            Ordered = true,
            Items =
            [
                Step(words["VerifyFetch"]),
                Step(words.Format("VerifyRun", document.Edition.Package?.Name ?? words["DataPackage"].ToLower(words.Culture))),
                Step(words["VerifyAnswer"]),
            ],
        };

    private static string EditionSigned(Document document, StatementWords words)
    {
        var edition = document.Edition;
        if (edition.Frozen is not { } frozen)
        {
            return edition.Label;
        }

        var signers = Reading.All(document.Blocks).OfType<Signatures>().SelectMany(s => s.Signers).ToList();
        return signers.Count == 0
            ? words.Format("Frozen", edition.Label, words.Day(frozen))
            : words.Format("FrozenSigned", edition.Label, words.Day(frozen), signers.Count(s => s.SignedOn is not null), signers.Count);
    }

    private static IReadOnlyList<Block> Step(string text) => [new Paragraph { Text = text }];
}
