using Aktsom.Risk;
using Aktsom.Risk.Coverage;
using Aktsom.Risk.Reference;
using Spectre.Console;

namespace Aktsom.Modules.Risk.Screening;

/// <summary>A screening for a person at the terminal: the coverage sentence, the suppliers in order with the reason, what is missing.</summary>
internal sealed class ScreenReport(LedgerScreening screened, Share? wanted, ScreenWords words)
{
    public const int UsualRows = 25;
    private const int WidthWhenPiped = 160;
    private readonly IAnsiConsole _console = Create();

    public void Print(int most)
    {
        var coverage = screened.Coverage;
        _console.MarkupLine($"[bold]{Markup.Escape(words.Coverage(coverage))}[/]");
        _console.WriteLine(words.Text("Model", screened.Screener.Model.Name.In(words.Culture), screened.Screener.Model.Version));
        if (screened.Suppliers.Count > 0)
        {
            _console.Write(Table(most));
        }

        More(screened.Suppliers.Count - most);
        Line("Levels", LevelsInWords());
        Missing();
        if (coverage.WithoutShare > 0 && coverage.Spend is not null)
        {
            Line("WithoutShare", coverage.WithoutShare);
        }

        if (wanted is { } share)
        {
            PrintSmallestSet(share);
        }

        Line("Trace.Hint");
    }

    private Table Table(int most)
    {
        var hasAmounts = screened.Ledger.Currency is not null;
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(words.Text("Column.Name"));
        table.AddColumn(words.Text("Column.Country"));
        table.AddColumn(words.Text("Column.Sector"));
        if (hasAmounts)
        {
            table.AddColumn(new TableColumn(words.Text("Column.Purchases")).RightAligned());
        }

        table.AddColumn(words.Text("Column.Level"));
        table.AddColumn(new TableColumn(words.Text("Column.Score")).RightAligned());
        table.AddColumn(words.Text("Column.Reason"));
        foreach (var supplier in screened.Suppliers.Take(most))
        {
            table.AddRow([.. Cells(supplier, hasAmounts).Select(Markup.Escape)]);
        }

        return table;
    }

    private IEnumerable<string> Cells(ScreenedSupplier screenedSupplier, bool hasAmounts)
    {
        var (supplier, line, profile) = screenedSupplier;
        yield return Short(supplier.Name, 36);
        yield return Short(words.Country(line.Country), 20);
        yield return line.Industry is { } industry ? Short($"{industry.Code} {industry.Name.In(words.Culture)}", 28)
        : supplier.Sector is { } stated ? Short(stated, 28)
        : "–";
        if (hasAmounts)
        {
            yield return supplier.Purchases.ToString("N0", words.Culture);
        }

        yield return words.Level(profile.Level);
        yield return words.Score(profile);
        yield return words.Reason(screened.Screener.Explain(profile.Key));
    }

    private string LevelsInWords()
    {
        RiskLevel[] order = [RiskLevel.VeryHigh, RiskLevel.High, RiskLevel.Unknown, RiskLevel.Medium, RiskLevel.Low];
        return string.Join(
            ", ",
            order.Select(level =>
                $"{words.Level(level)} {screened.Suppliers.Count(supplier => supplier.Profile.Level == level).ToString("N0", words.Culture)}"
            )
        );
    }

    private void Missing()
    {
        Counted("Rejected", screened.Ledger.Rejected.Count);
        Counted("Missing.Country", screened.Suppliers.Count(supplier => supplier.Line.Country is CountryResolution.Unknown));
        Counted("Missing.Industry", screened.Suppliers.Count(supplier => supplier.Line.Industry is null));
    }

    private void PrintSmallestSet(Share share)
    {
        var set = SmallestSet.Reaching([.. screened.Suppliers.Select(supplier => supplier.Supplier.Purchases)], share);
        if (set.Reached is { } reached)
        {
            Line("SmallestSet", set.Chosen.Count, reached.Percent);
            return;
        }

        Line($"Coverage.{set.Missing}");
    }

    private void Counted(string key, int count)
    {
        if (count > 0)
        {
            Line(key, count);
        }
    }

    private void More(int count)
    {
        if (count > 0)
        {
            _console.WriteLine("  " + words.Text("More", count));
        }
    }

    private void Line(string key, params object[] values) => _console.WriteLine(words.Text(key, values));

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static IAnsiConsole Create()
    {
        var ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthWhenPiped;
        }

        return console;
    }
}
