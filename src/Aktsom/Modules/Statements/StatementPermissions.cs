namespace Aktsom.Modules.Statements;

internal static class StatementPermissions
{
    public const string See = "statements.see";
    public const string Write = "statements.write";
    public const string Comment = "statements.comment";
    public const string AcceptFindings = "statements.acceptFindings";

    /// <summary>Freezing the text, asking for signatures, opening it again.</summary>
    public const string Approve = "statements.approve";
    public const string Publish = "statements.publish";
}
