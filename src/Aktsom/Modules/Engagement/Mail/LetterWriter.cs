using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Mail;

internal enum Letter
{
    Invitation,
    Reminder,
    Reopened,
    Handover,
    Reply,

    /// <summary>The way in to all that one mailbox is asked.</summary>
    Mailbox,
}

/// <param name="Name">Who is greeted.</param>
/// <param name="Email">As it was written.</param>
/// <param name="Language">The language of the letter.</param>
internal sealed record Addressee(string Name, string Email, string Language);

/// <summary>Writes letters to suppliers in their own language, into the outbox. The caller saves.</summary>
internal sealed class LetterWriter(
    AppDb db,
    Reach reach,
    FormQuestions questions,
    IOrganisations organisations,
    IDataProtectionProvider protection,
    ModuleTexts texts,
    TimeProvider clock
)
{
    private const string Purpose = "Aktsom.Engagement.Link";
    private OrganisationFacts? sender;

    /// <param name="letter">Which letter.</param>
    /// <param name="campaign">The campaign it belongs to.</param>
    /// <param name="dispatch">The form it is about.</param>
    /// <param name="to">Whom it goes to.</param>
    /// <param name="token">The secret of the link in it.</param>
    /// <param name="words">The sender's own words, or null.</param>
    /// <param name="cancel">Stops the look-up.</param>
    public async Task WriteAsync(
        Letter letter,
        Campaign campaign,
        SurveyDispatch dispatch,
        Addressee to,
        string token,
        string? words,
        CancellationToken cancel
    )
    {
        sender ??= await organisations.FactsAsync(reach.Organisation, cancel);
        var set = await questions.OfAsync(campaign, cancel);
        var language = Languages.Find(to.Language, Languages.ForSuppliers) ?? Languages.Bokmaal;
        var link = $"{campaign.Address}{Languages.SupplierPath}/{token}?{Languages.Query}={language.Code}";
        var (subject, body) = language.Speak(() => Written(letter, campaign, dispatch, to, set, words));
        db.Add(
            new OutgoingMail
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<MailId>(clock),
                Letter = letter,
                ToName = to.Name,
                ToEmail = to.Email,
                Language = language.Code,
                Subject = subject,
                Body = body,
                SealedLink = protection.CreateProtector(Purpose).Protect(link),
                Dispatch = dispatch.Id,
                MadeAt = clock.GetUtcNow(),
            }
        );
    }

    /// <summary>Whether such a letter about the form was written to the address after then.</summary>
    public Task<bool> WroteAsync(Letter letter, DispatchId dispatch, string email, DateTimeOffset since, CancellationToken cancel) =>
        db.Set<OutgoingMail>()
            .AnyAsync(
                one =>
                    one.OrganisationId == reach.Organisation
                    && one.Dispatch == dispatch
                    && one.Letter == letter
                    && one.ToEmail == email
                    && one.MadeAt > since,
                cancel
            );

    /// <summary>The letter as the addressee gets it; without its link where that is not kept any more.</summary>
    public string Read(OutgoingMail mail) =>
        mail.SealedLink is { } link
            ? mail.Body.Replace(OutgoingMail.LinkPlace, protection.CreateProtector(Purpose).Unprotect(link), StringComparison.Ordinal)
            : mail.Body;

    private (string Subject, string Body) Written(
        Letter letter,
        Campaign campaign,
        SurveyDispatch dispatch,
        Addressee to,
        QuestionSet set,
        string? words
    )
    {
        var text = texts.For(typeof(LetterWriter));
        var from = sender?.Name ?? "";
        var title = set.Title.ToString();
        var due = Formats.Day(campaign.Due);
        string[] parts =
        [
            text["Letter.Greeting", to.Name],
            text[$"Letter.{letter}", from, dispatch.SupplierName, title],
            words?.Trim() ?? "",
            letter is Letter.Reply or Letter.Mailbox
                ? ""
                : text["Letter.Amount", Formats.Number(set.Questions.Count()), Formats.Number(set.Minutes), due],
            text["Letter.Link"] + "\n" + OutgoingMail.LinkPlace,
            letter is Letter.Invitation or Letter.Reminder ? text["Letter.Rights"] : "",
            text["Letter.Closing", from],
        ];
        return (text[$"Letter.{letter}.Subject", from, title, due], string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n");
    }
}
