using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Rules the member report templates carry and no other check holds (processes.md, R-EHN).</summary>
internal static class MemberReportChecks
{
    public static readonly Check[] All =
    [
        new("R-EHN-02", BaseLevel),
        new("R-EHN-13", Workers),
        new("R-EHN-14", Heard),
        new("R-EHN-15", Gaps),
        new("R-EHN-17", Signatures),
        new("R-EHN-19", OwnJudgement),
    ];

    /// <summary>The base level is the membership organisation's to judge; the answer needs the address of its judgement.</summary>
    private static IEnumerable<CheckFinding> BaseLevel(CheckContext context) =>
        context.Of("baseLevel") is { Field.Key: var key, Answer: { Value: AnswerValue.YesNo { Yes: true } } answer }
        && !answer.Extras.ContainsKey("link")
            ? [context.Finding("R-EHN-02", new AnswerKey(key))]
            : [];

    private static IEnumerable<CheckFinding> Workers(CheckContext context)
    {
        if (
            context.Of("chain.workers") is not { Field.Key: var workers }
            || context.Of("chain.workersBasis") is not { Field.Key: var basis }
        )
        {
            return [];
        }

        return context.NumberOf("chain.workers") switch
        {
            0 => [context.Finding("R-EHN-13", new AnswerKey(workers))],
            > 0 when context.NumberOf("chain.workersBasis") is null => [context.Finding("R-EHN-13-basis", new AnswerKey(basis))],
            _ => [],
        };
    }

    /// <summary>Prioritised impacts on which nobody was heard, where the register says how many were.</summary>
    private static IEnumerable<CheckFinding> Heard(CheckContext context)
    {
        var impacts = (context.Register.Lists.GetValueOrDefault(FigureIds.ImpactsPrioritised) ?? [])
            .Where(one => one.ContainsKey("heard"))
            .ToList();
        return impacts.Count == 0
            ? context.Skip("R-EHN-14")
            : impacts
                .Where(impact => impact["heard"] is "0")
                .Select(impact =>
                    context.Finding("R-EHN-14", ActChecks.First(context, "C18"), ("title", impact.GetValueOrDefault("title") ?? ""))
                );
    }

    private static IEnumerable<CheckFinding> Gaps(CheckContext context) =>
        context
            .Places.Where(place => place.Answer.State == AnswerState.Unknown && string.IsNullOrWhiteSpace(place.Answer.Plan))
            .Select(place => context.Finding("R-EHN-15", place.Key));

    /// <summary>A signature is a named person with a date, not a picture of handwriting.</summary>
    private static IEnumerable<CheckFinding> Signatures(CheckContext context)
    {
        if (context.Of("sign") is not { Field.Key: var key, Answer: var answer })
        {
            return [];
        }

        var common = context.Of("sign.date")?.Answer.HasContent == true;
        var bare = answer.Rows.Any(row => row.Word("name").Length == 0 || (row["date"] is null && !common));
        return bare || answer.Files.Count > answer.Rows.Count ? [context.Finding("R-EHN-17", new AnswerKey(key))] : [];
    }

    /// <summary>A public buyer makes the first judgement itself, on sources outside the suppliers.</summary>
    private static IEnumerable<CheckFinding> OwnJudgement(CheckContext context)
    {
        if (context.Template.UnderAct || context.Of("impacts.method") is not { Field.Key: var key, Answer.Text: { Length: > 0 } })
        {
            return [];
        }

        var said = string.Join('\n', context.TextsOf("impacts.method", "impacts.reasons").Select(one => one.Text));
        return context.Words.OutsideSources.IsMatch(said) ? [] : [context.Finding("R-EHN-19", new AnswerKey(key))];
    }
}
