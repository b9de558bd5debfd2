using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Materiality;

/// <summary>Reads and keeps a year's double materiality analysis.</summary>
internal sealed class MaterialityBook(ImpactDesk desk)
{
    /// <summary>A year's topics: the material first, then those judged heaviest for people.</summary>
    public async Task<IReadOnlyList<MaterialityTopic>> TopicsAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        [
            .. (
                await desk
                    .Db.Set<MaterialityTopic>()
                    .AsNoTracking()
                    .Where(topic => topic.OrganisationId == organisation && topic.Year == year)
                    .OrderBy(topic => topic.Id)
                    .ToListAsync(cancel)
            )
                .OrderByDescending(topic => topic.IsMaterial)
                .ThenByDescending(topic => topic.ImpactWeight)
                .ThenByDescending(topic => topic.FinancialWeight),
        ];

    /// <summary>The newest year with topics; null where there is none.</summary>
    public Task<int?> NewestAsync(CancellationToken cancel) =>
        desk
            .Db.Set<MaterialityTopic>()
            .Where(topic => topic.OrganisationId == desk.Reach.Organisation)
            .MaxAsync(topic => (int?)topic.Year, cancel);

    public async Task<IReadOnlyList<MaterialityVoice>> VoicesAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        await desk
            .Db.Set<MaterialityVoice>()
            .AsNoTracking()
            .Where(voice => voice.OrganisationId == organisation && voice.Year == year)
            .OrderBy(voice => voice.Kind)
            .ThenBy(voice => voice.Day)
            .ToListAsync(cancel);

    public Task<MaterialityTopic?> FindAsync(MaterialityId id, CancellationToken cancel) =>
        desk
            .Db.Set<MaterialityTopic>()
            .SingleOrDefaultAsync(topic => topic.OrganisationId == desk.Reach.Organisation && topic.Id == id, cancel);

    public MaterialityTopic New(int year)
    {
        var topic = new MaterialityTopic
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.New<MaterialityId>(desk.Clock),
            Year = year,
            Title = "",
            Revision = Guid.CreateVersion7(desk.Clock.GetUtcNow()),
        };
        desk.Db.Add(topic);
        return topic;
    }

    /// <summary>Keeps that people were spoken to; written once.</summary>
    public async Task HearAsync(int year, VoiceForm form, CancellationToken cancel)
    {
        var voice = new MaterialityVoice
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.NewGuid(desk.Clock),
            Year = year,
            Day = form.Day!.Value,
            Kind = form.Kind!.Value,
            Group = form.Group!.Trim(),
            People = form.People,
            Heard = form.Heard!.Trim(),
            By = desk.Reach.ActorName,
        };
        desk.Db.Add(voice);
        desk.Log.Record(
            "materiality.heard",
            "materiality",
            year,
            after: new
            {
                voice.Group,
                voice.People,
                voice.Heard,
            }
        );
        await desk.Db.SaveChangesAsync(cancel);
    }

    /// <summary>Begins a year from the last: titles, places and ties are carried over, and every judgement is made anew. Nothing where the year has begun.</summary>
    public async Task<bool> CarryAsync(int year, CancellationToken cancel)
    {
        if ((await TopicsAsync(desk.Reach.Organisation, year, cancel)).Count > 0)
        {
            return false;
        }

        var last = await TopicsAsync(desk.Reach.Organisation, year - 1, cancel);
        foreach (var before in last)
        {
            var topic = New(year);
            (topic.Title, topic.Part, topic.Activity, topic.Nature, topic.Impact) = (
                before.Title,
                before.Part,
                before.Activity,
                before.Nature,
                before.Impact
            );
        }

        if (last.Count == 0)
        {
            return false;
        }

        desk.Log.Record("materiality.carried", "materiality", year, after: new { Topics = last.Count });
        await desk.Db.SaveChangesAsync(cancel);
        return true;
    }
}
