using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Aktsom.Ledger.Tables;

/// <summary>
/// What headers mean, in bokmål, nynorsk and English, as accounting systems and people write them. A phrase matches when the header is
/// exactly it; single telling words match within a longer header, with less confidence.
/// </summary>
internal static class HeaderWords
{
    public const double Exact = 1.0;
    private const double Within = 0.7;

    private static readonly FrozenDictionary<string, ColumnRole> Phrases = Build(
        (
            ColumnRole.Name,
            "navn|namn|name|leverandør|leverandørnavn|leverandørnamn|lev|lev navn|lev namn|leverandør navn|navn på leverandør|namn på leverandør|navn 1|"
                + "supplier|supplier name|vendor|vendor name|name 1|firma|firmanavn|firmanamn|bedrift|bedriftsnavn|selskap|selskapsnavn|selskapsnamn|company|"
                + "company name|virksomhet|virksomhetsnavn|verksemd|verksemdnamn|organisasjonsnavn|organisasjonsnamn|organization|organisation|kreditor|"
                + "kreditornavn|creditor|creditor name|facility|facility name|factory|factory name|producer|produsent|produsentnavn|partner|business partner|"
                + "name nb|name nn|name en|trade name|party name|motpart|mottaker|mottakar|payee|supplier facility name"
        ),
        (
            ColumnRole.OrganisationNumber,
            "orgnr|org nr|orgnummer|org nummer|organisasjonsnr|organisasjonsnummer|organisasjons nummer|organisasjon nr|foretaksnr|foretaksnummer|"
                + "føretaksnummer|enhetsnummer|org no|org number|organisation number|organization number|organisation no|organization no|organisation id|"
                + "organization id|orgid|org id|registration number|registration no|reg nr|reg no|regnr|registreringsnummer|company number|company no|company id|"
                + "company registration number|business id|business number|vat number|vat no|vat id|mva nr|mvanr|mva nummer|momsnr|tax id|tax number|cvr|"
                + "organisasjonsnummer leverandør|leverandør orgnr|leverandørens organisasjonsnummer|supplier org no|fødselsnr orgnr|orgnr fnr"
        ),
        (
            ColumnRole.Key,
            "leverandørnr|leverandørnummer|leverandør nr|leverandør nummer|leverandørid|leverandør id|lev nr|levnr|lev id|levid|supplier id|supplier no|"
                + "supplier number|supplier code|vendor id|vendor no|vendor number|vendor code|kreditornr|kreditornummer|kreditor nr|creditor no|creditor id|"
                + "reskontronr|reskontro nr|reskontro|reskontronummer|leverandørkode|aktør id|id|nr|nummer|number|no"
        ),
        (
            ColumnRole.Country,
            "land|landkode|land kode|landsnavn|landnamn|country|country code|countrycode|country name|country iso|iso country|nation|produksjonsland|"
                + "production country|opprinnelsesland|opphavsland|country of origin|origin country|leverandørland|supplier country|land leverandør"
        ),
        (
            ColumnRole.Address,
            "adresse|address|gate|gateadresse|gatenavn|vei|veg|street|street address|streetname|besøksadresse|vitjingsadresse|forretningsadresse|postadresse|"
                + "adresse 1|adresse1|adresselinje 1|adresselinje|address 1|address line 1|facility address|full address|postal address"
        ),
        (ColumnRole.PostalCode, "postnr|postnummer|post nr|postkode|zip|zip code|zipcode|postal code|postcode|post code"),
        (ColumnRole.City, "poststed|poststad|by|sted|stad|city|town|stedsnavn"),
        (ColumnRole.Region, "region|fylke|state|province|delstat|county"),
        (
            ColumnRole.Nace,
            "nace|nacekode|nace kode|nace code|næringskode|næring|næringskode 1|naeringskode|sn2007|sni|bransjekode|industry code|sic|isic"
        ),
        (
            ColumnRole.Sector,
            "sektor|sector|bransje|industry|kategori|category|varegruppe|vare gruppe|product type|produkttype|innkjøpskategori|leverandørkategori|"
                + "leverandørgruppe|purchase category|spend category|supplier category|supplier group|næringsbeskrivelse|næringsgruppe|bransjenavn|"
                + "varekategori|produktgruppe|product group|commodity"
        ),
        (
            ColumnRole.Amount,
            "beløp|belop|amount|sum|total|totalt|totalbeløp|total amount|omsetning|omsetnad|turnover|kjøp|innkjøp|innkjøp i året|purchases|purchase|purchase amount|"
                + "spend|total spend|forbruk|volum|innkjøpsvolum|kjøpsvolum|kjøpsbeløp|innkjøpsbeløp|fakturabeløp|faktura beløp|fakturert|fakturert beløp|invoice amount|"
                + "invoiced|invoiced amount|beløp nok|beløp i nok|beløp kr|amount nok|kroner|kr|nok|brutto|bruttobeløp|brutto beløp|gross|gross amount|beløp inkl mva|"
                + "bel inkl mva|beløp ink mva|amount incl vat|amount including vat|sum inkl mva|total inkl mva|verdi|value|årsomsetning|årsbeløp|sum kjøp|saldo kjøp|kjøpt for"
        ),
        (
            ColumnRole.AmountWithoutVat,
            "beløp eks mva|bel eks mva|beløp ekskl mva|beløp uten mva|beløp utan mva|eks mva|ekskl mva|sum eks mva|sum ekskl mva|netto|nettobeløp|netto beløp|"
                + "net|net amount|amount excl vat|amount ex vat|amount excluding vat|amount without vat|excl vat|ex vat|total excl vat|omsetning eks mva|innkjøp eks mva"
        ),
        (ColumnRole.Debit, "debet|debit|debetbeløp|debet beløp|debit amount"),
        (ColumnRole.Credit, "kredit|credit|kreditbeløp|kredit beløp|credit amount"),
        (ColumnRole.Currency, "valuta|valutakode|valuta kode|currency|currency code|val|ccy"),
        (
            ColumnRole.Date,
            "dato|date|fakturadato|faktura dato|invoice date|bilagsdato|bilag dato|bilags dato|voucher date|bokføringsdato|bokført|bokført dato|posting date|"
                + "transaksjonsdato|transaction date|dokumentdato|document date|regnskapsdato|kjøpsdato|purchase date"
        ),
        (
            ColumnRole.LastDate,
            "siste bilag|siste faktura|siste fakturadato|siste kjøp|sist brukt|siste transaksjon|sist handlet|last invoice|last invoice date|last purchase|"
                + "last transaction|last used"
        ),
        (ColumnRole.Year, "år|aar|year|regnskapsår|rekneskapsår|fiscal year|accounting year|kalenderår|budsjettår"),
        (ColumnRole.Period, "periode|period|måned|månad|maned|month|regnskapsperiode|rekneskapsperiode|accounting period|fiscal period"),
        (
            ColumnRole.Account,
            "konto|kontonr|konto nr|kontonummer|account|account no|account number|account code|gl account|hovedbokskonto|hovudbokskonto|hovedbok|kostnadskonto|"
                + "art|artskonto|kostra art|general ledger account|ledger account|motkonto"
        ),
        (
            ColumnRole.InvoiceNumber,
            "fakturanr|fakturanummer|faktura nr|faktura|invoice|invoice no|invoice number|invoice id|bilagsnr|bilagsnummer|bilag|bilag nr|voucher|voucher no|"
                + "voucher number|dokumentnr|dokumentnummer|document no|document number"
        ),
        (
            ColumnRole.InvoiceCount,
            "antall fakturaer|antall faktura|antall bilag|antall|ant fakturaer|ant bilag|tal fakturaer|tal på fakturaer|talet på fakturaer|tal bilag|"
                + "number of invoices|no of invoices|invoices|invoice count|count|transaksjoner|antall transaksjoner|antall kjøp"
        ),
        (
            ColumnRole.LargestSingle,
            "største faktura|største enkeltkjøp|største kjøp|største enkeltfaktura|høyeste faktura|største bilag|largest invoice|largest purchase|"
                + "largest single purchase|max invoice|største enkeltbeløp"
        ),
        (
            ColumnRole.DocumentType,
            "bilagsart|bilagstype|bilags type|dokumenttype|dokument type|document type|voucher type|transaksjonstype|transaction type|posteringstype|journal|journaltype|doc type"
        ),
        (
            ColumnRole.PartyKind,
            "privatperson|privat person|privat|er privatperson|private|private person|is private|person|persontype|leverandørtype|supplier type|vendor type|"
                + "party type|enkeltperson|part type|type|leverandør type|selskapsform|organisasjonsform|orgform"
        )
    );

    private static readonly (string Word, ColumnRole Role)[] Telling =
    [
        ("orgnr", ColumnRole.OrganisationNumber),
        ("organisasjonsnummer", ColumnRole.OrganisationNumber),
        ("organisasjonsnr", ColumnRole.OrganisationNumber),
        ("leverandørnavn", ColumnRole.Name),
        ("supplier name", ColumnRole.Name),
        ("navn", ColumnRole.Name),
        ("namn", ColumnRole.Name),
        ("name", ColumnRole.Name),
        ("landkode", ColumnRole.Country),
        ("country", ColumnRole.Country),
        ("land", ColumnRole.Country),
        ("valuta", ColumnRole.Currency),
        ("currency", ColumnRole.Currency),
        ("fakturadato", ColumnRole.Date),
        ("bilagsdato", ColumnRole.Date),
        ("adresse", ColumnRole.Address),
        ("address", ColumnRole.Address),
        ("beløp", ColumnRole.Amount),
        ("amount", ColumnRole.Amount),
        ("innkjøp", ColumnRole.Amount),
        ("omsetning", ColumnRole.Amount),
        ("spend", ColumnRole.Amount),
        ("forbruk", ColumnRole.Amount),
        ("nace", ColumnRole.Nace),
        ("sektor", ColumnRole.Sector),
        ("sector", ColumnRole.Sector),
        ("bransje", ColumnRole.Sector),
        ("kategori", ColumnRole.Sector),
        ("category", ColumnRole.Sector),
    ];

    // A header with one of these is about something else, however it goes on.
    private static readonly FrozenSet<string> Others = (
        "kontakt kontaktperson contact bank iban bic forfall forfallsdato due betalt paid betaling payment opprettet created endret updated budsjett budget rabatt "
        + "discount kredittgrense limit epost email telefon phone kunde customer prosjekt project avdeling department bruker user kommune municipality vekt weight "
        + "antatt mål target prosent percent andel share"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithoutVat = "eks ekskl ekskludert eksklusive uten utan ex excl excluding without netto net"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The role a header tells, how sure (0–1), and the year it names.</summary>
    public static (ColumnRole Role, double Confidence, int? Year) Look(string header)
    {
        var words = Words(header);
        var year = YearOf(words);
        if (year is not null)
        {
            words = [.. words.Where(w => !IsYear(w))];
        }

        var phrase = string.Join(' ', words);
        if (phrase.Length == 0)
        {
            return year is null ? (ColumnRole.Ignore, 0, null) : (ColumnRole.Amount, Within, year);
        }

        if (Phrases.TryGetValue(phrase, out var role))
        {
            return (role, phrase.Length <= 3 && role == ColumnRole.Key ? 0.5 : Exact, year);
        }

        if (words.Any(Others.Contains))
        {
            return (ColumnRole.Ignore, 0, year);
        }

        foreach (var (word, telling) in Telling)
        {
            if ($" {phrase} ".Contains($" {word} ", StringComparison.Ordinal))
            {
                var isNet = telling == ColumnRole.Amount && words.Any(WithoutVat.Contains);
                return (isNet ? ColumnRole.AmountWithoutVat : telling, Within, year);
            }
        }

        return (ColumnRole.Ignore, 0, year);
    }

    /// <summary>The currency a header names: <c>Beløp (EUR)</c>.</summary>
    public static string? CurrencyIn(string header) =>
        header
            .Split(' ', '(', ')', '[', ']', '_', '-', '/')
            .Where(w => w.Length == 3 && w.All(char.IsAsciiLetterUpper))
            .Select(Tally.Codes.Currency)
            .FirstOrDefault(c => c is not null);

    /// <summary>Headers are remembered and compared in this form.</summary>
    public static string Normal(string header) => string.Join(' ', Words(header));

    private static List<string> Words(string header)
    {
        var spaced = new StringBuilder(header.Length + 8);
        var before = ' ';
        foreach (var c in header.Normalize(NormalizationForm.FormC))
        {
            if (char.IsUpper(c) && char.IsLower(before))
            {
                spaced.Append(' ');
            }

            spaced.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            before = c;
        }

        return [.. spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static int? YearOf(List<string> words)
    {
        var year = words.Find(IsYear);
        return year is null ? null : int.Parse(year, CultureInfo.InvariantCulture);
    }

    private static bool IsYear(string word) =>
        word.Length == 4
        && word.All(char.IsAsciiDigit)
        && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));

    private static FrozenDictionary<string, ColumnRole> Build(params (ColumnRole Role, string Phrases)[] lists) =>
        lists
            .SelectMany(l => l.Phrases.Split('|'), (l, phrase) => (phrase, l.Role))
            .ToFrozenDictionary(p => p.phrase, p => p.Role, StringComparer.Ordinal);
}
