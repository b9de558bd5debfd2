using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Engagement.AnswerFiles;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Engagement.Answering.Mailbox;

/// <summary>A request one mailbox has got.</summary>
/// <param name="Organisation">Who asks.</param>
/// <param name="Buyer">Its name.</param>
/// <param name="Title">What is asked.</param>
/// <param name="IsOpen">It takes answers.</param>
internal sealed record MailboxRequest(
    OrganisationId Organisation,
    string Buyer,
    DispatchId Dispatch,
    string Supplier,
    string Title,
    DateOnly Due,
    bool IsOpen,
    DateTimeOffset? AnsweredAt
);

/// <summary>
/// Shows a supplier all it is asked on this installation, whoever asks. The mailbox is the proof: the way in goes by letter to it, and holds the address under
/// the installation's seal. No buyer sees that another has asked.
/// </summary>
internal sealed class MailboxDesk(NpgsqlDataSource database, IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    private const string Purpose = "Aktsom.Engagement.Mailbox";

    /// <summary>The page's place under the supplier's pages.</summary>
    public const string Path = "requests/";
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>What the letter's link carries.</summary>
    public string Seal(string email) => Convert.ToHexStringLower(Protector().Protect(Encoding.UTF8.GetBytes(email), Life));

    /// <summary>The address a link proves; null for one that is old or that nobody made.</summary>
    public string? Read(string link)
    {
        try
        {
            // Addresses are written in lower case, so the seal is of hexadecimal digits.
            return Encoding.UTF8.GetString(Protector().Unprotect(Convert.FromHexString(link)));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>All that was sent to the address, what is open first.</summary>
    public async Task<IReadOnlyList<MailboxRequest>> OfAsync(string email, CancellationToken cancel)
    {
        var found = new List<MailboxRequest>();
        foreach (var organisation in await database.OrganisationsAsync("organisations_asking_mailbox($1)", cancel, email))
        {
            await using var scope = ScopeOf(organisation);
            var services = scope.ServiceProvider;
            if (await services.GetRequiredService<IOrganisations>().FactsAsync(organisation, cancel) is not { } buyer)
            {
                continue;
            }

            foreach (var (form, campaign) in await FormsAsync(services, organisation, email, cancel))
            {
                var set = await services.GetRequiredService<FormQuestions>().OfAsync(campaign, cancel);
                found.Add(
                    new MailboxRequest(
                        organisation,
                        buyer.Name,
                        form.Id,
                        form.SupplierName,
                        set.Title.ToString(),
                        campaign.Due,
                        form.State.TakesAnswers(),
                        form.AnsweredAt
                    )
                );
            }
        }

        return
        [
            .. found.OrderByDescending(one => one.IsOpen).ThenBy(one => one.Due).ThenBy(one => one.Buyer, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>A link of its own to one of them; null when it was not sent to the address, or has had too many links.</summary>
    public async Task<string?> OpenAsync(string email, OrganisationId organisation, DispatchId dispatch, CancellationToken cancel)
    {
        await using var scope = ScopeOf(organisation);
        return await LinkAsync(scope.ServiceProvider, organisation, email, dispatch, cancel);
    }

    /// <summary>Puts what was answered to one buyer into another's form, since the supplier says so; nothing is sent in. Null when either is not its own.</summary>
    public async Task<string?> ReuseAsync(
        string email,
        (OrganisationId Organisation, DispatchId Dispatch) from,
        (OrganisationId Organisation, DispatchId Dispatch) to,
        CancellationToken cancel
    )
    {
        byte[] package;
        await using (var source = ScopeOf(from.Organisation))
        {
            if (
                await FormAsync(source.ServiceProvider, from.Organisation, email, from.Dispatch, cancel)
                is not { TakesAnswers: false } given
            )
            {
                return null;
            }

            package = await source.ServiceProvider.GetRequiredService<AnswerFiling>().MakeAsync(given, cancel);
        }

        await using var scope = ScopeOf(to.Organisation);
        if (await LinkAsync(scope.ServiceProvider, to.Organisation, email, to.Dispatch, cancel) is not { } token)
        {
            return null;
        }

        var (_, form, _) = await scope.ServiceProvider.GetRequiredService<FormDesk>().OpenAsync(token, cancel);
        if (form is { TakesAnswers: true })
        {
            using var stream = new MemoryStream(package);
            await scope.ServiceProvider.GetRequiredService<AnswerFiling>().TakeAsync(form, AnswerPackage.Read(stream), cancel);
        }

        return token;
    }

    private static async Task<OpenForm?> FormAsync(
        IServiceProvider services,
        OrganisationId organisation,
        string email,
        DispatchId dispatch,
        CancellationToken cancel
    ) =>
        await LinkAsync(services, organisation, email, dispatch, cancel) is { } token
            ? (await services.GetRequiredService<FormDesk>().OpenAsync(token, cancel)).Form
            : null;

    private static async Task<string?> LinkAsync(
        IServiceProvider services,
        OrganisationId organisation,
        string email,
        DispatchId dispatch,
        CancellationToken cancel
    )
    {
        var found = (await FormsAsync(services, organisation, email, cancel)).FirstOrDefault(one => one.Form.Id == dispatch);
        var links = services.GetRequiredService<SupplierLinks>();
        if (found.Form is null || await links.CountAsync(dispatch, cancel) >= SupplierLink.MostPerForm)
        {
            return null;
        }

        var token = links.Make(found.Campaign, found.Form, found.Form.ContactName, email);
        await services.GetRequiredService<AppDb>().SaveChangesAsync(cancel);
        return token;
    }

    private static async Task<IReadOnlyList<(SurveyDispatch Form, Campaign Campaign)>> FormsAsync(
        IServiceProvider services,
        OrganisationId organisation,
        string email,
        CancellationToken cancel
    )
    {
        var same = email
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var rows = await (
            from form in services.GetRequiredService<AppDb>().Set<SurveyDispatch>().AsNoTracking()
            where
                form.OrganisationId == organisation
                && form.State != DispatchState.Planned
                && EF.Functions.ILike(form.ContactEmail!, same, "\\")
            join campaign in services.GetRequiredService<AppDb>().Set<Campaign>().AsNoTracking()
                on new { form.OrganisationId, Id = form.Campaign } equals new { campaign.OrganisationId, campaign.Id }
            orderby form.Id
            select new { form, campaign }
        ).ToListAsync(cancel);
        return [.. rows.Select(row => (row.form, row.campaign))];
    }

    private AsyncServiceScope ScopeOf(OrganisationId organisation)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation);
        return scope;
    }

    private ITimeLimitedDataProtector Protector() => protection.CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
