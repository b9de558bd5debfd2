using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Topic = Aktsom.Risk.Reference.Topic;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>What section 5 a and b ask for: C01–C13, C20 and C21 (law-and-method.md 1.8).</summary>
internal static class ActChecks
{
    public static readonly Check[] All =
    [
        new("C01", Identity),
        Asked("C02"),
        Asked("C03"),
        new("C04", SupplyChain),
        new("C05", Guidelines),
        Asked("C06"),
        Asked("C07"),
        new("C08", Channels),
        Asked("C09"),
        new("C10", ActualImpacts),
        new("C11", Risks),
        new("C12", Involvement),
        Asked("C13"),
        new("C20", CoreTopics),
        Asked("C21"),
    ];

    /// <summary>What a check asks for and no answer it reads holds; "answer" where nothing is answered at all.</summary>
    internal static IReadOnlyList<string> Missing(CheckContext context, string check)
    {
        var answers = AnswersTo(context, check);
        if (answers.TrueForAll(one => one.Answer.State == AnswerState.Empty))
        {
            return context.Template.ReadBy(check).Any() ? ["answer"] : [];
        }

        // What is stated as none, unknown or standing in an attachment is answered; there are no words of ours to look in.
        var spoken = answers.Where(one => one.Answer.State == AnswerState.Answered).ToList();
        if (spoken.Count == 0 || !context.Words.Asks.TryGetValue(check, out var asks))
        {
            return [];
        }

        var text = string.Join('\n', spoken.SelectMany(one => Words(context, one.Key, one.Answer)));
        return [.. asks.Where(ask => !ask.Value.IsMatch(text) && !IsKnown(context, ask.Key)).Select(ask => ask.Key)];
    }

    internal static IEnumerable<CheckFinding> Report(CheckContext context, string check, IReadOnlyCollection<string> missing) =>
        missing.Count == 0 ? [] : [context.Finding(check, First(context, check), ("missing", context.Named(missing)))];

    /// <summary>Where a person begins to answer what the check asks for; of blocks, the table they follow.</summary>
    internal static AnswerKey? First(CheckContext context, string check)
    {
        var fields = context.Template.ReadBy(check).ToList();
        return (fields.Find(field => field.Block is null), fields.FirstOrDefault()) switch
        {
            ({ } field, _) => new AnswerKey(field.Key),
            (null, { Block: { } block }) => new AnswerKey(context.Template.Block(block)!.RowsFrom),
            _ => null,
        };
    }

    internal static bool IsAnswered(CheckContext context, string check) =>
        AnswersTo(context, check).Exists(one => one.Answer.State != AnswerState.Empty);

    private static Check Asked(string id) => new(id, context => Report(context, id, Missing(context, id)));

    private static List<(AnswerKey Key, FieldAnswer Answer)> AnswersTo(CheckContext context, string check) =>
        [.. context.Template.ReadBy(check).SelectMany(field => context.Answers.To(context.Template, field))];

    /// <summary>Words of an answer, and what it says by a file's name or by a number ("3 weeks").</summary>
    private static IEnumerable<string> Words(CheckContext context, AnswerKey key, FieldAnswer answer) =>
        answer
            .Files.Select(file => $"{file.Name} {file.Url}")
            .Concat(answer.Extras.Select(extra => $"{CheckContext.Amount(extra.Value):0} {extra.Key}"))
            .Append(context.SaidAt(key));

    private static bool IsKnown(CheckContext context, string ask) => ask is "employees" && context.Figure(FigureIds.Employees) is not null;

    private static IEnumerable<CheckFinding> Identity(CheckContext context)
    {
        var organisations = context.Statement.Organisations;
        var named = organisations.Count > 0 || context.Of("org.name")?.Answer.HasContent == true;
        string?[] missing =
        [
            named ? null : "orgName",
            organisations.Count > 0 && organisations.All(one => !string.IsNullOrWhiteSpace(one.OrgNumber)) ? null : "orgNumber",
            context.Of("year")?.Answer.HasContent == true || context.Year is not null ? null : "period",
        ];
        return Report(context, "C01", [.. missing.OfType<string>()]);
    }

    private static IEnumerable<CheckFinding> SupplyChain(CheckContext context)
    {
        var hasCount = context.Figure(FigureIds.SuppliersCounted) is not null || context.NumberOf("chain.agreements") is not null;
        return Report(
            context,
            "C04",
            !IsAnswered(context, "C04") ? ["answer"]
                : hasCount ? []
                : ["suppliersNumber"]
        );
    }

    /// <summary>The register's policies may stand for the text when owner, approving body and day are known of one.</summary>
    private static IEnumerable<CheckFinding> Guidelines(CheckContext context)
    {
        string[] facts = ["owner", "adoptedBy", "adopted"];
        var policies = context.Register.Lists.GetValueOrDefault(FigureIds.PoliciesVersions) ?? [];
        return policies.Any(policy => facts.All(fact => policy.GetValueOrDefault(fact) is { Length: > 0 }))
            ? []
            : Report(context, "C05", Missing(context, "C05"));
    }

    private static IEnumerable<CheckFinding> Channels(CheckContext context) =>
        context.Register.Figures.GetValueOrDefault(FigureIds.GrievanceChannels) > 0 ? [] : Report(context, "C08", Missing(context, "C08"));

    /// <summary>Actual impacts are listed, or none were found and it stands what was examined. The bare sentence blocks.</summary>
    private static IEnumerable<CheckFinding> ActualImpacts(CheckContext context)
    {
        if (!IsAnswered(context, "C10"))
        {
            yield return context.Finding("C10", First(context, "C10"));
        }

        foreach (var field in context.Template.ReadBy("C10"))
        {
            var (key, answer) = (new AnswerKey(field.Key), context.Answers[field.Key]);
            var said = context.SaidAt(key);
            var phrase = context.Words.NoneFound.Match(said) is { Success: true } match ? match.Value : null;
            var isNone = answer.State == AnswerState.None || (answer.Value is AnswerValue.YesNo { Yes: false } && answer.Rows.Count == 0);
            if ((phrase is not null || isNone) && !context.Words.Examined.IsMatch(said))
            {
                yield return context.Finding("C10-bare", key, ("phrase", phrase is null ? field.Question : Sentence.Quoted(phrase)));
            }
        }
    }

    private static IEnumerable<CheckFinding> Risks(CheckContext context)
    {
        if (context.Of("impacts.table") is not { Field: var field, Answer: var answer })
        {
            return [];
        }

        if (answer.Rows.Count == 0)
        {
            return Report(context, "C11", answer.State is AnswerState.Empty or AnswerState.Answered ? ["answer"] : []);
        }

        bool Lacks(string column) => field.Columns.Any(one => one.Key.Is(column)) && answer.Rows.Any(row => row.Words(column).Count == 0);
        string?[] missing = [Lacks("topics") ? "topics" : null, Lacks("geographies") ? "place" : null];
        return Report(context, "C11", [.. missing.OfType<string>()]);
    }

    private static IEnumerable<CheckFinding> Involvement(CheckContext context)
    {
        var impacts = context.Register.Lists.GetValueOrDefault(FigureIds.ImpactsPrioritised) ?? [];
        var judged = impacts.Count > 0 && impacts.All(impact => impact.GetValueOrDefault("involvement") is { Length: > 0 });
        return judged ? [] : Report(context, "C12", Missing(context, "C12"));
    }

    /// <summary>Living wage, association, forced and child labour, HSE and discrimination are each treated or set aside.</summary>
    private static IEnumerable<CheckFinding> CoreTopics(CheckContext context)
    {
        var tagged = context.RowsOf("impacts.table").SelectMany(row => row.Words("topics")).ToHashSet(StringComparer.Ordinal);
        var fields = context
            .Template.ReadBy("C20")
            .Concat(context.Template.ReadBy("C13"))
            .Select(field => field.Key)
            .ToHashSet(StringComparer.Ordinal);
        var said = string.Join('\n', context.Texts.Where(text => fields.Contains(text.Key.Field)).Select(text => text.Text));
        var missing = context.Words.Core.Where(topic => !tagged.Contains(topic) && !context.Words.Topics[topic].IsMatch(said)).ToList();
        return missing.Count == 0 ? [] : [context.Finding("C20", First(context, "C20"), ("missing", TopicNames(missing)))];
    }

    /// <summary>Topics by name, as they stand in a sentence.</summary>
    internal static LocalisedText TopicNames(IReadOnlyList<string> ids)
    {
        string In(string language) => string.Join(", ", ids.Select(id => Topics.Label(Topic.Of(id), language).ToLowerInvariant()));
        return new LocalisedText(In("nb"), In("nn"), In("en"));
    }
}
