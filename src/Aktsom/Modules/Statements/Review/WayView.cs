using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Review;

/// <summary>The pages a statement goes through, and the one that is open.</summary>
internal sealed record WayView(Statement Statement, WayStep Here)
{
    public const string Page = "/Modules/Statements/Review/_Way.cshtml";
}

internal enum WayStep
{
    Write,
    Review,
    Sign,
    Publish,
    Translate,
}
