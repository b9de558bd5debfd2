using System.Globalization;
using Aktsom.Documents.Model;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary>The signatures as a document prints them, for one that comes from a file and not from the record.</summary>
internal static class PrintedSignatures
{
    public const string Method = "printed";

    public static IReadOnlyList<SignatureShape> Of(Document document) =>
        [
            .. document
                .Blocks.OfType<Signatures>()
                .SelectMany(block => block.Signers)
                .Where(signer => signer.SignedOn is not null)
                .Select(signer => new SignatureShape(
                    signer.Name,
                    signer.Role,
                    Day(signer.SignedOn!.Value),
                    Method,
                    signer.Reservation,
                    null
                ))
                .Distinct(),
        ];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
