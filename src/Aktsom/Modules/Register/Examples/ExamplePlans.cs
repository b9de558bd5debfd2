using Aktsom.Modules.Platform.Running;

namespace Aktsom.Modules.Register.Examples;

/// <summary>Whom each example organisation buys from: the numbers of suppliers are those of the organisations the specification was written from.</summary>
internal static class ExamplePlans
{
    public static IReadOnlyList<SupplierKindPlan> Of(Example example) =>
        example == ExampleSet.Chain ? Chain
        : example == ExampleSet.Security ? Security
        : example == ExampleSet.Confederation ? Confederation
        : example == ExampleSet.Union ? Union
        : Municipality;

    // 267 suppliers.
    private static readonly SupplierKindPlan[] Chain =
    [
        new(16, "Mykpapir", "SE", "17.220", "Mykpapir", 24_000),
        new(12, "Papier", "DE", "17.220", "Mykpapir", 18_000),
        new(6, "Paperi", "FI", "17.120", "Mykpapir", 15_000),
        new(34, "Plastics", "CN", "22.220", "Plastemballasje", 7_000),
        new(14, "Opakowania", "PL", "22.220", "Plastemballasje", 6_000),
        new(9, "Rubber", "MY", "22.190", "Engangshansker", 6_500),
        new(14, "Textile", "CN", "13.920", "Kluter og mopper", 5_000),
        new(10, "Garments", "BD", "14.120", "Arbeidsklær", 5_500),
        new(6, "Cotton", "IN", "13.100", "Arbeidsklær", 3_500),
        new(3, "Hosiery", "PK", "14.100", "Arbeidsklær", 2_800),
        new(8, "Tekstil", "TR", "13.920", "Sengetøy", 3_000),
        new(30, "Rengjøringsmidler", "NO", "20.410", "Rengjøringsmidler", 9_000),
        new(9, "Chemia", "PL", "20.410", "Rengjøringsmidler", 7_000),
        new(6, "Cafés", "BR", "10.830", "Kaffe og te", 8_000),
        new(2, "Coffee", "ET", "10.830", "Kaffe og te", 3_000),
        new(22, "Transport", "NO", "49.410", "Transport og lager", 6_000),
        new(8, "Renhold og Bemanning", "NO", "81.210", "Renhold og bemanning", 4_000),
        new(9, "Systems", "CN", "26.200", "IT og telefoni", 5_000),
        new(9, "Data", "NO", "46.510", "IT og telefoni", 7_000),
        new(9, "Maskiner", "IT", "28.990", "Maskiner og utstyr", 4_000),
        new(31, "Servering", "", "", "Servering og engangsservise", 4_000),
    ];

    private static readonly SupplierKindPlan[] Security =
    [
        new(14, "Electronics", "CN", "26.300", "Kamera og alarm", 9_000),
        new(10, "Kabel", "NO", "46.690", "Sikkerhetsteknikk", 5_000),
        new(8, "Uniform", "TR", "14.120", "Uniformer", 3_500),
        new(4, "Garments", "BD", "14.120", "Uniformer", 2_500),
        new(20, "Bemanning", "NO", "78.200", "Innleid arbeidskraft", 7_000),
        new(25, "Bilservice", "NO", "45.200", "Kjøretøy", 2_200),
        new(15, "Bilvask", "NO", "45.200", "Kjøretøy", 300),
        new(18, "Eiendom", "NO", "68.200", "Lokaler", 4_000),
        new(12, "Renhold", "NO", "81.210", "Renhold", 1_800),
        new(14, "Data", "NO", "62.010", "IT", 6_000),
        new(10, "Technik", "DE", "26.300", "Sikkerhetsteknikk", 5_500),
    ];

    // 357 invoiced for more than 100 000 kroner, and a tail below it.
    private static readonly SupplierKindPlan[] Confederation =
    [
        new(60, "Hotell og Konferanse", "NO", "55.101", "Kurs og konferanse", 900),
        new(40, "Bygg", "NO", "41.200", "Bygg og håndverk", 1_900),
        new(35, "Trykk", "NO", "18.120", "Trykk og profilering", 700),
        new(30, "Data", "NO", "62.020", "IKT-drift", 2_400),
        new(8, "Technology", "IE", "62.010", "IKT-drift", 3_000),
        new(6, "Computers", "CN", "26.200", "IKT-drift", 1_500),
        new(32, "Reklame", "NO", "73.110", "Informasjon", 1_200),
        new(28, "Renhold", "NO", "81.210", "Innkjøp og drift", 800),
        new(24, "Bemanning", "NO", "78.200", "Personal", 1_000),
        new(34, "Rådgivning", "NO", "70.220", "Personal", 900),
        new(30, "Taxi og Reise", "NO", "79.110", "Reise", 700),
        new(30, "Kontor", "SE", "46.660", "Kontorrekvisita", 600),
        new(40, "Diverse", "", "", "Annet", 260),
    ];

    // 180 suppliers and partners, of which 16 are technically high.
    private static readonly SupplierKindPlan[] Union =
    [
        new(5, "Computers", "CN", "26.200", "IKT-produkter", 520),
        new(3, "Garments", "BD", "14.120", "Profilklær", 300),
        new(3, "Promotion", "CN", "32.990", "Profilartikler", 260),
        new(2, "Knit", "IN", "14.190", "Profilklær", 320),
        new(2, "Rubber", "MY", "22.190", "Forbruksvarer", 280),
        new(1, "Textile", "PK", "13.920", "Profilklær", 260),
        new(40, "Rådgivning", "NO", "70.220", "Tjenester", 900),
        new(30, "Forsikring", "NO", "65.120", "Medlemsfordeler", 1_400),
        new(28, "Forlag", "NO", "58.140", "Medlemsblad", 650),
        new(26, "Advokat", "NO", "69.100", "Juridisk", 800),
        new(20, "Revisjon", "NO", "69.200", "Tjenester", 700),
        new(20, "Diverse", "", "", "Annet", 430),
    ];

    private static readonly SupplierKindPlan[] Municipality =
    [
        new(40, "Entreprenør", "NO", "42.110", "Vei og anlegg", 14_000),
        new(38, "Bygg", "NO", "41.200", "Bygg", 16_000),
        new(16, "Solenergi", "CN", "27.110", "Solceller", 3_000),
        new(9, "Rubber", "MY", "22.190", "Hansker", 1_100),
        new(12, "Garments", "BD", "14.120", "Arbeidsklær", 1_300),
        new(22, "Mat", "NO", "46.390", "Mat og drikke", 8_000),
        new(12, "Medical", "DE", "32.500", "Medisinsk utstyr", 4_000),
        new(10, "Møbler", "PL", "31.090", "Møbler", 2_400),
        new(16, "Data", "NO", "46.510", "IKT", 7_000),
        new(6, "Computers", "CN", "26.200", "IKT", 4_000),
        new(24, "Renhold", "NO", "81.210", "Renhold", 2_600),
        new(26, "Buss", "NO", "49.390", "Transport", 9_000),
        new(22, "Vikar", "NO", "78.200", "Bemanning", 3_000),
        new(30, "Diverse", "", "", "Annet", 900),
    ];
}
