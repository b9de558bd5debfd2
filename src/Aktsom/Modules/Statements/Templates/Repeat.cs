using System.Globalization;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>How often a field is answered: <c>1</c>, <c>0..1</c>, <c>0..n</c>, <c>1..n</c>, a number of rows, or once per <c>block</c>.</summary>
internal sealed record Repeat(int Least, int? Most, bool PerBlock)
{
    public bool IsMany => Most is null or > 1;

    public static bool TryParse(string text, out Repeat repeat)
    {
        repeat = new Repeat(1, 1, PerBlock: text is "block");
        if (repeat.PerBlock)
        {
            return true;
        }

        var ends = text.Split("..");
        if (ends.Length > 2 || !Number(ends[0], out var least))
        {
            return false;
        }

        var open = ends.Length == 2 && ends[1] is "n";
        var most = least;
        if (ends.Length == 2 && !open && !Number(ends[1], out most))
        {
            return false;
        }

        repeat = new Repeat(least, open ? null : most, PerBlock: false);
        return open || most >= least;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
