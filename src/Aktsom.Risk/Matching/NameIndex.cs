using System.Collections.Concurrent;

namespace Aktsom.Risk.Matching;

/// <summary>A list of parties in which those like a given one are found fast: 100 000 names are searched some thousand times a second.</summary>
/// <remarks>Immutable after it is built; searching is safe from many threads. Rare letters and words lead to candidates, which are then compared in full.</remarks>
public sealed class NameIndex
{
    private const int MostCandidates = 32;
    private const float LeastLikeness = 0.15f;

    /// <summary>Postings read for one search: the commonest features are left out beyond it, since the rare ones find the candidates.</summary>
    private const int MostPostings = 60_000;

    private readonly PreparedParty[] parties;
    private readonly Rarity rarity;
    private readonly int[] starts;
    private readonly int[] postings;
    private readonly float[] lengths;
    private readonly Dictionary<string, List<int>> byIdentifier = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<float[]> scratch = [];

    /// <summary>Reads the list once. Parties keep their order; the same id may occur several times.</summary>
    public NameIndex(IEnumerable<Party> parties)
    {
        var list = parties as IReadOnlyList<Party> ?? [.. parties];
        rarity = Rarity.Of(list.Select(p => p.Name));
        this.parties = [.. list.AsParallel().AsOrdered().Select(p => PreparedParty.Read(p, rarity.Of))];
        int[][] features = [.. this.parties.AsParallel().AsOrdered().Select(p => NameGrams.Of(p.Name))];
        (starts, postings) = Postings(features);
        lengths = [.. features.Select(Length)];
        for (var i = 0; i < this.parties.Length; i++)
        {
            foreach (var number in this.parties[i].Identifiers)
            {
                AddIdentifier(number, i);
            }
        }
    }

    /// <summary>How many parties the list holds.</summary>
    public int Count => parties.Length;

    /// <summary>The parties of the list most like <paramref name="party"/>, best first.</summary>
    /// <param name="party">The party asked about; it stands on the left of the pairs.</param>
    /// <param name="threshold">Least score, 0…1.</param>
    /// <param name="most">Most pairs returned.</param>
    public IReadOnlyList<MatchPair> Find(Party party, double threshold = NameMatcher.ProposalThreshold, int most = 10)
    {
        ArgumentNullException.ThrowIfNull(party);
        var asked = PreparedParty.Read(party, rarity.Of);
        return
        [
            .. Search(asked, threshold, except: -1)
                .Take(most)
                .Select(hit => new MatchPair(party, parties[hit.Index].Party, NameMatcher.Compare(asked, parties[hit.Index]))),
        ];
    }

    /// <summary>Searches for many parties on all processors: for each, in order, what <see cref="Find"/> gives.</summary>
    /// <param name="asked">The parties asked about.</param>
    /// <param name="threshold">Least score, 0…1.</param>
    /// <param name="most">Most pairs returned for one party.</param>
    public IEnumerable<IReadOnlyList<MatchPair>> FindEach(
        IEnumerable<Party> asked,
        double threshold = NameMatcher.ProposalThreshold,
        int most = 10
    ) => asked.AsParallel().AsOrdered().Select(party => Find(party, threshold, most));

    /// <summary>The pairs within the list itself, each once.</summary>
    internal IEnumerable<MatchPair> FindWithin(double threshold) =>
        Enumerable
            .Range(0, parties.Length)
            .AsParallel()
            .SelectMany(i =>
                Search(parties[i], threshold, except: i).Select(hit => (Left: Math.Min(i, hit.Index), Right: Math.Max(i, hit.Index)))
            )
            .Distinct()
            .Select(hit => new MatchPair(
                parties[hit.Left].Party,
                parties[hit.Right].Party,
                NameMatcher.Compare(parties[hit.Left], parties[hit.Right])
            ));

    private IEnumerable<(int Index, double Score)> Search(PreparedParty asked, double threshold, int except) =>
        Candidates(asked, except)
            .Select(i => (Index: i, Score: NameMatcher.Score(asked, parties[i])))
            .Where(hit => hit.Score >= threshold)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Index);

    private IEnumerable<int> Candidates(PreparedParty asked, int except)
    {
        var numbered = asked.Identifiers.SelectMany(n => byIdentifier.GetValueOrDefault(n, []));
        return AlikeInLetters(asked.Name).Concat(numbered).Distinct().Where(i => i != except);
    }

    private List<int> AlikeInLetters(PreparedName name)
    {
        var features = NameGrams.Of(name);
        var length = Length(features);
        Array.Sort(features, (a, b) => Frequency(a).CompareTo(Frequency(b)));
        var sums = scratch.TryTake(out var used) ? used : new float[parties.Length];
        var touched = new List<int>();
        var read = 0;
        foreach (var feature in features)
        {
            var frequency = Frequency(feature);
            if (touched.Count > 0 && read + frequency > MostPostings)
            {
                break;
            }

            read += frequency;
            var worth = Worth(frequency);
            for (var p = starts[feature]; p < starts[feature + 1]; p++)
            {
                ref var sum = ref sums[postings[p]];
                if (sum == 0)
                {
                    touched.Add(postings[p]);
                }

                sum += worth;
            }
        }

        var best = new PriorityQueue<int, float>(MostCandidates + 1);
        foreach (var i in touched)
        {
            var likeness = sums[i] / (length * lengths[i]);
            sums[i] = 0;
            if (likeness < LeastLikeness || (best.Count == MostCandidates && best.TryPeek(out _, out var least) && likeness <= least))
            {
                continue;
            }

            best.Enqueue(i, likeness);
            if (best.Count > MostCandidates)
            {
                best.Dequeue();
            }
        }

        scratch.Add(sums);
        return [.. best.UnorderedItems.Select(item => item.Element)];
    }

    private int Frequency(int feature) => starts[feature + 1] - starts[feature];

    /// <summary>Square of the inverse document frequency: the dot product of two weighted features.</summary>
    private float Worth(int frequency)
    {
        var idf = MathF.Log((parties.Length + 1f) / (frequency + 0.5f));
        return idf * idf;
    }

    private float Length(int[] features) => MathF.Sqrt(Math.Max(1e-3f, features.Sum(f => Worth(Frequency(f)))));

    private void AddIdentifier(string number, int party)
    {
        if (!byIdentifier.TryGetValue(number, out var holders))
        {
            byIdentifier[number] = holders = [];
        }

        holders.Add(party);
    }

    private static (int[] Starts, int[] Postings) Postings(int[][] features)
    {
        var starts = new int[NameGrams.Space + 1];
        foreach (var feature in features.SelectMany(f => f))
        {
            starts[feature + 1]++;
        }

        for (var i = 0; i < NameGrams.Space; i++)
        {
            starts[i + 1] += starts[i];
        }

        var postings = new int[starts[^1]];
        var next = starts.AsSpan(0, NameGrams.Space).ToArray();
        for (var party = 0; party < features.Length; party++)
        {
            foreach (var feature in features[party])
            {
                postings[next[feature]++] = party;
            }
        }

        return (starts, postings);
    }
}
