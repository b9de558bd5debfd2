using Aktsom.Modules.Engagement.Events;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives the example chain a webinar that most of its key suppliers took part in. All of it is invented.</summary>
internal sealed class ExampleEvents(IServiceScopeFactory scopes) : IAtStart
{
    private const int EveryFourth = 4;

    public int Order => 44;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        var example = ExampleSet.Chain;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Set<SupplierEvent>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            return;
        }

        var book = scope.ServiceProvider.GetRequiredService<EventBook>();
        var day = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today().AddDays(-12);
        var facts = new EventFacts(
            "Eksempel: nye krav til leverandører",
            day,
            SupplierEventKind.Webinar,
            "Eksempel: hva klausulen om aktsomhet betyr, og hva vi spør om i høst.",
            day.AddDays(1),
            "Krav til leverandører, versjon 1"
        );
        var added = await book.AddAsync(facts, cancel);
        await book.InviteAsync((await book.FindAsync(added.Id, cancel))!, InvitedGroup.KeySupplier, cancel);
        var file = (await book.FindAsync(added.Id, cancel))!;
        var came = file
            .Invited.Where((_, at) => at % EveryFourth != 2)
            .ToDictionary(one => one.Supplier, _ => (string?)"Eksempel: kundeansvarlig");
        await book.SetTookPartAsync(file, came, cancel);
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
