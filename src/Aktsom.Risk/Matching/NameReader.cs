namespace Aktsom.Risk.Matching;

/// <summary>Reads names into <see cref="PreparedName"/>.</summary>
internal static class NameReader
{
    private const int MostTokens = 30;

    /// <param name="name">Any text.</param>
    /// <param name="rarity">How much a word tells in the lists at hand, 0…1; null when nothing is known.</param>
    public static PreparedName Read(string name, Func<string, double>? rarity = null)
    {
        var (spaced, unspacedForm) = LegalForms.StripUnspaced(name);
        var raw = RawToken.Split(spaced);
        var whole = string.Concat(raw.Select(t => t.Text));
        var form = unspacedForm ?? LegalForms.Strip(raw);
        var joined = string.Concat(raw.Select(t => t.Text));
        var words = DropJoins(raw);
        var tokens = new List<NameToken>(words.Count);
        for (var i = 0; i < words.Count && tokens.Count < MostTokens; )
        {
            var (length, token) = TokenAt(words, i);
            tokens.Add(
                token with
                {
                    TradeWeight = rarity is null ? token.TradeWeight : token.TradeWeight * rarity(token.Sound),
                    AfterSite = tokens.Count > 0 && tokens[^1].Kind == WordKind.Site,
                }
            );
            i += length;
        }

        return new PreparedName
        {
            Tokens = [.. tokens],
            Joined = joined,
            Form = form,
            Whole = whole,
            LooksLikeOrganisation =
                form.Class != LegalClass.None || tokens.Exists(TellsOrganisation) || name.Contains('&', StringComparison.Ordinal),
            OtherScript = name.Any(c => c > '\u024F' && char.IsLetter(c)),
        };
    }

    private static List<RawToken> DropJoins(List<RawToken> raw)
    {
        var kept = raw.FindAll(t => !WordLists.IsJoin(t.Text));
        return kept.Count > 0 ? kept : raw;
    }

    private static bool TellsOrganisation(NameToken token) =>
        token.Kind is WordKind.Site or WordKind.Number
        || (token.Kind is WordKind.Generic or WordKind.Filler && token.Text.Length > 3)
        || (token.Kind is WordKind.Place && token.Text.Length > 2);

    private static (int Length, NameToken Token) TokenAt(List<RawToken> words, int i)
    {
        if (NumberAt(words, i) is var (length, value))
        {
            return (length, Number(value, words[i]));
        }

        for (var many = Math.Min(3, words.Count - i); many > 0; many--)
        {
            var together = many == 1 ? words[i].Text : string.Concat(words.Skip(i).Take(many).Select(w => w.Text));
            if (WordLists.Place(together) is { } place && (i > 0 || many > 1 || words.Count > 1))
            {
                return (many, Named(together, WordKind.Place, place.Length == 2 ? place : null, words[i]));
            }
        }

        return (1, Word(words[i]));
    }

    private static NameToken Word(RawToken raw)
    {
        if (WordLists.TradeWord(raw.Text) is var (kind, stem))
        {
            return Named(raw.Text, kind, stem, raw);
        }

        return Named(raw.Text, WordLists.PersonalWord(raw.Text) ?? WordKind.Word, null, raw);
    }

    private static NameToken Named(string text, WordKind kind, string? stem, RawToken raw)
    {
        var sound = Sounds.Of(text);
        return new NameToken(text, kind)
        {
            Written = raw.Written,
            Sound = sound,
            Skeleton = Sounds.Consonants(sound),
            Stem = stem,
            Given = WordLists.GivenName(text),
            Father = Patronymic.Of(text),
            ConsonantsOnly = raw.ConsonantsOnly,
            Signs = raw.Signs,
            TradeWeight = Weights.Trade(text, kind),
            PersonWeight = Weights.Person(text, WordLists.PersonalWord(text)),
        };
    }

    private static NameToken Number(string value, RawToken raw) =>
        new(value, WordKind.Number)
        {
            Written = raw.Written,
            Sound = value,
            Skeleton = value,
            TradeWeight = Weights.Trade(value, WordKind.Number),
            PersonWeight = Weights.Person(value, null),
        };

    private static (int Length, string Value)? NumberAt(List<RawToken> words, int i)
    {
        var word = words[i];
        if (word.IsNumber)
        {
            return (1, word.Text.TrimStart('0') is { Length: > 0 } digits ? digits : "0");
        }

        if (WordLists.NumberWord(word.Text) is { } value)
        {
            var ones = value >= 20 && i + 1 < words.Count ? WordLists.NumberWord(words[i + 1].Text) : null;
            return ones is < 10 ? (2, Text(value + ones.Value)) : (1, Text(value));
        }

        var last = i == words.Count - 1;
        return i > 0 && (word.Text.Length > 1 || (last && i > 1)) && RomanNumeral.Value(word.Text) is { } roman ? (1, Text(roman)) : null;
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
