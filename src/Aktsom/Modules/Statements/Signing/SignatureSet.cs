using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>
/// Who has signed and who has not, judged against who must sign on the day (law-and-method.md 1.4): complete only when every required signer has
/// signed. Someone who came to the board after the freeze is not in the printed list, and must be: the statement is opened again for that.
/// </summary>
internal sealed record SignatureSet(
    IReadOnlyList<Signature> Signatures,
    string? Body,
    IReadOnlyList<Signer> NotListed,
    IReadOnlyList<SigningGap> Gaps
)
{
    /// <summary>Covered parties whose board must sign and is not in the list.</summary>
    public IReadOnlyList<LocalisedText> MissingBoards { get; init; } = [];

    public static SignatureSet Of(IEnumerable<Signature> signatures, RequiredSigners required)
    {
        var listed = signatures.OrderBy(signature => signature.Place).ToList();
        return new SignatureSet(
            listed,
            required.Body,
            [.. required.Signers.Where(signer => listed.TrueForAll(one => one.Person != signer.Person))],
            required.Gaps
        );
    }

    /// <summary>Those in the printed list who have not signed, in its order.</summary>
    public IReadOnlyList<Signature> Missing => [.. Signatures.Where(signature => signature.State != SignatureState.Signed)];

    public int Signed => Signatures.Count - Missing.Count;

    /// <summary>A board that nobody is registered in cannot have signed.</summary>
    public bool IsComplete =>
        MissingBoards.Count == 0
        && Signatures.Count > 0
        && Missing.Count == 0
        && NotListed.Count == 0
        && !Gaps.Contains(SigningGap.NoBoard);
}
