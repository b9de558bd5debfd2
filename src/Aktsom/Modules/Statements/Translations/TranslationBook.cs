using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Translations;

/// <param name="Word">The text to translate and where it stands.</param>
/// <param name="Saved">Its translation, of these words or of earlier ones.</param>
/// <param name="Known">How the same words were translated elsewhere, or are said by the register.</param>
internal sealed record TranslationLine(StatementWord Word, TranslatedText? Saved, string? Known)
{
    public string Source => Word.Word.Text;

    public bool IsDone => Saved is not null && Saved.Source == Source;

    /// <summary>The statement says something else now than what was translated.</summary>
    public bool IsOutdated => Saved is not null && Saved.Source != Source;
}

/// <summary>The texts of a section of the template; of no section for the annex.</summary>
internal sealed record TranslationPart(string Id, TemplateSection? Section, IReadOnlyList<TranslationLine> Lines)
{
    public int Done => Lines.Count(line => line.IsDone);
}

internal sealed record OpenTranslation(OpenStatement Open, FilledFigures Filled, string Language, IReadOnlyList<TranslationPart> Parts)
{
    public int Done => Parts.Sum(part => part.Done);

    public int All => Parts.Sum(part => part.Lines.Count);

    public int Outdated => Parts.Sum(part => part.Lines.Count(line => line.IsOutdated));
}

/// <summary>What a form says of one text.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The translation; empty is none.</param>
/// <param name="Seen">The revision the writer saw.</param>
internal sealed record TranslationEntry(string Place, string? Text, Guid Seen);

/// <summary>Reads and writes translations text by text, so that two can work at once.</summary>
internal sealed class TranslationBook(
    AppDb db,
    Reach reach,
    ChangeLog log,
    StatementStore store,
    RegisterFill fill,
    StatementComposer composer,
    TimeProvider clock
)
{
    public const string Annex = "annex";

    public async Task<IReadOnlyList<string>> LanguagesAsync(StatementId statement, CancellationToken cancel) =>
        await db.Set<Translation>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Statement == statement)
            .Select(one => one.Language)
            .ToListAsync(cancel);

    /// <summary>A translation with every text it needs; null where none is begun.</summary>
    public Task<OpenTranslation?> FindAsync(StatementId statement, string language, CancellationToken cancel) =>
        ReadAsync(statement, language, isSuggesting: false, cancel);

    /// <summary>The same, with what the register says of it in the language.</summary>
    public Task<OpenTranslation?> FindWithWordsAsync(StatementId statement, string language, CancellationToken cancel) =>
        ReadAsync(statement, language, isSuggesting: true, cancel);

    private async Task<OpenTranslation?> ReadAsync(StatementId statement, string language, bool isSuggesting, CancellationToken cancel)
    {
        if (
            !(await LanguagesAsync(statement, cancel)).Contains(language, StringComparer.Ordinal)
            || await store.FindAsync(statement, cancel) is not { } open
        )
        {
            return null;
        }

        var filled = await FilledAsync(open, cancel);
        var words = new List<StatementWord>();
        StatementWords.In(
            open,
            filled,
            isSuggesting
                ? await fill.ComputeAsync(open.Statement.In(language), open.Template, open.Answers, isFrozen: false, cancel)
                : null,
            language,
            word =>
            {
                words.Add(word);
                return word.Word.Text;
            }
        );
        var saved = await Texts(language)
            .Where(text => text.Statement == statement)
            .ToDictionaryAsync(text => text.Place, StringComparer.Ordinal, cancel);
        var known = await KnownAsync(language, [.. words.Select(word => word.Word.Text).Distinct(StringComparer.Ordinal)], cancel);
        var lines = words.ConvertAll(word => new TranslationLine(
            word,
            saved.GetValueOrDefault(word.Place),
            word.Suggested ?? known.GetValueOrDefault(word.Word.Text)
        ));
        return new OpenTranslation(open, filled, language, [.. InParts(open.Template, lines)]);
    }

    public async Task StartAsync(StatementId statement, string language, CancellationToken cancel)
    {
        if ((await LanguagesAsync(statement, cancel)).Contains(language, StringComparer.Ordinal))
        {
            return;
        }

        db.Add(
            new Translation
            {
                OrganisationId = reach.Organisation,
                Statement = statement,
                Language = language,
                StartedAt = clock.GetUtcNow(),
                StartedBy = reach.ActorName,
            }
        );
        log.Record("statement.translation_begun", "statement", statement, after: new { Language = language });
        await db.TrySaveAsync(cancel);
    }

    /// <summary>Keeps what was changed. The places somebody else saved since they were seen are not written, and come back.</summary>
    public async Task<IReadOnlyList<string>> SaveAsync(
        OpenTranslation translation,
        IReadOnlyList<TranslationEntry> entries,
        CancellationToken cancel
    )
    {
        var lines = translation.Parts.SelectMany(part => part.Lines).ToDictionary(line => line.Word.Place, StringComparer.Ordinal);
        var refused = new List<string>();
        var written = new List<string>();
        foreach (var entry in entries.Where(entry => lines.ContainsKey(entry.Place)))
        {
            var line = lines[entry.Place];
            var text = entry.Text?.ReplaceLineEndings("\n").Trim() ?? "";
            if (text == (line.Saved?.Text ?? "") && (text.Length == 0 || line.IsDone))
            {
                continue;
            }

            if ((line.Saved?.Revision ?? Guid.Empty) != entry.Seen)
            {
                refused.Add(entry.Place);
                continue;
            }

            written.Add(entry.Place);
            Write(translation, line, text);
        }

        if (written.Count > 0)
        {
            log.Record(
                "statement.translated",
                "statement",
                translation.Open.Statement.Id,
                after: new { translation.Language, Texts = written.Count }
            );
            if (!await db.TrySaveAsync(cancel))
            {
                return [.. refused, .. written];
            }
        }

        return refused;
    }

    /// <summary>The statement as it reads in the language. What is not translated stands in the original's words.</summary>
    public async Task<Document> ComposeAsync(OpenTranslation translation, Edition edition, CancellationToken cancel)
    {
        var texts = translation
            .Parts.SelectMany(part => part.Lines)
            .Where(line => line.IsDone)
            .ToDictionary(line => line.Word.Place, line => line.Saved!.Text, StringComparer.Ordinal);
        var (open, filled) = StatementWords.In(
            translation.Open,
            translation.Filled,
            null,
            translation.Language,
            word => texts.GetValueOrDefault(word.Place, word.Word.Text)
        );
        return await composer.ComposeAsync(open, filled, edition, cancel);
    }

    private void Write(OpenTranslation translation, TranslationLine line, string text)
    {
        if (text.Length == 0)
        {
            db.Remove(line.Saved!);
            return;
        }

        var row = line.Saved;
        if (row is null)
        {
            row = new TranslatedText
            {
                OrganisationId = reach.Organisation,
                Statement = translation.Open.Statement.Id,
                Language = translation.Language,
                Place = line.Word.Place,
                Source = "",
                Text = "",
                ChangedAt = clock.GetUtcNow(),
                ChangedBy = reach.ActorName,
            };
            db.Add(row);
        }

        (row.Source, row.Text) = (line.Source, text);
        (row.ChangedAt, row.ChangedBy) = (clock.GetUtcNow(), reach.ActorName);
        row.Revision = Guid.CreateVersion7(clock.GetUtcNow());
    }

    /// <summary>The figures the text was frozen with, else as they are now.</summary>
    private async Task<FilledFigures> FilledAsync(OpenStatement open, CancellationToken cancel)
    {
        if (open.Statement.Snapshot is not { } id)
        {
            return await fill.ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, cancel);
        }

        var snapshot = await db.Set<StatementSnapshot>()
            .AsNoTracking()
            .SingleAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);
        var figures = FrozenFigures.Read(snapshot.Figures, reach.Organisation);
        return new FilledFigures(figures.ToDictionary(figure => figure.Definition.Id, StringComparer.Ordinal), snapshot.At);
    }

    /// <summary>How the same words were translated the last time, in any statement.</summary>
    private async Task<Dictionary<string, string>> KnownAsync(string language, List<string> sources, CancellationToken cancel) =>
        (
            await Texts(language)
                .AsNoTracking()
                .Where(text => sources.Contains(text.Source))
                .OrderBy(text => text.ChangedAt)
                .Select(text => new { text.Source, text.Text })
                .ToListAsync(cancel)
        )
            .GroupBy(text => text.Source, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last().Text, StringComparer.Ordinal);

    private IQueryable<TranslatedText> Texts(string language) =>
        db.Set<TranslatedText>().Where(text => text.OrganisationId == reach.Organisation && text.Language == language);

    private static IEnumerable<TranslationPart> InParts(StatementTemplate template, List<TranslationLine> lines)
    {
        foreach (var section in template.Sections)
        {
            var own = lines.Where(line => line.Word.Field?.Section == section.Id).ToList();
            if (own.Count > 0)
            {
                yield return new TranslationPart(section.Id, section, own);
            }
        }

        var annex = lines.Where(line => line.Word.Field is null).ToList();
        if (annex.Count > 0)
        {
            yield return new TranslationPart(Annex, null, annex);
        }
    }
}
