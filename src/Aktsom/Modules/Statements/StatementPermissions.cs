namespace Aktsom.Modules.Statements;

internal static class StatementPermissions
{
    public const string See = "statements.see";
    public const string Write = "statements.write";
    public const string Comment = "statements.comment";
    public const string AcceptFindings = "statements.acceptFindings";
    public const string Publish = "statements.publish";
}
