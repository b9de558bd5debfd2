namespace Aktsom.Risk.Matching;

/// <summary>What the comparison of two names found, as figures the score is computed from: 0 when the names are the same, at most 1.</summary>
internal sealed record NameEvidence
{
    private const int LettersOfASign = 3;
    private const int Abbreviation = 3;

    /// <summary>More letters than this tell nothing more.</summary>
    private const int MostLetters = 6;

    private const double SureLikeness = 0.8;

    /// <summary>Compared by the rules for persons.</summary>
    public required bool Person { get; init; }

    /// <summary>One of the names has no words: nothing can be told.</summary>
    public required bool Empty { get; init; }

    /// <summary>1 when every word of one name is a word of the other, letter by letter, a person's in the same order, and no rule speaks against.</summary>
    public required double SameWords { get; init; }

    /// <summary>The worst spelling among paired words that count.</summary>
    public required double WorstSpelling { get; init; }

    /// <summary>Letters that differ, beyond the one or two that a slip explains.</summary>
    public required double Letters { get; init; }

    /// <summary>Weight of words that stand against each other: left over on both sides.</summary>
    public required double Against { get; init; }

    /// <summary>Share of the words one name has more than the other.</summary>
    public required double ExtraShare { get; init; }

    /// <summary>Weight of the words one name has more than the other.</summary>
    public required double ExtraWeight { get; init; }

    /// <summary>A person's single name against a name of several words.</summary>
    public required double OneNameOnly { get; init; }

    /// <summary>Different numbers; most when they number factories and the like, least when only one side has a number.</summary>
    public required double Numbers { get; init; }

    /// <summary>Legal forms that cannot be the same owner's.</summary>
    public required double Form { get; init; }

    /// <summary>How common the most telling of an organisation's paired words is: 0 = a name proper, rare in the lists at hand.</summary>
    public required double Common { get; init; }

    /// <summary>"A bin B" against "B bin A": father and son.</summary>
    public required double FatherFirst { get; init; }

    /// <summary>The same letters, only parted into words in another way; null when the words say it better.</summary>
    public required WrittenApart? Apart { get; init; }

    public static NameEvidence Of(PreparedName left, PreparedName right, NameAlignment alignment, bool person)
    {
        var (all, worst, telling) = (0.0, 0.0, 0.0);
        foreach (var pair in alignment.Pairs)
        {
            var weight = Math.Max(Sum(alignment.LeftOf(pair), person), Sum(alignment.RightOf(pair), person));
            all += weight;
            telling = pair.Value < SureLikeness ? telling : Math.Max(telling, weight);
            worst = Math.Max(worst, Math.Min(1, weight) * (1 - pair.Value));
        }

        var (leftOver, rightOver) = (Sum(alignment.LeftOver, person), Sum(alignment.RightOver, person));
        var letters = LettersOf(alignment, person);
        var apart = WrittenApart.Find(left, right, letters);
        if (apart is not null)
        {
            (letters, worst, all, leftOver, rightOver) = (
                apart.Letters,
                0,
                apart.Length,
                Sum(apart.LeftOver, person),
                Sum(apart.RightOver, person)
            );
        }

        var numbers = NumbersDiffer(alignment);
        var form = FormsDiffer(left.Form.Class, right.Form.Class);
        var same = letters == 0 && worst == 0 && leftOver + rightOver == 0 && numbers + form == 0 && (!person || alignment.InOrder);
        var (both, extra) = (Math.Min(leftOver, rightOver), Math.Abs(leftOver - rightOver));
        return new NameEvidence
        {
            Person = person,
            Empty = left.Tokens.Length == 0 || right.Tokens.Length == 0,
            SameWords = same ? 1 : 0,
            WorstSpelling = worst,
            Letters = BeyondASlip(letters, Math.Min(Length(left, person), Length(right, person))),
            Against = Math.Min(1, both),
            ExtraShare = extra / Math.Max(0.1, all + Math.Max(leftOver, rightOver)),
            ExtraWeight = Math.Min(1, extra),
            OneNameOnly = person && alignment.Pairs.Count == 1 && both == 0 && extra > 0.5 ? 1 : 0,
            Numbers = numbers,
            Form = form,
            Common = person || apart is not null ? 0 : Math.Max(0, 1 - telling),
            FatherFirst = person && alignment.FatherFirst() ? 1 : 0,
            Apart = apart,
        };
    }

    /// <summary>One or two letters are a slip in a name of some length; in a short one each letter counts.</summary>
    private static double BeyondASlip(int letters, double length)
    {
        var counted = Math.Max(1, length);
        return Math.Clamp((letters - Math.Min(1.5, counted / 6)) / Math.Min(2.5, counted / 3), 0, 1);
    }

    private static double Length(PreparedName name, bool person) =>
        name.Tokens.Where(t => t.Kind != WordKind.Number).Sum(t => t.Text.Length * (person ? t.PersonWeight : Weights.Letters(t.Kind)));

    private static double Sum(IEnumerable<NameToken> tokens, bool person) =>
        tokens.Where(t => t.Kind != WordKind.Number).Sum(t => t.Weight(person));

    /// <summary>The same trade in two languages is no difference beside a name proper; alone, "Norsk Fisk" and "Norge Fish" are two names.</summary>
    private static int LettersOf(NameAlignment alignment, bool person)
    {
        var letters = 0;
        var named = alignment.Pairs.Exists(p => alignment.LeftOf(p).Any(t => t.Kind == WordKind.Word));
        foreach (var pair in alignment.Pairs)
        {
            letters += pair.How switch
            {
                Likeness.Together => Edits.Plain(Joined(alignment.LeftOf(pair)), Joined(alignment.RightOf(pair))),
                Likeness.SameStem when named => 0,
                Likeness.Spelling or Likeness.Sound or Likeness.Shortened or Likeness.SameStem => LettersOf(
                    alignment.LeftOf(pair)[0],
                    alignment.RightOf(pair)[0],
                    person
                ),
                _ => 0,
            };
        }

        var left = Joined(alignment.LeftOver.Where(Tells).Select(Whole));
        var right = Joined(alignment.RightOver.Where(Tells).Select(Whole));
        return left.Length > 0 && right.Length > 0 ? letters + Edits.Plain(left, right, MostLetters) : letters;
    }

    private static int LettersOf(NameToken a, NameToken b, bool person)
    {
        if (a.Signs is not null && b.Signs is not null)
        {
            return LettersOfASign * Edits.Plain(a.Signs, b.Signs);
        }

        // Three letters are mostly an organisation's initials: one other letter is another organisation.
        var letters = Math.Min(Edits.Plain(a.Text, b.Text), Edits.Plain(a.Sound, b.Sound));
        return person || Math.Max(a.Text.Length, b.Text.Length) > Abbreviation ? letters : 2 * letters;
    }

    private static bool Tells(NameToken token) => token.Kind is not (WordKind.Number or WordKind.Title or WordKind.Particle);

    /// <summary>An initial stands for a whole other name, so it weighs as three letters.</summary>
    private static string Whole(NameToken token) => token.IsInitial ? new string(token.Text[0], 3) : token.Text;

    private static string Joined(IEnumerable<NameToken> tokens) => Joined(tokens.Select(t => t.Text));

    private static string Joined(IEnumerable<string> words) => string.Concat(words);

    private static double NumbersDiffer(NameAlignment alignment)
    {
        var left = alignment.LeftOver.Where(t => t.Kind == WordKind.Number).ToList();
        var right = alignment.RightOver.Where(t => t.Kind == WordKind.Number).ToList();
        var numbersAPart = left.Concat(right).Any(t => t.AfterSite);
        return (left.Count > 0, right.Count > 0) switch
        {
            (true, true) => numbersAPart ? 1 : 0.4,
            (false, false) => 0,
            _ => numbersAPart ? 0.3 : 0.2,
        };
    }

    private static double FormsDiffer(LegalClass left, LegalClass right)
    {
        if (left == right || left <= LegalClass.Company || right <= LegalClass.Company)
        {
            return 0;
        }

        return left <= LegalClass.Partnership && right <= LegalClass.Partnership ? 0.5 : 1;
    }
}
