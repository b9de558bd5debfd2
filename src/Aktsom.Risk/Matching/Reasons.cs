using System.Globalization;

namespace Aktsom.Risk.Matching;

/// <summary>Puts evidence into reasons, strongest first: numbers, the names as a whole, their words, then country and address.</summary>
internal static class Reasons
{
    private const double LikeAddress = 0.7;
    private const double OtherAddress = 0.35;

    /// <param name="evidence">What the comparison of the two found.</param>
    /// <param name="left">The side the evidence calls left.</param>
    /// <param name="right">The other side.</param>
    /// <param name="swapped">True when the caller's sides are the other way round.</param>
    public static IReadOnlyList<MatchReason> Of(Evidence evidence, PreparedParty left, PreparedParty right, bool swapped)
    {
        var found = new List<MatchReason>();
        AddIdentifiers(found, evidence, left, right);
        AddNames(found, evidence, left.Name, right.Name);
        AddPlaces(found, evidence, left, right);
        return swapped ? [.. found.Select(Swap)] : found;
    }

    private static void AddIdentifiers(List<MatchReason> found, Evidence evidence, PreparedParty left, PreparedParty right)
    {
        if (evidence.SameIdentifier == true)
        {
            found.Add(For(ReasonCode.SameIdentifier, left.Identifiers.First(n => right.Identifiers.Contains(n, StringComparer.Ordinal))));
        }
        else if (evidence.SameIdentifier == false)
        {
            found.Add(Against(ReasonCode.OtherIdentifier, left.Identifiers[0], right.Identifiers[0]));
        }
    }

    private static void AddNames(List<MatchReason> found, Evidence evidence, PreparedName left, PreparedName right)
    {
        var name = evidence.Name;
        if (left.Whole.Length == 0 ? evidence.Identical : string.Equals(left.Whole, right.Whole, StringComparison.Ordinal))
        {
            found.Add(For(ReasonCode.SameName));
            AddScript(found, left, right);
            return;
        }

        AddWhole(found, evidence, left, right);
        if (evidence.Alignment.Pairs.Count > 0)
        {
            AddScript(found, left, right);
        }

        if (name.Apart is null)
        {
            found.AddRange(
                evidence
                    .Alignment.Pairs.Where(p => p.How is not (Likeness.Same or Likeness.Together))
                    .OrderBy(p => p.Value)
                    .Select(p => Word(p, evidence.Alignment))
            );
        }

        AddLeftOver(found, evidence);
        if (name.FatherFirst > 0)
        {
            found.Add(Against(ReasonCode.FatherFirst));
        }

        if (name.OneNameOnly > 0)
        {
            found.Add(Against(ReasonCode.OneNameOnly));
        }

        if (name.Form > 0)
        {
            found.Add(Against(ReasonCode.OtherForm, left.Form.Text, right.Form.Text));
        }
    }

    private static void AddWhole(List<MatchReason> found, Evidence evidence, PreparedName left, PreparedName right)
    {
        var alignment = evidence.Alignment;
        var same =
            evidence.Name.SameWords > 0
            || (alignment.LeftOver.Length + alignment.RightOver.Length == 0 && alignment.Pairs.TrueForAll(p => p.How == Likeness.Same));
        if (evidence.Name.Apart is not null || alignment.Pairs.Exists(p => p.How == Likeness.Together))
        {
            found.Add(For(ReasonCode.WrittenApart));
        }
        else if (same && !alignment.InOrder)
        {
            found.Add(For(ReasonCode.SameWordsOtherOrder));
        }
        else if (same)
        {
            found.Add(For(left.Form == right.Form ? ReasonCode.SameName : ReasonCode.SameNameWithoutForm));
        }
        else if (alignment.Pairs.Count == 0)
        {
            found.Add(Against(ReasonCode.NothingInCommon));
        }
    }

    private static void AddScript(List<MatchReason> found, PreparedName left, PreparedName right)
    {
        if (left.OtherScript != right.OtherScript)
        {
            found.Add(For(ReasonCode.OtherScript));
        }
    }

    private static void AddLeftOver(List<MatchReason> found, Evidence evidence)
    {
        var leftOver = evidence.Name.Apart?.LeftOver ?? evidence.Alignment.LeftOver;
        var rightOver = evidence.Name.Apart?.RightOver ?? evidence.Alignment.RightOver;
        var (left, right) = (Text(leftOver, numbers: false), Text(rightOver, numbers: false));
        if (left.Length > 0 && right.Length > 0)
        {
            found.Add(Against(ReasonCode.OtherWords, left, right));
        }
        else if (left.Length + right.Length > 0)
        {
            found.Add(Against(ReasonCode.ExtraWords, left + right));
        }

        var (leftNumbers, rightNumbers) = (Text(leftOver, numbers: true), Text(rightOver, numbers: true));
        if (leftNumbers.Length > 0 && rightNumbers.Length > 0)
        {
            found.Add(Against(ReasonCode.OtherNumber, leftNumbers, rightNumbers));
        }
        else if (leftNumbers.Length + rightNumbers.Length > 0)
        {
            found.Add(Against(ReasonCode.ExtraNumber, leftNumbers + rightNumbers));
        }
    }

    private static void AddPlaces(List<MatchReason> found, Evidence evidence, PreparedParty left, PreparedParty right)
    {
        if (evidence.SameCountry is { } same)
        {
            found.Add(
                same
                    ? For(ReasonCode.SameCountry, left.Party.Country!)
                    : Against(ReasonCode.OtherCountry, left.Party.Country!, right.Party.Country!)
            );
        }

        if (evidence.Address is { } address)
        {
            var alike = (address.Words + address.Numbers) / 2;
            found.AddRange(
                left.Address!.SameAs(right.Address!) ? [For(ReasonCode.SameAddress)]
                : alike >= LikeAddress ? [For(ReasonCode.LikeAddress)]
                : alike <= OtherAddress ? [Against(ReasonCode.OtherAddress)]
                : []
            );
        }
    }

    private static MatchReason Word(WordPair pair, NameAlignment alignment)
    {
        var (left, right) = (Text(alignment.LeftOf(pair)), Text(alignment.RightOf(pair)));
        switch (pair.How)
        {
            case Likeness.Spelling:
                var letters = Edits.Plain(alignment.LeftOf(pair)[0].Text, alignment.RightOf(pair)[0].Text);
                return letters == 1
                    ? For(ReasonCode.OneLetter, left, right)
                    : For(ReasonCode.SomeLetters, letters.ToString(CultureInfo.InvariantCulture), left, right);
            case Likeness.Sound or Likeness.Consonants:
                return For(ReasonCode.SameSound, left, right);
            case Likeness.Initial or Likeness.Acronym:
                return For(ReasonCode.Initials, left, right);
            default:
                return For(ReasonCode.SameWord, left, right);
        }
    }

    private static string Text(IEnumerable<NameToken> tokens, bool numbers) =>
        Text(tokens.Where(t => t.Kind == WordKind.Number == numbers));

    private static string Text(IEnumerable<NameToken> tokens) => string.Join(' ', tokens.Select(t => t.Written));

    private static MatchReason For(ReasonCode code, params string[] arguments) => new(code, true, arguments);

    private static MatchReason Against(ReasonCode code, params string[] arguments) => new(code, false, arguments);

    /// <summary>Turns a reason round: the last two arguments are the left and the right side's.</summary>
    private static MatchReason Swap(MatchReason reason) =>
        reason.Arguments.Count < 2
            ? reason
            : reason with
            {
                Arguments = [.. reason.Arguments.SkipLast(2), reason.Arguments[^1], reason.Arguments[^2]],
            };
}
