using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Agreements;

internal enum AgreementView
{
    Running,
    NotAssessed,
    NoTerms,
    Ended,
}

/// <summary>Agreements with suppliers, which of them rest on no assessment (R-LO-13), and which lack terms (R-NOR-12).</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(TermsBook book, ISuppliers suppliers, Reach reach, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AgreementView? View { get; set; }

    public DateOnly Today { get; private set; }
    public IReadOnlyList<AgreementWithTerms> All { get; private set; } = [];
    public IReadOnlyList<AgreementWithTerms> Shown { get; private set; } = [];
    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        All = await book.AllAsync(reach.Organisation, cancel);
        Shown = [.. All.Where(one => Fits(one, View ?? AgreementView.Running))];
        Names = await suppliers.NamesOfAsync(reach.Organisation, [.. Shown.Select(one => one.Agreement.Supplier)], cancel);
    }

    public int Count(AgreementView view) => All.Count(one => Fits(one, view));

    private bool Fits(AgreementWithTerms one, AgreementView view) =>
        view switch
        {
            AgreementView.NotAssessed => !one.Agreement.IsAssessed && !HasEnded(one),
            AgreementView.NoTerms => one.Terms.LacksTerms && !HasEnded(one),
            AgreementView.Ended => HasEnded(one),
            _ => !HasEnded(one),
        };

    private bool HasEnded(AgreementWithTerms one) => one.Agreement.To < Today;
}
