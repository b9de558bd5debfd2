using System.Globalization;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Matching;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Lists;

/// <summary>A supplier beside an entry of a list, and what is decided about them.</summary>
internal sealed record ListRow(SupplierId Supplier, string Name, ListedEntity Entity, string Why, double Score, ListPair? Decided);

/// <summary>Suppliers whose names look like those of companies on forced-labour lists. A person decides each pair; nothing is decided by likeness.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(
    AppDb db,
    ISuppliers suppliers,
    ListDecisions decisions,
    IEnumerable<IFactsChanged> changed,
    IAuthorizationService authorization,
    ChangeLog log,
    Reach reach,
    TimeProvider clock
) : PageModel
{
    private static readonly List<ListedEntity> Active = [.. ReferenceLibrary.Shipped.Entities.All.Where(entity => entity.Active)];
    private static readonly Lazy<NameIndex> Entries = new(() => new NameIndex(Active.Select(Party)));

    public IReadOnlyList<ListRow> Rows { get; private set; } = [];
    public bool MayDecide { get; private set; }
    public static int Count => Active.Count;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MayDecide = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        var decided = (await decisions.NewestAsync(reach.Organisation, cancel)).ToDictionary(pair =>
            (pair.Supplier, pair.List, pair.Entry)
        );
        var rows = new List<ListRow>();
        await foreach (var supplier in suppliers.FactsAsync(reach.Organisation, cancel))
        {
            var party = new Party(supplier.Id.ToString(), supplier.Name) { Kind = PartyKind.Organisation, Country = supplier.Country };
            rows.AddRange(Entries.Value.Find(party).Select(pair => Row(supplier, pair, decided)));
        }

        Rows = [.. rows.OrderBy(row => row.Decided is { Decision: not ListDecision.Open }).ThenByDescending(row => row.Score).Take(200)];
    }

    public async Task<IActionResult> OnPostAsync(
        SupplierId supplier,
        string list,
        string entry,
        ListDecision decision,
        CancellationToken cancel
    )
    {
        if (!(await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded)
        {
            return Forbid();
        }

        var known = Active.Any(entity => entity.List == list && entity.Name == entry);
        if (!known || !Enum.IsDefined(decision) || await suppliers.NameOfAsync(reach.Organisation, supplier, cancel) is null)
        {
            return NotFound();
        }

        await KeepAsync(supplier, list, entry, decision, cancel);
        return RedirectToPage();
    }

    private async Task KeepAsync(SupplierId supplier, string list, string entry, ListDecision decision, CancellationToken cancel)
    {
        db.Add(
            new ListPair
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<ListPairId>(clock),
                Supplier = supplier,
                List = list,
                Entry = entry,
                Decision = decision,
                At = clock.GetUtcNow(),
                By = reach.ActorName,
            }
        );
        log.Record(
            "risk.list-decided",
            "supplier",
            supplier,
            after: new
            {
                list,
                entry,
                decision,
            }
        );
        await db.SaveChangesAsync(cancel);
        foreach (var listener in changed)
        {
            await listener.TellAsync(reach.Organisation, supplier, cancel);
        }
    }

    private static ListRow Row(SupplierFacts supplier, MatchPair pair, Dictionary<(SupplierId, string, string), ListPair> decided)
    {
        var entity = Active[int.Parse(pair.Right.Id, CultureInfo.InvariantCulture)];
        return new ListRow(
            supplier.Id,
            supplier.Name,
            entity,
            string.Join(". ", pair.Result.Reasons.Select(reason => reason.ToSentence(CultureInfo.CurrentUICulture))),
            pair.Result.Score,
            decided.GetValueOrDefault((supplier.Id, entity.List, entity.Name))
        );
    }

    private static Party Party(ListedEntity entity, int at) =>
        new(at.ToString(CultureInfo.InvariantCulture), entity.Name) { Kind = PartyKind.Organisation, Country = entity.Country };
}
