using System.Globalization;
using System.Text;
using System.Text.Json;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>The sets an organisation can ask with: those that ship, and its own that are released. Drafts are worked on here.</summary>
internal sealed class OwnSets(AppDb db, Reach reach, QuestionSets shipped, ChangeLog log, TimeProvider clock)
{
    private const int LongestId = 50;

    /// <summary>Every version that can be sent.</summary>
    public async Task<IReadOnlyList<QuestionSet>> UsableAsync(CancellationToken cancel) => [.. shipped.All, .. await ReleasedAsync(cancel)];

    /// <summary>The organisation's own alone.</summary>
    public async Task<IReadOnlyList<QuestionSet>> ReleasedAsync(CancellationToken cancel) =>
        [.. (await Rows().Where(own => own.ReleasedAt != null).ToListAsync(cancel)).Select(ContentOf)];

    public async Task<IReadOnlyList<QuestionSet>> NewestAsync(CancellationToken cancel) =>
        [.. QuestionSets.NewestOf(await UsableAsync(cancel))];

    public async Task<QuestionSet?> FindAsync(string set, int version, CancellationToken cancel) =>
        shipped.Find(set, version)
        ?? (
            await Rows().SingleOrDefaultAsync(own => own.Set == set && own.Version == version, cancel) is { } found
                ? ContentOf(found)
                : null
        );

    public async Task<IReadOnlyList<OwnSet>> DraftsAsync(CancellationToken cancel) =>
        await Rows().Where(own => own.ReleasedAt == null).OrderBy(own => own.Set).ToListAsync(cancel);

    public Task<OwnSet?> DraftAsync(string set, CancellationToken cancel) =>
        db.Set<OwnSet>()
            .SingleOrDefaultAsync(own => own.OrganisationId == reach.Organisation && own.Set == set && own.ReleasedAt == null, cancel);

    /// <summary>Whether the organisation has made it, and may make its next version.</summary>
    public Task<bool> IsOwnAsync(string set, CancellationToken cancel) => Rows().AnyAsync(own => own.Set == set, cancel);

    /// <summary>What a draft holds; it may still lack what a set needs.</summary>
    public static QuestionSet ContentOf(OwnSet own) => JsonSerializer.Deserialize<QuestionSet>(own.Json, DataFiles.Strict)!;

    /// <summary>A draft of a new set, under an id nobody has.</summary>
    public async Task<OwnSet> BeginAsync(QuestionSet content, IReadOnlyList<string> notCarried, CancellationToken cancel)
    {
        var taken = (await Rows().Select(own => own.Set).ToListAsync(cancel))
            .Concat(shipped.All.Select(set => set.Id))
            .ToHashSet(StringComparer.Ordinal);
        var wanted = IdOf(content.Title.Nb.Length > 0 ? content.Title.Nb : content.Title.En);
        var id = wanted;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return await AddAsync(content with { Id = id, Version = 1 }, notCarried, cancel);
    }

    /// <summary>A draft of the next version; the one there is, where there is one.</summary>
    public async Task<OwnSet?> NextAsync(string set, CancellationToken cancel)
    {
        if (await DraftAsync(set, cancel) is { } draft)
        {
            return draft;
        }

        var newest = await Rows().Where(own => own.Set == set).OrderByDescending(own => own.Version).FirstOrDefaultAsync(cancel);
        return newest is null ? null : await AddAsync(ContentOf(newest) with { Version = newest.Version + 1 }, [], cancel);
    }

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> SaveAsync(OwnSet draft, QuestionSet content, Guid revision, CancellationToken cancel)
    {
        draft.Json = QuestionSets.Write(content with { Id = draft.Set, Version = draft.Version });
        (draft.ChangedAt, draft.ChangedBy) = (clock.GetUtcNow(), reach.ActorName);
        db.Expect(draft, revision, clock);
        return db.TrySaveAsync(cancel);
    }

    /// <summary>From now on it can be sent, and never changes.</summary>
    /// <exception cref="QuestionSetException">Something is missing or does not fit together.</exception>
    public Task<bool> ReleaseAsync(OwnSet draft, CancellationToken cancel)
    {
        var set = Checked(draft);
        draft.ReleasedAt = clock.GetUtcNow();
        db.Expect(draft, draft.Revision, clock);
        log.Record(
            "questions.released",
            "questionSet",
            Guid.Empty,
            after: new
            {
                Title = set.Title.Nb,
                SetVersion = set.Version,
                Questions = set.Questions.Count(),
            }
        );
        return db.TrySaveAsync(cancel);
    }

    public async Task DropAsync(OwnSet draft, CancellationToken cancel)
    {
        db.Remove(draft);
        log.Record(
            "questions.dropped",
            "questionSet",
            Guid.Empty,
            before: new { Title = ContentOf(draft).Title.Nb, SetVersion = draft.Version }
        );
        await db.SaveChangesAsync(cancel);
    }

    private async Task<OwnSet> AddAsync(QuestionSet content, IReadOnlyList<string> notCarried, CancellationToken cancel)
    {
        var added = new OwnSet
        {
            OrganisationId = reach.Organisation,
            Set = content.Id,
            Version = content.Version,
            Json = QuestionSets.Write(content),
            NotCarried = [.. notCarried],
            ChangedAt = clock.GetUtcNow(),
            ChangedBy = reach.ActorName,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        db.Add(added);
        log.Record("questions.begun", "questionSet", Guid.Empty, after: new { Title = content.Title.Nb, SetVersion = content.Version });
        await db.SaveChangesAsync(cancel);
        return added;
    }

    private static QuestionSet Checked(OwnSet draft)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(draft.Json));
        return QuestionSets.Read(draft.Set, stream);
    }

    private IQueryable<OwnSet> Rows() => db.Set<OwnSet>().AsNoTracking().Where(own => own.OrganisationId == reach.Organisation);

    private static string IdOf(string title)
    {
        var plain = string.Concat(
            title
                .ToLowerInvariant()
                .Replace("æ", "ae", StringComparison.Ordinal)
                .Replace("ø", "o", StringComparison.Ordinal)
                .Replace("å", "a", StringComparison.Ordinal)
                .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')
        );
        var id = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return id.Length == 0 ? "set" : id[..Math.Min(id.Length, LongestId)].Trim('-');
    }
}
