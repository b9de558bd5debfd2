using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>Signing by one who is signed in and stands in the list.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class SignModel(AppDb db, Reach reach, SigningDesk desk, SigningPage page, ModuleTexts texts, TimeProvider clock)
    : SignPageModel(desk, texts, clock)
{
    private readonly SigningDesk desk = desk;

    public override string PostUrl => Url.Page("Sign", new { id = View!.Statement.Id })!;
    public override string ReadUrl => Url.Page("/Statements/Printing/Preview", new { id = View!.Statement.Id })!;
    public override string PdfUrl => Url.Page("/Statements/Printing/Preview", new { id = View!.Statement.Id, form = "pdf" })!;
    public override string? Ask => null;

    protected override SignatureMethod Method => SignatureMethod.SignIn;

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(StatementId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? await TrySignAsync(cancel) ?? RedirectToPage("Sign", new { id }) : NotFound();

    public async Task<IActionResult> OnPostDeclineAsync(StatementId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? await TryDeclineAsync(cancel) ?? RedirectToPage("Sign", new { id }) : NotFound();

    private async Task<bool> FindAsync(StatementId id, CancellationToken cancel)
    {
        var snapshot = await (
            from statement in db.Set<Statement>()
            join frozen in db.Set<StatementSnapshot>()
                on new { statement.OrganisationId, Id = statement.Snapshot } equals new
                {
                    frozen.OrganisationId,
                    Id = (SnapshotId?)frozen.Id,
                }
            where statement.OrganisationId == reach.Organisation && statement.Id == id
            select frozen
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        if (snapshot is null || await desk.MineAsync(snapshot.Id, cancel) is not { } mine)
        {
            return false;
        }

        View = await page.OfAsync(id, snapshot, mine, cancel);
        return true;
    }
}
