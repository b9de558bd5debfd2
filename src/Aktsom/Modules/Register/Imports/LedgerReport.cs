using System.Globalization;
using System.Resources;
using Aktsom.Ledger;
using Spectre.Console;

namespace Aktsom.Modules.Register.Imports;

/// <summary>A ledger for a person at the terminal: facts, the largest suppliers, what was rejected, what to look at.</summary>
internal sealed class LedgerReport(CultureInfo culture)
{
    private const int MostSuppliers = 25;
    private const int MostRejected = 10;
    private const int WidthWhenPiped = 140;
    private static readonly ResourceManager Texts = new("Aktsom.Modules.Register.Imports.CommandTexts", typeof(LedgerReport).Assembly);
    private readonly IAnsiConsole _console = Create();

    public void Print(string file, LedgerSummary ledger)
    {
        _console.MarkupLine($"[bold]{Markup.Escape(file)}[/]  {Markup.Escape(KindOf(ledger))}");
        foreach (var line in Facts(ledger))
        {
            _console.WriteLine(line);
        }

        if (ledger.Suppliers.Count > 0)
        {
            _console.Write(Table(ledger));
        }

        More("Suppliers.More", ledger.Suppliers.Count - MostSuppliers);
        PrintRejected(ledger);
        foreach (var warning in ledger.Warnings)
        {
            _console.MarkupLine($"[yellow]![/] {Markup.Escape(warning.Describe(culture))}");
        }

        _console.WriteLine();
    }

    private IEnumerable<string> Facts(LedgerSummary ledger)
    {
        if (ledger.Organisation is { } o)
        {
            yield return Text("Organisation", $"{o.Name} {o.OrgNumber?.Grouped ?? o.StatedNumber}".Trim());
        }

        if (ledger.Period is { } period)
        {
            yield return Text("Period", period.From, period.To);
        }

        yield return ledger.Currency is null
            ? Text("Suppliers", ledger.Suppliers.Count)
            : Text("SuppliersAndPurchases", ledger.Suppliers.Count, ledger.Suppliers.Sum(s => s.Purchases), ledger.Currency);
    }

    private Table Table(LedgerSummary ledger)
    {
        var hasAmounts = ledger.Currency is not null;
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Text("Column.Key"));
        table.AddColumn(Text("Column.Name"));
        table.AddColumn(Text("Column.OrgNumber"));
        table.AddColumn(Text("Column.Country"));
        if (hasAmounts)
        {
            table.AddColumn(new TableColumn(Text("Column.Purchases")).RightAligned());
            table.AddColumn(new TableColumn(Text("Column.Invoices")).RightAligned());
        }

        foreach (var supplier in ledger.Suppliers.OrderByDescending(s => s.Purchases).Take(MostSuppliers))
        {
            var cells = new List<string>
            {
                Short(supplier.Key, 20),
                Short(supplier.Name, 44),
                supplier.OrgNumber?.Grouped ?? supplier.StatedNumber ?? "–",
                supplier.Country ?? (supplier.StatedCountry is { } stated ? $"? {Short(stated, 16)}" : "–"),
            };
            if (hasAmounts)
            {
                cells.Add(supplier.Purchases.ToString("N2", culture));
                cells.Add(supplier.Invoices.ToString("N0", culture));
            }

            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        return table;
    }

    private void PrintRejected(LedgerSummary ledger)
    {
        if (ledger.Rejected.Count == 0)
        {
            return;
        }

        _console.WriteLine(Text("Rejected", ledger.Rejected.Count));
        foreach (var row in ledger.Rejected.Take(MostRejected))
        {
            _console.WriteLine("  " + (row.Line > 0 ? Text("Rejected.Row", row.Line, row.Describe(culture)) : row.Describe(culture)));
        }

        More("Rejected.More", ledger.Rejected.Count - MostRejected);
    }

    private void More(string key, int count)
    {
        if (count > 0)
        {
            _console.WriteLine("  " + Text(key, count));
        }
    }

    private string KindOf(LedgerSummary ledger) => $"{Text($"Kind.{ledger.Kind}")} {ledger.Version}".Trim();

    private string Text(string key, params object[] values) => string.Format(culture, Texts.GetString(key, culture) ?? key, values);

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
