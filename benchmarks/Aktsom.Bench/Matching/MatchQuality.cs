using System.Globalization;
using Aktsom.Risk.Matching;

namespace Aktsom.Bench.Matching;

/// <summary><c>./bench match-quality FILE… [--errors]</c>: how well the matcher does on labelled pairs, and how well its weights would do if fitted on other pairs.</summary>
internal static class MatchQuality
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        var files = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (files.Length == 0 || files.Any(f => !File.Exists(f)))
        {
            Console.Error.WriteLine(
                "usage: ./bench match-quality FILE... [--errors]   CSV with name1,name2,is_match[,schema], or JSON with match and distinct"
            );
            return 2;
        }

        foreach (var file in files)
        {
            var pairs = LabelledPair.Read(file);
            Report(Path.GetFileName(file), pairs);
            if (args.Contains("--errors", StringComparer.Ordinal))
            {
                PrintErrors(pairs);
            }
        }

        return 0;
    }

    private static void Report(string name, IReadOnlyList<LabelledPair> pairs)
    {
        Console.WriteLine($"{name}: {pairs.Count} pairs, {pairs.Count(p => p.Same)} the same");
        Print("as shipped", Scores(pairs));
        Print(
            "kinds not told",
            Scores([
                .. pairs.Select(p =>
                    p with
                    {
                        Left = p.Left with { Kind = PartyKind.Unknown },
                        Right = p.Right with { Kind = PartyKind.Unknown },
                    }
                ),
            ])
        );
        var sites = pairs.Any(p => p.Left.Address is not null);
        var examples = pairs.Select(p => sites ? SiteExample(p) : NameExample(p)).ToList();
        Print($"refitted, {Folds} folds", LogisticFit.CrossChecked(examples, Folds));
        Console.WriteLine($"  weights of all: {string.Join("  ", LogisticFit.Weights(examples).Select(w => w.ToString("F2")))}");
    }

    private static void PrintErrors(IReadOnlyList<LabelledPair> pairs)
    {
        var wrong = pairs
            .Select(p => (Pair: p, Result: NameMatcher.Compare(p.Left, p.Right)))
            .Where(p => p.Result.Score >= 0.5 != p.Pair.Same)
            .OrderBy(p => p.Result.Score);
        foreach (var (pair, result) in wrong)
        {
            var reasons = string.Join("; ", result.Reasons.Select(r => r.ToSentence(CultureInfo.GetCultureInfo("en"))));
            Console.WriteLine($"  {(pair.Same ? "same " : "other")} {result.Score:F2}  {pair.Left.Name} | {pair.Right.Name}  {reasons}");
        }
    }

    private static void Print(string title, IReadOnlyList<(double, bool)> scores) =>
        Console.WriteLine($"  {title, -18} {Measures.Of(scores)}");

    private static IReadOnlyList<(double, bool)> Scores(IReadOnlyList<LabelledPair> pairs) =>
        [.. pairs.Select(p => (NameMatcher.Compare(p.Left, p.Right).Score, p.Same))];

    private static Example NameExample(LabelledPair pair)
    {
        var name = EvidenceOf(pair).Name;
        return new(Scoring.NameFigures(name), Scoring.Sum(Scoring.Rules, Scoring.RuleFigures(name)), pair.Same);
    }

    private static Example SiteExample(LabelledPair pair)
    {
        var evidence = EvidenceOf(pair);
        return new(
            Scoring.SiteFigures(Scoring.NameSum(evidence.Name), evidence.Address ?? AddressEvidence.Unknown),
            Scoring.Country(evidence),
            pair.Same
        );
    }

    private static Evidence EvidenceOf(LabelledPair pair) =>
        NameMatcher.EvidenceOf(PreparedParty.Read(pair.Left), PreparedParty.Read(pair.Right), out _);
}
