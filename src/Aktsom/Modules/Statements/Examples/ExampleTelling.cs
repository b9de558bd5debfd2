using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Statements.Telling;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Examples;

/// <summary>What the example chain has told of its work beside the statement, once.</summary>
internal sealed class ExampleTelling(IServiceScopeFactory scopes) : IAtStart
{
    private static readonly (TellingChannel Channel, string Title, DateOnly Date, string? Page)[] Plans =
    [
        (TellingChannel.WebSite, "Slik følger vi opp hanskene", new DateOnly(2025, 3, 11), "aktuelt/hansker"),
        (TellingChannel.WebShop, "Opphavsland vises på hver vare", new DateOnly(2025, 4, 2), "nettbutikk/opphav"),
        (TellingChannel.SustainabilityReport, "Bærekraftsrapport 2024", new DateOnly(2025, 5, 20), "rapport/2024"),
        (TellingChannel.SocialMedia, "212 arbeidere fikk pengene tilbake", new DateOnly(2025, 9, 4), null),
        (TellingChannel.Meeting, "Nettmøte om nye krav for norske leverandører", new DateOnly(2025, 11, 18), null),
    ];

    public int Order => 46;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var organisation = ExampleSet.Chain.Organisation;
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation, ExampleSet.Chain.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        if (await db.Set<Told>().AnyAsync(one => one.OrganisationId == organisation, cancel))
        {
            return;
        }

        db.AddRange(
            Plans.Select(plan => new Told
            {
                OrganisationId = organisation,
                Id = TypedId.New<ToldId>(clock),
                Channel = plan.Channel,
                Title = plan.Title,
                Date = plan.Date,
                Url = plan.Page is { } page ? $"https://{ExampleSet.Chain.Slug}.example/{page}" : null,
            })
        );
        await db.SaveChangesAsync(cancel);
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
