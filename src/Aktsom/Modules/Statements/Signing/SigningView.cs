using Aktsom.Documents.Model;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;
using Field = Aktsom.Documents.Model.Field;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>What a signer reads before the button: the worst, the new and the unknown, and exactly which text it is.</summary>
/// <param name="Mine">The reader's own place in the list.</param>
/// <param name="Worst">The titles of the impacts the statement puts first.</param>
/// <param name="New">What differs from the statement before; null for the first one.</param>
/// <param name="Unknown">The questions answered by «we do not know», with the reason given.</param>
/// <param name="Minutes">About how long the whole takes to read.</param>
internal sealed record SigningView(
    Statement Statement,
    StatementSnapshot Snapshot,
    Document Document,
    SignatureSet Set,
    Signature Mine,
    IReadOnlyList<string> Worst,
    DocumentChanges? New,
    IReadOnlyList<Field> Unknown,
    int Minutes
)
{
    public bool IsOpen => Mine.State != SignatureState.Signed && SigningDesk.IsOpen(Statement);
}

/// <summary>Gathers what a signer sees.</summary>
internal sealed class SigningPage(StatementStore store, PublishedEditions editions, SigningDesk desk)
{
    private const int WordsAMinute = 200;

    /// <param name="id">The statement.</param>
    /// <param name="snapshot">The text to sign.</param>
    /// <param name="mine">The signer's place.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<SigningView> OfAsync(StatementId id, StatementSnapshot snapshot, Signature mine, CancellationToken cancel)
    {
        var open = await store.FindAsync(id, cancel) ?? throw new InvalidOperationException($"Statement {id} is not there.");
        var published = await editions.AllAsync(cancel);
        var own = published.FirstOrDefault(edition => edition.Statement == id);
        var document = await editions.ReadAsync(snapshot.Id, own?.Date, cancel);
        var fields = Reading.All(document!.Blocks).OfType<Field>().ToList();
        var words = new PrintedWords(document);
        return new SigningView(
            open.Statement,
            snapshot,
            document,
            await desk.SetAsync(snapshot.Id, cancel),
            mine,
            Worst(open),
            await NewAsync(open.Statement, document, published, cancel),
            [.. fields.Where(field => field.State == AnswerState.Unknown)],
            Minutes(fields.Sum(field => Count(words.Of(field))))
        );
    }

    /// <summary>The rows that repeated blocks follow are the prioritised impacts, in their own order.</summary>
    private static IReadOnlyList<string> Worst(OpenStatement open) =>
        [
            .. open
                .Template.Blocks.Select(block => block.RowsFrom)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(rows => open.Answers[rows].Rows)
                .Select(row => row.Word("title"))
                .OfType<string>()
                .Where(title => title.Length > 0),
        ];

    private async Task<DocumentChanges?> NewAsync(
        Statement statement,
        Document document,
        IReadOnlyList<PublishedEdition> published,
        CancellationToken cancel
    )
    {
        var before =
            published.FirstOrDefault(edition => edition.Statement == statement.Updates)
            ?? published.FirstOrDefault(edition => edition.Year < statement.Year && edition.Template == statement.Template);
        return before is not null && await editions.DocumentAsync(before, cancel) is { } earlier
            ? DocumentChanges.Between(earlier, document)
            : null;
    }

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static int Minutes(int words) => Math.Max(1, (words + WordsAMinute - 1) / WordsAMinute);
}
