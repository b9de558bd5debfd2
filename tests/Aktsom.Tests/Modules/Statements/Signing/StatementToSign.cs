using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Signing;

/// <summary>An organisation with a board of two and a general manager, and a statement under the Act that is approved and waits for them.</summary>
internal sealed record StatementToSign(Scopes Scopes, OrganisationId Organisation, StatementId Id, IReadOnlyList<PersonId> Signers)
{
    public const string Field = "S.2.prioritisation";

    public PersonId Chair => Signers[0];

    public static async Task<StatementToSign> MakeAsync(Scopes scopes, bool approved = true)
    {
        var organisation = await Given.OrganisationAsync(scopes, "Signatur AS");
        PersonId[] signers =
        [
            await Given.PersonAsync(scopes, organisation, "Kari Prøve", null, Role.BoardChair),
            await Given.PersonAsync(scopes, organisation, "Nils Prøve", null, Role.BoardMember),
            await Given.PersonAsync(scopes, organisation, "Ola Prøve", null, Role.ManagingDirector),
        ];
        await using var scope = scopes.As(organisation, "Siv Prøve");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(new PublicAddress { Slug = organisation.ToString(), Organisation = organisation });
        await db.SaveChangesAsync();
        var years = scope.ServiceProvider.GetRequiredService<YearStart>();
        var started = await years.StartAsync(2025, "act-s5", "nb", fromLast: false, CancellationToken.None);
        var made = new StatementToSign(scopes, organisation, started.Statement.Id, signers);
        await made.AnswerAsync("Vi begynte med det som er verst for folk.");
        if (approved)
        {
            await made.ApproveAsync();
        }

        return made;
    }

    public async Task AnswerAsync(string text)
    {
        await using var scope = Scopes.As(Organisation, "Siv Prøve");
        var store = scope.ServiceProvider.GetRequiredService<StatementStore>();
        var open = (await store.FindAsync(Id, CancellationToken.None))!;
        var key = new AnswerKey(Field);
        Assert.True(await store.SaveAsync(open, key, FieldAnswer.Of(text), open.RevisionOf(key), CancellationToken.None));
    }

    public async Task ApproveAsync()
    {
        await using var scope = Scopes.As(Organisation, "Siv Prøve");
        var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
        var open = await OpenAsync(scope);
        Assert.True(await review.SubmitAsync(open.Statement, CancellationToken.None));
        Assert.True(await review.ApproveAsync(open, CancellationToken.None));
    }

    public async Task<bool> SignAsync(params PersonId[] persons)
    {
        await using var scope = Scopes.As(Organisation);
        var words = new SignedWords("Oslo", TimeProvider.System.Today(), null);
        return await scope
            .ServiceProvider.GetRequiredService<SigningDesk>()
            .SignAsync(Id, persons, SignatureMethod.SignIn, words, CancellationToken.None);
    }

    public async Task<bool> PublishAsync(string? unsignedReason = null, params PublicationChannel[] also)
    {
        await using var scope = Scopes.As(Organisation, "Siv Prøve");
        var order = new PublishOrder("https://eksempel.no/p/x/2025", also, unsignedReason);
        return await scope
            .ServiceProvider.GetRequiredService<Publisher>()
            .PublishAsync(await OpenAsync(scope), order, CancellationToken.None);
    }

    public async Task<Statement> StatementAsync()
    {
        await using var scope = Scopes.As(Organisation);
        return (await OpenAsync(scope)).Statement;
    }

    public async Task<StatementSnapshot> SnapshotAsync()
    {
        await using var scope = Scopes.As(Organisation);
        var snapshot = (await OpenAsync(scope)).Statement.Snapshot!.Value;
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<StatementSnapshot>().SingleAsync(one => one.Id == snapshot);
    }

    public async Task<IReadOnlyList<DutyBreachFact>> BreachesAsync()
    {
        await using var scope = Scopes.As(Organisation);
        return await scope.ServiceProvider.GetRequiredService<IDutyBreaches>().ListAsync(Organisation, CancellationToken.None);
    }

    /// <summary>A personal link's token for one of the signers.</summary>
    public async Task<string> LinkAsync(PersonId person)
    {
        await using var scope = Scopes.As(Organisation, "Siv Prøve");
        var snapshot = (await OpenAsync(scope)).Statement.Snapshot!.Value;
        return (await scope.ServiceProvider.GetRequiredService<SigningLinks>().MakeAsync(snapshot, person, CancellationToken.None))!
            .Value
            .Token;
    }

    public async Task<OpenStatement> OpenAsync(AsyncServiceScope scope) =>
        (await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(Id, CancellationToken.None))!;
}
