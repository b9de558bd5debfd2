using System.Xml;

namespace Aktsom.Documents.Docx;

internal static class Xml
{
    /// <summary>Text that XML 1.0 can hold: control characters and halves of surrogate pairs become spaces.</summary>
    public static string Text(string text)
    {
        if (IsFine(text))
        {
            return text;
        }

        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsHighSurrogate(letters[i]) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(letters[i]) || char.IsControl(letters[i]))
            {
                letters[i] = ' ';
            }
        }

        return new string(letters);
    }

    private static bool IsFine(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || char.IsSurrogate(letter) || !XmlConvert.IsXmlChar(letter))
            {
                return false;
            }
        }

        return true;
    }
}
