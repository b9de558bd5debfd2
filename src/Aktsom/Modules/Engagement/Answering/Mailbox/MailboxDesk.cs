using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Engagement.AnswerFiles;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
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

/// <summary>The way in to one of them.</summary>
/// <param name="Token">The link's token; null where the form has as many links as it may have.</param>
internal sealed record MailboxLink(string? Token);

/// <summary>
/// Shows a supplier all it is asked on this installation, whoever asks. The mailbox is the proof: the way in goes by letter to it, and holds the address under
/// the installation's seal. No buyer sees that another has asked.
/// </summary>
internal sealed class MailboxDesk(
    NpgsqlDataSource database,
    IServiceScopeFactory scopes,
    IDataProtectionProvider protection,
    TimeProvider clock
)
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

            foreach (var (form, campaign, _) in await services.GetRequiredService<MailboxForms>().OfAsync(email, cancel))
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

    /// <summary>A link of its own to one of them; null when the buyer does not let the address see it.</summary>
    public async Task<MailboxLink?> OpenAsync(string email, OrganisationId organisation, DispatchId dispatch, CancellationToken cancel)
    {
        await using var scope = ScopeOf(organisation);
        return await LinkAsync(scope.ServiceProvider, email, dispatch, cancel);
    }

    /// <summary>
    /// Puts what was answered to one buyer into another's form, since the supplier says so; nothing is sent in. Null when a buyer does not let the address see its form.
    /// </summary>
    public async Task<MailboxLink?> ReuseAsync(
        string email,
        (OrganisationId Organisation, DispatchId Dispatch) from,
        (OrganisationId Organisation, DispatchId Dispatch) to,
        CancellationToken cancel
    )
    {
        if (await AnswersAsync(email, from.Organisation, from.Dispatch, cancel) is not { } answers)
        {
            return null;
        }

        await using var scope = ScopeOf(to.Organisation);
        var link = await LinkAsync(scope.ServiceProvider, email, to.Dispatch, cancel);
        if (link is not { Token: { } token })
        {
            return link;
        }

        var (_, form, _) = await scope.ServiceProvider.GetRequiredService<FormDesk>().OpenAsync(token, cancel);
        if (form is { TakesAnswers: true })
        {
            await scope.ServiceProvider.GetRequiredService<AnswerFiling>().TakeAsync(form, answers, cancel);
        }

        return link;
    }

    /// <summary>What was answered in a form that is sent in.</summary>
    private async Task<FiledAnswers?> AnswersAsync(string email, OrganisationId organisation, DispatchId dispatch, CancellationToken cancel)
    {
        await using var scope = ScopeOf(organisation);
        var services = scope.ServiceProvider;
        if (
            await services.GetRequiredService<MailboxForms>().FindAsync(email, dispatch, cancel) is not { Form.IsAnswered: true } given
            || await services.GetRequiredService<IOrganisations>().FactsAsync(organisation, cancel) is not { } buyer
        )
        {
            return null;
        }

        var form = await services.GetRequiredService<FormDesk>().FormOfAsync(given.Link, buyer, cancel);
        return await services.GetRequiredService<AnswerFiling>().FindAsync(form, cancel);
    }

    private async Task<MailboxLink?> LinkAsync(IServiceProvider services, string email, DispatchId dispatch, CancellationToken cancel)
    {
        if (await services.GetRequiredService<MailboxForms>().FindAsync(email, dispatch, cancel) is not { } found)
        {
            return null;
        }

        var links = services.GetRequiredService<SupplierLinks>();
        if (await links.CountAsync(dispatch, cancel) >= SupplierLink.MostPerForm)
        {
            return new MailboxLink(Token: null);
        }

        // Past the campaign's own end a link lives as long as the proof of the mailbox, which can give another.
        var token = links.Make(found.Campaign, found.Form, found.Form.ContactName, email, atLeast: clock.GetUtcNow() + Life);
        await services.GetRequiredService<AppDb>().SaveChangesAsync(cancel);
        return new MailboxLink(token);
    }

    private AsyncServiceScope ScopeOf(OrganisationId organisation)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation);
        return scope;
    }

    private ITimeLimitedDataProtector Protector() => protection.CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
