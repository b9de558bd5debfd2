namespace Aktsom.Modules.Statements.Publishing;

/// <summary>What differs between two editions, for reading.</summary>
/// <param name="Changes">The differences.</param>
/// <param name="Most">How many questions are named before «and so many more».</param>
/// <param name="Texts">Whether the answers themselves are shown, with what was taken out and put in.</param>
internal sealed record ChangesView(DocumentChanges Changes, int Most, bool Texts)
{
    public const string Page = "/Modules/Statements/Publishing/_Changes.cshtml";
}
