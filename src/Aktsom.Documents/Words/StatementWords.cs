using System.Globalization;
using System.Resources;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Words;

/// <summary>Our own words around the organisation's text, and how numbers and days are written, in one language.</summary>
public sealed class StatementWords
{
    private static readonly ResourceManager Texts = new("Aktsom.Documents.Words.Statement", typeof(StatementWords).Assembly);

    public StatementWords(Language language)
    {
        Language = language;
        Culture = CultureOf(language);
    }

    public Language Language { get; }
    public CultureInfo Culture { get; }

    /// <summary>The language tag for HTML and PDF.</summary>
    public string Tag => TagOf(Language);

    /// <summary>The text by its key in Words/Statement.resx.</summary>
    public string this[string key] =>
        Texts.GetString(key, Culture) ?? throw new ArgumentException($"No text is called {key}.", nameof(key));

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>"5. juni 2026", with hard spaces.</summary>
    public string Day(DateOnly day) => day.ToString(Language == Language.En ? "d\u00a0MMMM\u00a0yyyy" : "d.\u00a0MMMM\u00a0yyyy", Culture);

    /// <summary>"05.06.2026" for tables.</summary>
    public string ShortDay(DateOnly day) => day.ToString(Language == Language.En ? "dd/MM/yyyy" : "dd.MM.yyyy", Culture);

    /// <summary>The day as the publisher sees it: the clock of the offset it was written with.</summary>
    public string Day(DateTimeOffset instant) => Day(DateOnly.FromDateTime(instant.DateTime));

    public string Period(Period period) =>
        period.From.Year == period.To.Year
            ? period.From.ToString(Language == Language.En ? "d\u00a0MMMM" : "d.\u00a0MMMM", Culture) + "–" + Day(period.To)
            : Day(period.From) + "–" + Day(period.To);

    public string Number(decimal value, int decimals = 0) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture);

    /// <summary>An indicator's value with its unit.</summary>
    public string Value(decimal value, IndicatorUnit unit, int decimals)
    {
        var number = Number(value, decimals);
        return unit switch
        {
            IndicatorUnit.Percent => Language == Language.En ? number + "%" : number + "\u00a0%",
            IndicatorUnit.Points => Format("Points", number),
            IndicatorUnit.Nok => Format("Nok", number),
            IndicatorUnit.Tonnes => Format("Tonnes", number),
            _ => number,
        };
    }

    /// <summary>The figure's value, or the word for why there is none.</summary>
    public string Figure(Figure figure) => figure.Value ?? this["Gap" + (figure.Gap ?? FigureGap.Unknown)];

    public string StepName(int step) => this["Step" + step.ToString(CultureInfo.InvariantCulture)];

    /// <summary>"1,2 MB".</summary>
    public string Bytes(long bytes) =>
        bytes >= 1_000_000 ? Number(bytes / 1_000_000m, 1) + "\u00a0MB" : Number(Math.Max(1, Math.Ceiling(bytes / 1000m))) + "\u00a0kB";

    /// <summary>"a, b og c".</summary>
    public string Enumerate(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.SkipLast(1)) + " " + this["And"] + " " + names[^1];

    internal static CultureInfo CultureOf(Language language) =>
        CultureInfo.GetCultureInfo(
            language switch
            {
                Language.Nn => "nn-NO",
                Language.En => "en-GB",
                _ => "nb-NO",
            }
        );

    internal static string TagOf(Language language) =>
        language switch
        {
            Language.Nn => "nn",
            Language.En => "en",
            _ => "nb",
        };
}
