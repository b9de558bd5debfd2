using Aktsom.Modules.Organisations.Contracts;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>Who must sign and who has, with the reader's own line marked.</summary>
internal sealed record SignersView(SignatureSet Set, PersonId? Me = null)
{
    public const string Page = "/Modules/Statements/Signing/_Signers.cshtml";
}
