namespace Aktsom.Risk.Matching;

/// <summary>What kind of owner's liability a legal form stands for. Two different known classes are two different owners.</summary>
internal enum LegalClass
{
    None = 0,
    Company,
    Limited,
    Public,
    Partnership,
    Sole,
    Cooperative,
    Association,
    Foundation,
    State,
}

/// <summary>A legal form as found in a name.</summary>
/// <param name="Class">What it stands for.</param>
/// <param name="Text">As written; empty when there is none.</param>
internal sealed record LegalForm(LegalClass Class, string Text)
{
    public static LegalForm None { get; } = new(LegalClass.None, "");
}

/// <summary>Finds the legal forms in a name, from <c>Data/legal-forms.tsv</c>.</summary>
internal static class LegalForms
{
    private const int MostTokens = 8;
    private const int LongForm = 14;

    private enum Where
    {
        Any,
        Edge,
        End,
    }

    private static readonly Dictionary<string, (LegalClass Class, Where Where)> Forms = new(StringComparer.Ordinal);
    private static readonly List<(string Text, LegalClass Class)> Unspaced = [];
    private static readonly ILookup<string, string> LongForms;
    private static readonly int LongestKey;

    static LegalForms()
    {
        foreach (var (keys, forms) in WordFile.Rows("legal-forms.tsv"))
        {
            var form = Enum.Parse<LegalClass>(keys[0], ignoreCase: true);
            var where = Enum.Parse<Where>(keys[1], ignoreCase: true);
            foreach (var text in forms)
            {
                if (text.Any(Transliteration.IsUnspaced))
                {
                    Unspaced.Add((text, form));
                }
                else
                {
                    Forms.TryAdd(string.Concat(RawToken.Split(text).Select(t => t.Text)), (form, where));
                }
            }
        }

        LongForms = Forms
            .Keys.Where(k => k.Length >= LongForm)
            .SelectMany(k => new[] { (End: k[..4], Form: k), (End: k[^6..], Form: k) })
            .ToLookup(x => x.End, x => x.Form, StringComparer.Ordinal);
        LongestKey = Forms.Keys.Max(k => k.Length);
    }

    /// <summary>Takes the legal forms out of the tokens and returns the one that says most. A name that is nothing but forms stays as it is.</summary>
    public static LegalForm Strip(List<RawToken> tokens)
    {
        var taken = new bool[tokens.Count];
        var strongest = LegalForm.None;
        for (var start = 0; start < tokens.Count; start++)
        {
            var (length, form) = LongestAt(tokens, start, taken);
            if (length == 0)
            {
                continue;
            }

            Array.Fill(taken, true, start, length);
            if (strongest.Class <= LegalClass.Company)
            {
                strongest = new(form, string.Join(' ', tokens.GetRange(start, length).Select(t => t.Written)));
            }

            start += length - 1;
        }

        if (!taken.Contains(false))
        {
            return LegalForm.None;
        }

        var left = tokens.Where((_, i) => !taken[i]).ToList();
        tokens.Clear();
        tokens.AddRange(left);
        return strongest;
    }

    /// <summary>Sets a form written without spaces (有限公司) apart from the name in front of it.</summary>
    public static (string Name, LegalForm? Form) StripUnspaced(string name)
    {
        if (!name.Any(c => c > '\u2FFF'))
        {
            return (name, null);
        }

        foreach (var (text, form) in Unspaced)
        {
            var at = name.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0 && name.Length > text.Length)
            {
                return (name.Remove(at, text.Length), new(form, text));
            }
        }

        return (name, null);
    }

    private static (int Length, LegalClass Class) LongestAt(List<RawToken> tokens, int start, bool[] taken)
    {
        var best = (0, LegalClass.None);
        var key = "";
        for (var i = start; i < Math.Min(tokens.Count, start + MostTokens); i++)
        {
            key += tokens[i].Text;
            if (key.Length > LongestKey)
            {
                break;
            }

            if (FormOf(key, i > start) is { } form && Stands(form.Where, tokens, start, i, taken) && !PartOfLetters(tokens, start, i))
            {
                best = (i - start + 1, form.Class);
            }
        }

        return best;
    }

    /// <summary>The form the letters stand for; a long form may miss or mistake one letter.</summary>
    private static (LegalClass Class, Where Where)? FormOf(string key, bool severalWords)
    {
        if (Forms.TryGetValue(key, out var form))
        {
            return form;
        }

        if (!severalWords || key.Length < LongForm - 1)
        {
            return null;
        }

        foreach (var near in LongForms[key[..4]].Concat(LongForms[key[^6..]]))
        {
            if (Math.Abs(near.Length - key.Length) < 2 && Edits.Plain(near, key) == 1)
            {
                return Forms[near];
            }
        }

        return null;
    }

    /// <summary>"A.B." in "A.B.C." is no form: single letters belong together.</summary>
    private static bool PartOfLetters(List<RawToken> tokens, int start, int end) =>
        end > start
        && tokens[end].Text.Length == 1
        && (
            (end + 1 < tokens.Count && tokens[end + 1] is { Glued: true, Text.Length: 1, IsNumber: false })
            || (start > 0 && tokens[start].Glued && tokens[start - 1] is { Text.Length: 1, IsNumber: false })
        );

    private static bool Stands(Where where, List<RawToken> tokens, int start, int end, bool[] taken) =>
        where switch
        {
            Where.Any => true,
            _ when start == 0 && end == tokens.Count - 1 => false,
            Where.Edge when start == 0 => true,
            _ => start > 0
                && (
                    end == tokens.Count - 1
                    || tokens[end].BreakAfter
                    || tokens[end + 1].IsNumber
                    || taken[start - 1]
                    || MayFollow(tokens, end + 1)
                ),
        };

    /// <summary>Another form, or what is added to a whole name: "AB Norge", "AS avd. Bergen".</summary>
    private static bool MayFollow(List<RawToken> tokens, int at)
    {
        var word = tokens[at].Text;
        var last = at == tokens.Count - 1;
        var trade = WordLists.TradeWord(word)?.Kind;
        return trade == WordKind.Site
            || (last && (trade == WordKind.Filler || WordLists.Place(word) is not null))
            || (Forms.TryGetValue(word, out var next) && (next.Where == Where.Any || last));
    }
}
