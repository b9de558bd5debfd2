using System.Diagnostics;
using Aktsom.Risk.Matching;

namespace Aktsom.Bench.Matching;

/// <summary><c>./bench match</c>: 10 000 names against a list of 100 000, ours and pg_trgm on the same names.</summary>
internal static class MatchBench
{
    private const int Listed = 100_000;
    private const int Asked = 10_000;

    /// <summary>pg_trgm takes as long for each name: a part of them gives its speed.</summary>
    private const int AskedOfPostgres = 500;

    public static int Run(string[] args)
    {
        var (list, asked, truth) = Names();
        var watch = Stopwatch.StartNew();
        var index = new NameIndex(list);
        var built = watch.Elapsed;
        var found = index.FindEach(asked).SelectMany(pairs => pairs).ToList();
        var ours = watch.Elapsed;
        var recall = Recall(found.Select(p => (p.Left.Id, p.Right.Id)), truth, asked);

        var part = asked.Take(AskedOfPostgres).ToArray();
        var (prepared, searched, theirPairs) = PgTrgm.RunAsync(list, part).GetAwaiter().GetResult();
        var theirs = prepared + (searched * (Asked / (double)AskedOfPostgres));
        var rate = (double)Listed * Asked / ours.TotalSeconds;
        var theirRate = (double)Listed * Asked / theirs.TotalSeconds;

        Console.WriteLine(
            $"match {Listed} x {Asked}: ours {ours.TotalSeconds:F1} s (index {built.TotalSeconds:F1} s), {found.Count} pairs, recall of variants {recall:F3}"
        );
        Console.WriteLine(
            $"match pg_trgm: {theirs.TotalSeconds:F1} s (load and index {prepared.TotalSeconds:F1} s, {AskedOfPostgres} names in {searched.TotalSeconds:F1} s), recall {Recall(theirPairs, truth, part):F3}"
        );
        Console.WriteLine($"match pairs a second: ours {rate:E2}, pg_trgm {theirRate:E2}, ratio {rate / theirRate:F1}");
        return 0;
    }

    private static (Party[] List, Party[] Asked, Dictionary<string, string> Truth) Names()
    {
        var names = new InventedNames(seed: 1);
        var list = Enumerable.Range(0, Listed).Select(names.Party).ToArray();
        var random = new Random(2);
        var truth = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = new Party[Asked];
        for (var i = 0; i < Asked; i++)
        {
            var known = list[random.Next(Listed)];
            asked[i] = i % 2 == 0 ? names.Variant(known, i) : names.Party(Listed + i) with { Id = $"q{i}" };
            if (i % 2 == 0)
            {
                truth[asked[i].Id] = known.Id;
            }
        }

        return (list, asked, truth);
    }

    private static double Recall(IEnumerable<(string Asked, string Found)> pairs, Dictionary<string, string> truth, Party[] asked) =>
        (double)pairs.Count(p => truth.TryGetValue(p.Asked, out var right) && string.Equals(right, p.Found, StringComparison.Ordinal))
        / asked.Count(p => truth.ContainsKey(p.Id));
}
