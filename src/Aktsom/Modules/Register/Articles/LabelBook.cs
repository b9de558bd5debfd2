using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Articles;

/// <summary>A label found on articles.</summary>
/// <param name="Key">Its name, made comparable.</param>
/// <param name="Name">Its name as most files write it.</param>
/// <param name="Articles">How many articles in the range carry it.</param>
/// <param name="Counts">It counts as an eco-label.</param>
/// <param name="Decided">A person has said so; null where the list of well-known ones says it.</param>
internal sealed record KnownLabel(string Key, string Name, int Articles, bool Counts, ArticleLabel? Decided);

/// <summary>Which labels count as eco-labels: those that are well known as such, until a person says otherwise.</summary>
internal sealed class LabelBook(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    // Labels of the third party kind (ISO 14024 type I, and organic and forest labels under public or independent control).
    private static readonly string[] WellKnown =
    [
        "svane",
        "nordic swan",
        "nordic ecolabel",
        "eu ecolabel",
        "eu blomst",
        "eu flower",
        "bra miljøval",
        "bra miljöval",
        "blauer engel",
        "blå engel",
        "blue angel",
        "debio",
        "ø merk",
        "eu økologisk",
        "eu organic",
        "økologisk",
        "gots",
        "fsc",
        "pefc",
        "msc",
        "asc",
        "tco certified",
    ];

    public static IEnumerable<string> Split(string? labels) =>
        (labels ?? "").Split([',', ';', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsWellKnown(string key) =>
        WellKnown.Any(word =>
            key == word || key.StartsWith(word, StringComparison.Ordinal) && (word.Length > 4 || key[word.Length] == ' ')
        );

    /// <summary>The labels on articles in the range, the most used first.</summary>
    public async Task<IReadOnlyList<KnownLabel>> AllAsync(CancellationToken cancel)
    {
        var written = await db.Set<Article>()
            .Where(article => article.OrganisationId == reach.Organisation && article.ActiveTo == null && article.Label != null)
            .GroupBy(article => article.Label)
            .Select(group => new { Label = group.Key, Articles = group.Count() })
            .ToListAsync(cancel);
        var decided = await DecidedAsync(reach.Organisation, cancel);
        return
        [
            .. written
                .SelectMany(one => Split(one.Label).Select(name => (Name: name, one.Articles)))
                .GroupBy(one => NameKey.Of(one.Name), StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0)
                .Select(group => new KnownLabel(
                    group.Key,
                    group.MaxBy(one => one.Articles).Name,
                    group.Sum(one => one.Articles),
                    decided.TryGetValue(group.Key, out var said) ? said.Counts : IsWellKnown(group.Key),
                    said
                ))
                .OrderByDescending(label => label.Articles)
                .ThenBy(label => label.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Tells whether labels in a file's words hold one that counts.</summary>
    public async Task<Func<string?, bool>> CountingAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var decided = await DecidedAsync(organisation, cancel);
        return labels =>
            Split(labels)
                .Select(NameKey.Of)
                .Any(key => decided.TryGetValue(key, out var said) ? said.Counts : key.Length > 0 && IsWellKnown(key));
    }

    /// <summary>Says which labels count; the caller saves.</summary>
    public async Task DecideAsync(IReadOnlyCollection<string> counting, CancellationToken cancel)
    {
        foreach (var label in await AllAsync(cancel))
        {
            var counts = counting.Contains(label.Key, StringComparer.Ordinal);
            if (counts == label.Counts)
            {
                continue;
            }

            if (label.Decided is { } said)
            {
                db.Attach(said);
                (said.Counts, said.By, said.At) = (counts, reach.ActorName, clock.GetUtcNow());
            }
            else
            {
                db.Add(
                    new ArticleLabel
                    {
                        OrganisationId = reach.Organisation,
                        Key = label.Key,
                        Name = label.Name,
                        Counts = counts,
                        By = reach.ActorName,
                        At = clock.GetUtcNow(),
                    }
                );
            }

            log.Record("label.decided", "label", label.Key, new { label.Name, label.Counts }, new { label.Name, Counts = counts });
        }
    }

    private async Task<Dictionary<string, ArticleLabel>> DecidedAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<ArticleLabel>()
            .AsNoTracking()
            .Where(label => label.OrganisationId == organisation)
            .ToDictionaryAsync(label => label.Key, StringComparer.Ordinal, cancel);
}
