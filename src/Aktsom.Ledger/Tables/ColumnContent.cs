using System.Globalization;
using Aktsom.Ledger.Tally;

namespace Aktsom.Ledger.Tables;

/// <summary>What the values of a column look like, as shares (0–1) of those that are not empty.</summary>
internal sealed record ColumnContent(
    int Filled,
    double Numbers,
    double Dates,
    double OrgNumbers,
    double NineDigits,
    double ElevenDigits,
    double Countries,
    double Currencies,
    double Years,
    double Words,
    double PrivateWords,
    double Distinct
)
{
    private const int MostValues = 300;

    public static ColumnContent Of(IEnumerable<TableRow> rows, int column)
    {
        var cells = rows.Select(r => r[column]).Where(c => !c.IsEmpty).Take(MostValues).ToList();
        double Share(Func<Cell, bool> test) => cells.Count == 0 ? 0 : (double)cells.Count(test) / cells.Count;
        return new ColumnContent(
            cells.Count,
            Share(IsNumber),
            Share(c => c.Day is not null || DateFormat.LooksLikeDate(c.Text)),
            Share(c => OrganisationNumber.TryParse(c.Text, out _)),
            Share(c => OrganisationNumber.TryNineDigits(c.Text, out _)),
            Share(c => c.Text.Count(char.IsAsciiDigit) == 11),
            Share(c => Codes.Country(c.Text) is not null),
            Share(c => Codes.Currency(c.Text) is not null),
            Share(IsYear),
            Share(c => c.Text.Count(char.IsLetter) >= 3),
            Share(c => RowWords.IsPrivate(c.Text)),
            cells.Count == 0 ? 0 : (double)cells.Select(c => c.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() / cells.Count
        );
    }

    private static bool IsNumber(Cell cell) =>
        AmountFormat.TryRead(cell, ',', out _, out _) || AmountFormat.TryRead(cell, '.', out _, out _);

    private static bool IsYear(Cell cell) =>
        int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100;

    /// <summary>How well the content fits a role that the header has named: 1 fits or cannot tell, less doubts it.</summary>
    public double Fits(ColumnRole role) =>
        Filled == 0
            ? 0.8
            : role switch
            {
                ColumnRole.Amount or ColumnRole.AmountWithoutVat or ColumnRole.Debit or ColumnRole.Credit or ColumnRole.LargestSingle =>
                    Scale(Numbers),
                ColumnRole.InvoiceCount => Scale(Numbers),
                ColumnRole.Date or ColumnRole.LastDate => Dates > 0.5 ? 1 : 0.3,
                ColumnRole.Year => Scale(Years),
                ColumnRole.Currency => Scale(Currencies),
                ColumnRole.Name => Numbers > 0.5 ? 0.2 : 1,
                ColumnRole.OrganisationNumber => OrgNumbers > 0.1 || NineDigits > 0.1 || Words < 0.5 ? 1 : 0.6,
                ColumnRole.PartyKind => PrivateWords > 0 || Words < 0.5 ? 1 : 0.45,
                ColumnRole.Account => ElevenDigits > 0.5 ? 0.1 : 1,
                ColumnRole.Country => Words > 0.5 || Countries > 0.3 ? 1 : 0.4,
                _ => 1,
            };

    private static double Scale(double share) =>
        share > 0.7 ? 1
        : share > 0.3 ? 0.8
        : 0.2;
}
