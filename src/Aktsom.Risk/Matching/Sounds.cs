using System.Text;

namespace Aktsom.Risk.Matching;

/// <summary>Writes a word the way it sounds, so that spellings of several languages and ways of transliterating meet.</summary>
/// <remarks>Coarse on purpose (sch, sh and s are one sound): equality of sounds is worth a little less than equality of letters.</remarks>
internal static class Sounds
{
    private static readonly (string From, string To)[] Digraphs =
    [
        ("tsch", "c"),
        ("tch", "c"),
        ("sch", "s"),
        ("shch", "s"),
        ("sh", "s"),
        ("sz", "s"),
        ("tz", "s"),
        ("ts", "s"),
        ("cz", "c"),
        ("ch", "c"),
        ("kh", "k"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("zh", "j"),
        ("dj", "j"),
        ("dzh", "j"),
        ("bh", "b"),
        ("rh", "r"),
        ("ck", "k"),
        ("qu", "k"),
        ("q", "k"),
        ("x", "s"),
        ("z", "s"),
        ("w", "v"),
        ("oo", "u"),
        ("ou", "u"),
        ("ow", "u"),
        ("ee", "i"),
        ("ie", "i"),
        ("ei", "i"),
        ("iy", "i"),
        ("yy", "i"),
        ("ij", "i"),
        ("ey", "i"),
        ("y", "i"),
        ("aa", "a"),
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("j", "j"),
    ];

    /// <summary>The sound of a word in lower-case Latin letters.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; )
        {
            var (length, text) = At(word, i);
            foreach (var c in text)
            {
                if (sound.Length == 0 || sound[^1] != c)
                {
                    sound.Append(c);
                }
            }

            i += length;
        }

        return sound.ToString();
    }

    /// <summary>The consonants of a word, by their sound.</summary>
    public static string Consonants(string sound) =>
        string.Concat(sound.Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h' or 'v' or 'j')));

    private static (int Length, string Text) At(string word, int i)
    {
        foreach (var (from, to) in Digraphs)
        {
            if (string.CompareOrdinal(word, i, from, 0, from.Length) == 0)
            {
                return (from.Length, to);
            }
        }

        var c = word[i];
        var soft = i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'y';
        return (
            1,
            c == 'c'
                ? soft
                    ? "s"
                    : "k"
                : c.ToString()
        );
    }
}
