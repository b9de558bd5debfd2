using Aktsom.Documents.Model;

namespace Aktsom.Tests.Documents.Example;

internal static class ExampleIndicators
{
    public static Block Of(string key) =>
        key switch
        {
            "code.bound" => Share(
                key,
                "Leverandører bundet av våre krav",
                [97, 98, 99],
                "Bundet|243|254|264",
                "Aktive leverandører|251|259|267"
            ),
            "relation.long" => Share(
                key,
                "Leverandører gjennom mer enn tre år",
                [88, 89, 90],
                "Over tre år|221|231|240",
                "Aktive leverandører|251|259|267"
            ),
            "paid.ontime" => Share(
                key,
                "Betalt innen frist",
                [99, 98, 99],
                "I tide, tusen|61,2|63,0|66,4",
                "Betalinger, tusen|61,8|64,3|67,1"
            ),
            "survey.response" => Share(key, "Svarandel i undersøkelsen", [null, 73, 81], "Svarte|–|30|29", "Fikk spørsmål|–|41|36"),
            "audits.total" => Count(key, "Revisjoner gjennomført", [12, 16, 19], "Egne|4|6|8", "Tredjepart|8|10|11"),
            "origin.known" => Share(key, "Varer med kjent opprinnelsesland", [41, 63, 84, 93, 97], "Kjent, tusen|15,2|23,3|31,1|34,9|36,9"),
            "passport.held" => Share(
                key,
                "Arbeidere som selv har passet sitt, av dem som ble spurt",
                [null, 61, 78, 93],
                "Spurt|–|120|186|204"
            ) with
            {
                Target = 100,
                Values = [new(2023), new(2024, 61), new(2025, 78), new(2026, 93, "2026, til april")],
            },
            "hours.week" => Count(key, "Timer i uken i høysesongen, snitt", [71, 67, 61], "Fabrikker|3|4|4") with { Target = 60 },
            "rush.orders" => Count(key, "Hasteordrer for arbeidsklær", [44, 31, 9]) with
            {
                Explanation = "Bestillinger med under tre ukers frist.",
                Comment = "Regelen om faste datoer gjelder fra april 2025.",
            },
            _ => throw new ArgumentException($"No indicator is called {key}.", nameof(key)),
        };

    private static Indicator Share(string key, string name, decimal?[] values, params string[] rows) =>
        Make(key, name, IndicatorUnit.Percent, values, rows);

    private static Indicator Count(string key, string name, decimal?[] values, params string[] rows) =>
        Make(key, name, IndicatorUnit.Count, values, rows);

    private static Indicator Make(string key, string name, IndicatorUnit unit, decimal?[] values, string[] rows) =>
        new()
        {
            Key = key,
            Name = name,
            Unit = unit,
            Values = [.. values.Select((value, i) => new IndicatorValue(2026 - values.Length + i, value))],
            Rows = [.. rows.Select(row => row.Split('|')).Select(row => new IndicatorRow(row[0], row[1..]))],
        };
}
