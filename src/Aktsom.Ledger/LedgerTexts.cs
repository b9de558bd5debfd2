using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("nb")]

namespace Aktsom.Ledger;

/// <summary>The sentences for faults, rejections, warnings and hints in bokmål (default), nynorsk and English.</summary>
public static class LedgerTexts
{
    private static readonly ResourceManager Texts = new("Aktsom.Ledger.Texts.Texts", typeof(LedgerTexts).Assembly);

    /// <summary>What is wrong with the file, and what to do.</summary>
    public static string Describe(this LedgerException wrong, CultureInfo culture) =>
        Format($"Fault.{wrong.Fault}", culture, wrong.Arguments);

    /// <summary>Why the row was not read; the file first when it stands in a folder or zip.</summary>
    public static string Describe(this RejectedRow row, CultureInfo culture)
    {
        var key = row is { Reason: RejectReason.CurrencyUnknown, Arguments: [_, string { Length: > 0 }] }
            ? "CurrencyUnknownNearest"
            : $"{row.Reason}";
        return InFile(row.File, Format($"Reject.{key}", culture, row.Arguments), culture);
    }

    /// <summary>What to look at; the file first when it stands in a folder or zip.</summary>
    public static string Describe(this LedgerWarning warning, CultureInfo culture) =>
        InFile(warning.File, Format($"Warning.{warning.Code}", culture, warning.Arguments), culture);

    /// <summary>The log line of a private person: where, never who.</summary>
    public static string Describe(this SetAsideRow row, CultureInfo culture) =>
        row.Key is null ? Format("SetAside.WithoutKey", culture, [row.Line]) : Format("SetAside.WithKey", culture, [row.Line, row.Key]);

    /// <summary>What the hint rests on.</summary>
    public static string Describe(this CountryHint hint, CultureInfo culture)
    {
        var key = hint.Kind == CountryHintKind.VatCode ? (hint.Country is null ? "VatCode.Abroad" : "VatCode.Home") : $"{hint.Kind}";
        return Format($"Hint.{key}", culture, [hint.Value]);
    }

    internal static string Column(int number, CultureInfo culture) => Format("Column.Unnamed", culture, [number]);

    private static string InFile(string? file, string text, CultureInfo culture) =>
        file is null ? text : Format("InFile", culture, [file, text]);

    private static string Format(string key, CultureInfo culture, IReadOnlyList<object> arguments)
    {
        var text = Texts.GetString(key, culture) ?? throw new ArgumentException($"No text is called {key}.", nameof(key));
        return string.Format(culture, text, [.. arguments.Select(a => InWords(a, culture))]);
    }

    private static object InWords(object argument, CultureInfo culture) =>
        argument switch
        {
            LedgerException wrong => wrong.Describe(culture),
            LedgerWarning warning => warning.Describe(culture),
            _ => argument,
        };
}
