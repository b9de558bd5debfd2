using System.Globalization;
using Aktsom.Modules.Register.Imports;
using Aktsom.Tests.Running;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Register.Imports;

/// <summary>What holds for any ledger, whatever stands in it.</summary>
public sealed class ImportPropertyTests(TestPostgres postgres)
{
    // Each example is a real import or two, so few of them, on a small alphabet that makes collisions likely.
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(12);

    private static readonly string[] Numbers = ["974760673", "971032081", "111111112", "123", ""];
    private static readonly string[] Names = ["Fjord Tekstil AS", "Fjord Textil AS", "Borowiec Chemia", "Nordmalt Kjemi AS"];
    private static readonly string[] Currencies = ["NOK", "NOK", "NOK", "EUR"];

    internal sealed record Line(int Key, int Name, int Amount, int Month, int Currency);

    [Fact]
    public async Task Importing_any_file_twice_is_importing_it_once()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var property = Prop.ForAll(
            Ledgers(),
            NumbersByKey(),
            (lines, numbers) =>
            {
                var own = desk.NextToAsync().GetAwaiter().GetResult();
                var file = Csv(lines, numbers, 2025);
                own.SaveAsync(file).GetAwaiter().GetResult();
                var once = StateAsync(own).GetAwaiter().GetResult();
                var again = own.SaveAsync(file).GetAwaiter().GetResult();
                return again is { Added: 0, Changed: 0, Gone: 0 } && StateAsync(own).GetAwaiter().GetResult() == once;
            }
        );
        property.Check(Few);
    }

    [Fact]
    public async Task The_order_in_which_two_periods_are_imported_does_not_matter()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var property = Prop.ForAll(
            Ledgers(),
            Ledgers(),
            NumbersByKey(),
            (earlier, later, numbers) =>
            {
                var forward = desk.NextToAsync().GetAwaiter().GetResult();
                var backward = desk.NextToAsync().GetAwaiter().GetResult();
                var (first, second) = (Csv(earlier, numbers, 2024), Csv(later, numbers, 2025));
                forward.SaveAsync(first, "a.csv").GetAwaiter().GetResult();
                forward.SaveAsync(second, "b.csv").GetAwaiter().GetResult();
                backward.SaveAsync(second, "b.csv").GetAwaiter().GetResult();
                backward.SaveAsync(first, "a.csv").GetAwaiter().GetResult();
                return SumsAsync(forward).GetAwaiter().GetResult() == SumsAsync(backward).GetAwaiter().GetResult();
            }
        );
        property.Check(Few);
    }

    private static Arbitrary<Line[]> Ledgers()
    {
        var line =
            from key in Gen.Choose(1, 4)
            from name in Gen.Choose(0, Names.Length - 1)
            from amount in Gen.Choose(-5_000_00, 90_000_00)
            from month in Gen.Choose(1, 12)
            from currency in Gen.Choose(0, Currencies.Length - 1)
            select new Line(key, name, amount, month, currency);
        return line.NonEmptyListOf().Select(lines => lines.ToArray()).ToArbitrary();
    }

    /// <summary>A ledger's own key means one supplier with one number from year to year; what it is called may change.</summary>
    private static Arbitrary<int[]> NumbersByKey() => Gen.Choose(0, Numbers.Length - 1).ArrayOf(5).ToArbitrary();

    private static string Csv(Line[] lines, int[] numbers, int year)
    {
        var facts = lines.GroupBy(line => line.Key).ToDictionary(group => group.Key, group => group.First());
        var rows = lines.Select(line =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{line.Key};{Names[facts[line.Key].Name]};{Numbers[numbers[line.Key]]};{line.Amount / 100},{Math.Abs(line.Amount % 100):00};{Currencies[line.Currency]};15.{line.Month:00}.{year}"
            )
        );
        return "Leverandørnr;Navn;Orgnr;Beløp eks mva;Valuta;Dato\n" + string.Join('\n', rows) + "\n";
    }

    /// <summary>Suppliers, keys and purchases as text, by the ledger's key.</summary>
    private static async Task<string> StateAsync(LedgerDesk desk) =>
        string.Join('\n', (await desk.SuppliersAsync()).Select(s => $"{s.Name}|{s.OrgNumber}|{s.Country}|{s.Revision}"))
        + "\n"
        + await SumsAsync(desk);

    private static async Task<string> SumsAsync(LedgerDesk desk)
    {
        var keys = await desk.ListAsync(db => db.Set<Aktsom.Modules.Register.Suppliers.SupplierKey>());
        var names = keys.GroupBy(key => key.Supplier)
            .ToDictionary(group => group.Key, group => string.Join('+', group.Select(key => key.Key).Order()));
        var sums = (await desk.PurchasesAsync()).Select(s =>
            $"{names[s.Supplier]} {s.Year}-{s.Month} {s.Currency} {s.Amount} {s.Invoices} {s.Largest}"
        );
        var years = (await desk.YearsAsync()).Select(y => $"{names[y.Supplier]} {y.Year} {y.SpendNok} {y.Invoices} {y.LargestNok}");
        return string.Join('\n', sums.Concat(years).Order(StringComparer.Ordinal));
    }
}
