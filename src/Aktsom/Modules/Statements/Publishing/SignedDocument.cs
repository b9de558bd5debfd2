using Aktsom.Documents.Model;
using Aktsom.Modules.Statements.Signing;
using Signature = Aktsom.Modules.Statements.Signing.Signature;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>Puts the signers' marks into a frozen document. The fingerprint leaves them out, so it stays what was signed. Pure.</summary>
internal static class SignedDocument
{
    public static Document Of(Document frozen, IReadOnlyCollection<Signature> signatures) =>
        signatures.Count == 0 ? frozen : frozen with { Blocks = [.. frozen.Blocks.Select(block => Marked(block, signatures))] };

    private static Block Marked(Block block, IReadOnlyCollection<Signature> signatures)
    {
        if (block is not Signatures list)
        {
            return block;
        }

        var inOrder = signatures.OrderBy(signature => signature.Place).ToList();
        var signed = inOrder.Where(signature => signature.State == SignatureState.Signed).ToList();

        // Boards that must sign and have named nobody stand in the frozen list alone.
        var missing = list.Signers.Where(one => inOrder.TrueForAll(row => row.Name != one.Name || row.Role != one.Role)).ToList();
        var isComplete = signed.Count == inOrder.Count && missing.Count == 0;
        var towns = signed.Select(signature => signature.Town).Distinct(StringComparer.CurrentCultureIgnoreCase).ToList();
        return list with
        {
            Signers =
            [
                .. inOrder.Select(signature => new Signer
                {
                    Name = signature.Name,
                    Role = signature.Role,
                    SignedOn = signature.State == SignatureState.Signed ? signature.Date : null,
                    Reservation = signature.Reservation,
                }),
                .. missing,
            ],
            Place = isComplete && towns.Count == 1 ? towns[0] : null,
            Date = isComplete ? signed.Max(signature => signature.Date) : null,
        };
    }
}
