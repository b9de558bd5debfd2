using Aktsom.Documents.Model;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>A statement as it is read today: the frozen text with its signatures where it is frozen, else as it would be printed now.</summary>
internal sealed class StatementPrint(StatementComposer composer, PublishedEditions editions)
{
    public async Task<Document> OfAsync(OpenStatement open, CancellationToken cancel)
    {
        if (open.Statement.Snapshot is not { } snapshot)
        {
            return await composer.ComposeAsync(open, new Edition(Draft: true, null, null), cancel);
        }

        var published = await editions.OfAsync(open.Statement.Id, cancel);
        return await editions.ReadAsync(snapshot, published?.Date, cancel)
            ?? throw new InvalidOperationException($"The snapshot {snapshot} is not there.");
    }
}
