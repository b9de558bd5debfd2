using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>One supplier in Enhetsregisteret: ask, and take over what one wants of the answer.</summary>
[Authorize(RegisterPermissions.Edit)]
internal sealed class SupplierModel(AppDb db, Reach reach, LookUpSuppliers lookUp, TakeFromRegistry take, ModuleTexts texts) : PageModel
{
    public Supplier Supplier { get; private set; } = null!;
    public RegistryAnswer? Answer { get; private set; }
    public RegistryLine? Line { get; private set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAskAsync(SupplierId id, CancellationToken cancel)
    {
        var reply = await lookUp.AskAsync(id, cancel);
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        return reply switch
        {
            null => this.PageWithErrors("", texts.For(typeof(SupplierModel))["Registry.NoNumber"]),
            RegistryReply.OutOfReach => this.PageWithErrors("", texts.For(typeof(SupplierModel))["Registry.OutOfReachNow"]),
            _ => RedirectToPage(new { id }),
        };
    }

    public async Task<IActionResult> OnPostTakeAsync(SupplierId id, string[] fields, CancellationToken cancel)
    {
        await take.TakeAsync(id, fields.ToHashSet(StringComparer.Ordinal), cancel);
        return RedirectToPage("/Register/Suppliers/Details", new { id });
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        var supplier = await db.Set<Supplier>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.OrganisationId == reach.Organisation && s.Id == id, cancel);
        if (supplier is null)
        {
            return false;
        }

        Supplier = supplier;
        Answer = await db.Set<RegistryAnswer>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.OrganisationId == reach.Organisation && a.Supplier == id && a.AnsweredAt != null, cancel);
        Line = Answer is { Outcome: RegistryOutcome.Found } ? new RegistryLine(supplier, Answer) : null;
        return true;
    }
}
