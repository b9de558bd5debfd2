using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Subjects;

/// <summary>What is assessed for risk: by the model from the register, and by people where no supplier stands for it.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(
    SubjectBook book,
    ISupplierPlaces places,
    ISupplierChoice suppliers,
    Reach reach,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    public IReadOnlyList<JudgedSubject> Judged { get; private set; } = [];
    public IReadOnlyList<SubjectKind> NotJudged { get; private set; } = [];
    public int Suppliers { get; private set; }
    public int Partners { get; private set; }
    public int Countries { get; private set; }
    public int Categories { get; private set; }
    public DateOnly Today { get; private set; }
    public bool MayJudge { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        MayJudge = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        Judged = await book.AllAsync(cancel);
        NotJudged = [.. Enum.GetValues<SubjectKind>().Where(kind => Judged.All(one => one.Now.Kind != kind))];
        var relations = await suppliers.RelationsAsync(reach.Organisation, cancel);
        (Suppliers, Partners) = (relations.Count, relations.Count(one => one.Partner));
        Countries = (await places.CountriesAsync(reach.Organisation, cancel)).Countries.Count;
        Categories = (await suppliers.CategoriesAsync(reach.Organisation, cancel)).Count;
    }
}
