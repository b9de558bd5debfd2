using System.IO.Compression;
using System.Net;
using System.Text;
using Aktsom.Modules.Register.Imports;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Register.Imports;

/// <summary>What cannot be read is told in the reader's words and leaves nothing behind; what can be read in part says what is left out.</summary>
public sealed class BadInputTests(TestPostgres postgres)
{
    private const string Header = "Leverandørnr;Navn;Orgnr;Land;Beløp eks mva;Valuta;Dato\n";

    public static TheoryData<string, string> Unreadable =>
        new()
        {
            { "empty", "Filen er tom." },
            { "blank", "Filen er tom." },
            { "entities", "DOCTYPE eller egne entiteter" },
            { "external entity", "DOCTYPE eller egne entiteter" },
            { "truncated", "Filen slutter midt i" },
            { "broken", "XML-en er skadet ved linje" },
            { "other country", "SAF-T fra et annet land" },
            { "other xml", "XML-fil av et annet slag" },
            { "wrong encoding", "Tegnene i filen passer ikke" },
            { "bomb", "vokser mer enn 200 ganger" },
            { "broken zip", "Zip-filen er skadet" },
            { "one long line", "er lengre enn" },
            { "picture", "Vi kan ikke lese PNG" },
            { "header only", "ingen rader" },
        };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_whole_file_that_cannot_be_read_changes_nothing_and_says_one_clear_thing(string kind, string says)
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var answer = await site.UploadAsync(Make(kind), "fil.dat");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(says, answer.Words);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<ImportRun>()));
        Assert.Empty(await site.Desk.SuppliersAsync());
        Assert.Equal(0, site.Uploads);
    }

    [Fact]
    public async Task The_sentence_is_in_the_readers_language()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        site.Browser.Speak("en");
        var answer = await (await site.Browser.GetFormAsync("/suppliers/import")).Attach("File", "a.csv", []).SubmitAsync();

        Assert.Contains("The file is empty.", answer.Words);
    }

    [Fact]
    public async Task No_file_at_all_asks_for_one()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var answer = await (await site.Browser.GetFormAsync("/suppliers/import")).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Velg en fil først.", answer.Words);
    }

    [Fact]
    public async Task Saft_is_read_with_its_period_and_owner()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var answer = await site.UploadAsync(Invoices.Saft(), "saft.xml");

        Assert.Equal("Se resultatet før du lagrer", answer.Title);
        Assert.Contains("SAF-T 1.30", answer.Words);
        Assert.Contains("Prøve AS, 971032081", answer.Words);
        await answer.Form("Lagre én leverandør").SubmitAsync();
        Assert.Equal(1000m, Assert.Single(await site.Desk.YearsAsync()).SpendNok);
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_told()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var answer = await site.UploadAsync("Navn;Beløp eks mva;Beløp eks mva;Dato\nFjord Tekstil AS;100;900;01.02.2025\n");

        Assert.Contains("Overskriften «Beløp eks mva» står to ganger.", answer.Words);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_text()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var answer = await site.UploadAsync(Header + "1;=cmd|' /C calc'!A0;;NO;5;NOK;01.02.2025\n");

        await answer.Form("Lagre én leverandør").SubmitAsync();
        Assert.Equal("=cmd|' /C calc'!A0", Assert.Single(await site.Desk.SuppliersAsync()).Name);
        Assert.Contains("ligner formler", answer.Words);
    }

    [Fact]
    public async Task A_wrong_check_digit_is_a_warning_and_never_a_refused_file()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var answer = await site.UploadAsync(Header + "1;Fjord Tekstil AS;974760674;NO;5;NOK;01.02.2025\n");

        Assert.Contains("Sjekk organisasjonsnummeret 974760674", answer.Words);
        await answer.Form("Lagre én leverandør").SubmitAsync();
        var supplier = Assert.Single(await site.Desk.SuppliersAsync());
        Assert.Equal(("974760674", false), (supplier.OrgNumber, supplier.OrgNumberValid));
    }

    [Fact]
    public async Task An_amount_larger_than_the_register_can_hold_is_rejected_and_the_rest_goes_in()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var run = await desk.ReadAsync(
            Header + "1;Fjord Tekstil AS;;NO;99999999999999999999;NOK;01.02.2025\n2;Stemland Data AS;;NO;5;NOK;01.02.2025\n"
        );

        Assert.Equal((1, 1), (run.Added, run.Rejected));
    }

    [Fact]
    public async Task Negative_sums_and_suppliers_without_number_or_country_come_in_as_they_are()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(
            Header
                + "1;Fjord Tekstil AS;;;-500;NOK;01.02.2025\n2;Stemland Data AS;;;900;NOK;01.02.2025\n3;Halsnøy Transport AS;;;900;NOK;01.02.2025\n"
        );

        var fjord = await desk.SupplierAsync("Fjord Tekstil AS");
        Assert.Null(fjord.OrgNumber);
        Assert.Null(fjord.Country);
        Assert.Equal(-500m, (await desk.YearsAsync()).Single(y => y.Supplier == fjord.Id).SpendNok);
    }

    private static byte[] Make(string kind) =>
        kind switch
        {
            "empty" => [],
            "blank" => Encoding.UTF8.GetBytes(" \r\n\t\n"),
            "entities" => Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;&b;\">]><AuditFile>&d;</AuditFile>"
            ),
            "external entity" => Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><AuditFile>&x;</AuditFile>"
            ),
            "truncated" => Encoding.UTF8.GetBytes(Invoices.Saft()[..1500]),
            "broken" => Encoding.UTF8.GetBytes(Invoices.Saft(body: "<a></b>")),
            "other country" => Encoding.UTF8.GetBytes(Invoices.Saft(country: "PT")),
            "other xml" => "<ordre><linje>Hei</linje></ordre>"u8.ToArray(),
            "wrong encoding" => Encoding.Latin1.GetBytes(Invoices.Saft()),
            "bomb" => Zip(new byte[50_000_000]),
            "broken zip" => [.. "PK\u0003\u0004"u8, .. new byte[200]],
            "one long line" => Encoding.UTF8.GetBytes("Navn;Beløp\n" + new string('x', 10_000_000)),
            "picture" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            "header only" => Encoding.UTF8.GetBytes(Header),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static byte[] Zip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("saft.xml", CompressionLevel.SmallestSize).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
