namespace Aktsom.Ledger.Saft;

/// <summary>What an account says about a booking on a supplier that stands against it.</summary>
internal enum AccountKind : byte
{
    /// <summary>Not known; taken for a cost.</summary>
    Unknown,

    /// <summary>Cost, goods, fixed asset or prepaid cost: something was bought.</summary>
    Cost,

    /// <summary>Value added tax.</summary>
    Vat,

    /// <summary>Bank or cash: something was paid.</summary>
    Money,

    /// <summary>Suppliers' ledger.</summary>
    Payable,

    /// <summary>Income.</summary>
    Income,

    /// <summary>Interest, currency differences, bank charges.</summary>
    Finance,

    /// <summary>Other balance accounts: customers, wages owed, accruals, equity, loans.</summary>
    Balance,
}

/// <summary>
/// Finds an account's kind from the tax authority's mapping (GroupingCode, StandardAccountID), else from its number in the Norwegian
/// standard chart of accounts (NS 4102, first two digits), else from its description.
/// </summary>
internal static class AccountKinds
{
    public static AccountKind Of(string id, string? description, string? standardId, string? category, string? code)
    {
        if (category is not null && category.StartsWith("KA_", StringComparison.OrdinalIgnoreCase))
        {
            return OfKostraArt(code);
        }

        // Shorter grouping codes are chapters of other charts, where 10 is the bank.
        return (code?.Length > 2 ? FromNumber(code) : null)
            ?? FromCategory(category)
            ?? FromNumber(standardId)
            ?? FromNumber(id)
            ?? FromWords(description);
    }

    private static AccountKind? FromNumber(string? number)
    {
        if (number is null || number.Length is < 2 or > 8 || !number.All(char.IsAsciiDigit))
        {
            return null;
        }

        var two = ((number[0] - '0') * 10) + number[1] - '0';
        var third = number.Length > 2 ? number[2] - '0' : 0;
        return two switch
        {
            < 10 => null,
            13 or 15 or 18 => AccountKind.Balance,
            16 => AccountKind.Vat,
            19 => AccountKind.Money,
            < 18 => AccountKind.Cost,
            23 when third == 8 => AccountKind.Money,
            24 => AccountKind.Payable,
            27 when third is not (7 or 8) => AccountKind.Vat,
            < 30 => AccountKind.Balance,
            < 40 => AccountKind.Income,
            77 when third == 7 => AccountKind.Finance,
            < 80 => AccountKind.Cost,
            < 90 => AccountKind.Finance,
            _ => AccountKind.Balance,
        };
    }

    /// <summary>Banks and insurers have codes of another form (<c>1.60.0.40.00</c>); their categories say enough.</summary>
    private static AccountKind? FromCategory(string? category) =>
        category switch
        {
            null => null,
            _ when Has(category, "finans") || Has(category, "skattekostnad") => AccountKind.Finance,
            _ when Has(category, "kostnad") => AccountKind.Cost,
            _ when Has(category, "inntekt") => AccountKind.Income,
            _ => null,
        };

    /// <summary>Municipal accounts by KOSTRA art: 010–499 costs, 5xx finance, 6xx–9xx income; 429 is the VAT that is compensated.</summary>
    private static AccountKind OfKostraArt(string? code) =>
        int.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var art)
            ? art switch
            {
                429 => AccountKind.Vat,
                < 500 => AccountKind.Cost,
                < 600 => AccountKind.Finance,
                _ => AccountKind.Income,
            }
            : AccountKind.Unknown;

    private static AccountKind FromWords(string? description)
    {
        if (description is null)
        {
            return AccountKind.Unknown;
        }

        if (Has(description, "leverandørgjeld") || Has(description, "leverandørreskontro") || Has(description, "accounts payable"))
        {
            return AccountKind.Payable;
        }

        if (Has(description, "bank") || Has(description, "kasse") || Has(description, "kontant") || Has(description, "cash"))
        {
            return AccountKind.Money;
        }

        return Has(description, "merverdi") || Has(description, "mva") || Has(description, "VAT ") ? AccountKind.Vat : AccountKind.Unknown;
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
