using System.Collections.Frozen;

namespace Aktsom.Ledger.Tally;

/// <summary>The code lists a ledger is read against: ISO 3166-1 alpha-2 (with XK) and ISO 4217.</summary>
internal static class Codes
{
    private static readonly FrozenSet<string> Countries = Set(
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH "
            + "CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM "
            + "GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB "
            + "LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR "
            + "NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX "
            + "SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
    );

    private static readonly FrozenSet<string> Currencies = Set(
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP "
            + "CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK "
            + "JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR "
            + "MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP "
            + "STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW "
            + "ZWG ZWL"
    );

    /// <summary>The code in capitals when the text is a country's two letters; EL and UK are VAT usage for Greece and the United Kingdom.</summary>
    public static string? Country(string? text)
    {
        var code = text?.Trim().ToUpperInvariant();
        return code switch
        {
            null => null,
            "EL" => "GR",
            "UK" => "GB",
            _ => Countries.TryGetValue(code, out var known) ? known : null,
        };
    }

    /// <summary>The code in capitals when the text is a currency: a code, or a sign that belongs to one currency only here.</summary>
    public static string? Currency(string? text)
    {
        var code = text?.Trim().ToUpperInvariant();
        return code switch
        {
            null or "" => null,
            "KR" or "KR." or "NKR" => "NOK",
            "€" or "EURO" => "EUR",
            "£" => "GBP",
            "US$" or "$" => "USD",
            _ => Currencies.TryGetValue(code, out var known) ? known : null,
        };
    }

    /// <summary>The one currency that differs from the text in a single letter, preferring those a Norwegian ledger is likely to hold.</summary>
    public static string? NearestCurrency(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.Length != 3)
        {
            return null;
        }

        return new[] { "NOK", "EUR", "USD", "SEK", "DKK", "GBP", "CHF", "PLN", "CNY" }
            .Concat(Currencies.Order(StringComparer.Ordinal))
            .FirstOrDefault(c => c.Where((letter, i) => letter != code[i]).Count() == 1);
    }

    private static FrozenSet<string> Set(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
