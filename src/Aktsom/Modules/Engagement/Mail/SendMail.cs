using System.Net.Mail;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>Works off the outbox, once a test letter has shown that letters arrive. A letter the server does not take is tried again, and after some tries it says why it failed.</summary>
internal sealed class SendMail(NpgsqlDataSource database, IMailCarrier carrier, IServiceScopeFactory scopes, TimeProvider clock) : IChore
{
    private const int MostTries = 5;
    private const int MostATurn = 200;

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!carrier.IsSet)
        {
            return;
        }

        foreach (var organisation in await database.OrganisationsAsync("organisations_waiting_for_mail()", cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(organisation);
            await SendAsync(scope.ServiceProvider, organisation, cancel);
        }
    }

    private async Task SendAsync(IServiceProvider services, OrganisationId organisation, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var letters = services.GetRequiredService<LetterWriter>();
        var book = services.GetRequiredService<SenderBook>();
        var sender = await book.FindAsync(cancel);
        if (!book.IsProven(sender))
        {
            return;
        }

        var name = await book.NameAsync(sender, cancel);
        var waiting = await db.Set<OutgoingMail>()
            .Where(mail => mail.OrganisationId == organisation && mail.State == MailState.Waiting)
            .OrderBy(mail => mail.Id)
            .Take(MostATurn)
            .ToListAsync(cancel);
        foreach (var mail in waiting)
        {
            mail.Tries++;
            try
            {
                var letter = new SentLetter(
                    mail.ToName,
                    mail.ToEmail,
                    mail.Subject,
                    letters.Read(mail),
                    mail.Language,
                    name,
                    sender?.ReplyTo
                );
                await carrier.CarryAsync(letter, cancel);
                (mail.State, mail.SentAt, mail.SealedLink, mail.Fault) = (MailState.Sent, clock.GetUtcNow(), null, null);
            }
            catch (Exception fault) when (fault is SmtpException or FormatException or IOException)
            {
                mail.Fault = SenderBook.Said(fault);
                mail.State = mail.Tries >= MostTries ? MailState.Failed : MailState.Waiting;
            }

            // Each by itself: a letter that is sent must not be sent again because a later one fails.
            await db.SaveChangesAsync(cancel);
        }
    }
}
