using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Organisations.Years;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Several;

/// <summary>A chain with an approved statement of 2025 and three suppliers, and a member with two of its own, one of them the chain's too.</summary>
internal sealed record TwoOrganisations(Site Site, OrganisationId Chain, OrganisationId Member, StatementId Joint)
{
    public const string ChainNumber = "100201003";
    public const string MemberNumber = "100201070";
    public const string SharedSupplier = "100202263";
    public const string Routine = "Vi går gjennom kravene i det første møtet.";

    public static async Task<TwoOrganisations> MakeAsync(Site site)
    {
        var chain = await OrganisationAsync(site, "Kjede AS", ChainNumber, OrganisationKind.ChainOffice);
        var member = await OrganisationAsync(site, "Medlem AS", MemberNumber, OrganisationKind.ChainMember);
        await SupplierAsync(site, chain, "Sentral hanske AS", "100202050");
        await SupplierAsync(site, chain, "Sentral såpe AS", "100202123");
        await SupplierAsync(site, chain, "Felles frakt AS", SharedSupplier);
        await SupplierAsync(site, member, "Felles Frakt", SharedSupplier);
        await SupplierAsync(site, member, "Lokal snekker", null);
        var made = new TwoOrganisations(site, chain, member, await StartAsync(site, chain));
        await made.AnswerAsync(chain, made.Joint, "S.1.suppliers", Routine + " Vi har [[suppliers.counted]] leverandører.");
        await made.AnswerAsync(chain, made.Joint, "S.0.foreword", "Kjedens eget forord.");
        return made;
    }

    public AsyncServiceScope As(OrganisationId organisation) => Site.Scopes.As(organisation, "Siv Prøve");

    public async Task ApproveAsync()
    {
        await using var scope = As(Chain);
        var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
        var open = await OpenAsync(scope, Joint);
        Assert.True(await review.SubmitAsync(open.Statement, CancellationToken.None));
        Assert.True(await review.ApproveAsync(open, CancellationToken.None));
    }

    /// <summary>A code of one organisation's statement, and what came of the other taking it.</summary>
    public async Task<(Taking Outcome, ReceivedPart? Part)> HandOverAsync(
        OrganisationId from,
        StatementId statement,
        OrganisationId to,
        PartChoice choice,
        string? onlyFor = null
    ) => await TakeAsync(to, await CodeAsync(from, statement, choice, onlyFor));

    public async Task<string> CodeAsync(OrganisationId from, StatementId statement, PartChoice choice, string? onlyFor = null)
    {
        await using var scope = As(from);
        return await scope
            .ServiceProvider.GetRequiredService<Handovers>()
            .MakeAsync(await OpenAsync(scope, statement), "Mottaker", onlyFor, choice, CancellationToken.None);
    }

    public async Task<(Taking Outcome, ReceivedPart? Part)> TakeAsync(OrganisationId to, string code)
    {
        await using var scope = As(to);
        return await scope.ServiceProvider.GetRequiredService<Handovers>().TakeAsync(code, CancellationToken.None);
    }

    public async Task<Started> BeginAsync(ReceivedPart part, string template = "act-s5")
    {
        await using var scope = As(Member);
        return await scope
            .ServiceProvider.GetRequiredService<YearStart>()
            .StartAsync(2025, template, "nb", fromLast: false, CancellationToken.None, part);
    }

    public async Task AnswerAsync(OrganisationId organisation, StatementId statement, string field, string text)
    {
        await using var scope = As(organisation);
        var open = await OpenAsync(scope, statement);
        var key = new AnswerKey(field);
        var store = scope.ServiceProvider.GetRequiredService<StatementStore>();
        Assert.True(await store.SaveAsync(open, key, FieldAnswer.Of(text), open.RevisionOf(key), CancellationToken.None));
    }

    public static async Task<OpenStatement> OpenAsync(AsyncServiceScope scope, StatementId id) =>
        (await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(id, CancellationToken.None))!;

    public static async Task<StatementId> StartAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        var years = scope.ServiceProvider.GetRequiredService<YearStart>();
        return (await years.StartAsync(2025, "act-s5", "nb", fromLast: false, CancellationToken.None)).Statement.Id;
    }

    private static async Task<OrganisationId> OrganisationAsync(Site site, string name, string number, OrganisationKind kind)
    {
        var id = await Given.OrganisationAsync(site.Scopes, name, kind);
        await Given.PersonAsync(site.Scopes, id, "Kari Prøve", null, Role.BoardChair);
        await using var scope = site.Scopes.As(id);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        (await db.Set<Organisation>().SingleAsync(one => one.OrganisationId == id)).OrgNumber = number;
        db.Add(
            new OrganisationYear
            {
                OrganisationId = id,
                Year = 2025,
                Employees = 40,
                TurnoverNok = 900_000_000,
            }
        );
        await db.SaveChangesAsync();
        return id;
    }

    private static async Task SupplierAsync(Site site, OrganisationId organisation, string name, string? number)
    {
        var id = await Given.SupplierAsync(site.Scopes, organisation, name);
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        (await db.Set<Supplier>().SingleAsync(one => one.OrganisationId == organisation && one.Id == id)).OrgNumber = number;
        await db.SaveChangesAsync();
    }
}
