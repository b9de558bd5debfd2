using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Answers that must agree with each other and with the register: K-07, K-08 and K-09.</summary>
internal static partial class AgreementChecks
{
    private const int ShortestSubject = 3;

    public static readonly Check[] All = [new("K-07", FollowedUp), new("K-08", Award), new("K-09", NoneFound)];

    private static IEnumerable<CheckFinding> FollowedUp(CheckContext context)
    {
        if (context.Of("chain.followedUp") is not { Field.Key: var field } || context.NumberOf("chain.followedUp") is not { } stated)
        {
            yield break;
        }

        var key = new AnswerKey(field);
        if (context.Register.Figures.TryGetValue(FigureIds.AgreementsFollowedUp, out var performed) && performed != stated)
        {
            yield return context.Finding("K-07", key, ("stated", stated), ("other", performed));
        }

        var listed = context.Of("monitor.supplierCount") is { } list ? ListItem().Count(context.SaidAt(new AnswerKey(list.Field.Key))) : 0;
        if (listed > 0 && listed != stated)
        {
            yield return context.Finding("K-07-list", key, ("stated", stated), ("other", listed));
        }
    }

    /// <summary>The table says that a requirement was not used at award, a text names the agreement together with an award word.</summary>
    private static IEnumerable<CheckFinding> Award(CheckContext context)
    {
        var awarded = context.Sentences.Where(one => context.Words.Award.IsMatch(one.Sentence)).ToList();
        foreach (var row in context.RowsOf("procurement.requirements").Where(row => row["award"] is AnswerValue.YesNo { Yes: false }))
        {
            var subject = Subject(row.Word("procurement"));
            var (key, sentence) = awarded.FirstOrDefault(one =>
                Spelled(one.Sentence).Contains(subject, StringComparison.OrdinalIgnoreCase)
            );
            if (subject.Length >= ShortestSubject && sentence is not null)
            {
                yield return context.Finding("K-08", key, ("agreement", row.Word("procurement")), ("phrase", Sentence.Quoted(sentence)));
            }
        }
    }

    /// <summary>What the agreement is for: the words after "kjøp av" or "leie av", else the last word.</summary>
    private static string Subject(string procurement) =>
        BoughtThing().Match(procurement) is { Success: true } match
            ? match.Groups["what"].Value.Trim()
            : procurement.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";

    /// <summary>"IKT- og AV-utstyr" names both IKT-utstyr and AV-utstyr.</summary>
    private static string Spelled(string sentence) => SharedEnd().Replace(sentence, "${one}-${end} og ${other}-${end}");

    /// <summary>"None found" while a deviation or a confirmed actual impact is recorded for the year.</summary>
    private static IEnumerable<CheckFinding> NoneFound(CheckContext context)
    {
        var figures = context.Register.Figures;
        var deviations = figures.TryGetValue(FigureIds.Deviations, out var known) ? known : context.RowsOf("monitor.deviations").Count;
        var recorded = deviations + figures.GetValueOrDefault(FigureIds.ImpactsActual);
        return recorded <= 0
            ? []
            : from text in context.TextsOf("impacts.method", "impacts.other", "impacts.external")
            let sentence = text.Sentences.FirstOrDefault(context.Words.NoneFound.IsMatch)
            where sentence is not null
            select context.Finding("K-09", text.Key, ("phrase", Sentence.Quoted(sentence)), ("count", recorded));
    }

    [GeneratedRegex(@"^[ \t]*([0-9]{1,2}[.)]|[-*•])[ \t]+\S", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListItem();

    [GeneratedRegex(
        @"\b(kjøp|leie|innkjøp|levering|purchase|supply)\s+(av|of)\s+(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex BoughtThing();

    [GeneratedRegex(@"\b(?<one>\p{L}{1,60})-\s+og\s+(?<other>\p{L}{1,60})-(?<end>\p{L}{1,60})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SharedEnd();
}
