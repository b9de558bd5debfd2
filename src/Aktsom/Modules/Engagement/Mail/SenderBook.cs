using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>
/// Proves that letters arrive before any goes to a supplier: a test letter carries a code, and who reads it types it in. Other settings need a proof of their own.
/// </summary>
internal sealed class SenderBook(
    AppDb db,
    Reach reach,
    IMailCarrier carrier,
    IOptions<MailOptions> options,
    IOrganisations organisations,
    ChangeLog log,
    ModuleTexts texts,
    TimeProvider clock
)
{
    private const int MostTries = 5;
    private const int Codes = 1_000_000;
    private static readonly TimeSpan CodeLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenTests = TimeSpan.FromSeconds(20);

    public Task<MailSender?> FindAsync(CancellationToken cancel) =>
        db.Set<MailSender>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation, cancel);

    public bool IsProven(MailSender? sender) => sender?.ProvenOf is { } proven && proven == SettingsOf(sender);

    /// <summary>How the letter presents itself.</summary>
    public async Task<string> NameAsync(MailSender? sender, CancellationToken cancel) =>
        sender?.Name ?? (await organisations.FactsAsync(reach.Organisation, cancel))?.Name ?? "Aktsom";

    public async Task SaveAsync(string? name, string? replyTo, CancellationToken cancel)
    {
        var sender = await FindOrAddAsync(cancel);
        var before = new { SenderName = sender.Name, sender.ReplyTo };
        (sender.Name, sender.ReplyTo) = (name, replyTo);
        log.RecordChange("mail.sender_changed", "organisation", reach.Organisation, before, new { SenderName = name, ReplyTo = replyTo });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Sends a test letter with a code. Null when the server took it; else what it said.</summary>
    public async Task<string?> TestAsync(string address, CancellationToken cancel)
    {
        var sender = await FindOrAddAsync(cancel);
        if (sender.CodeAt is { } at && clock.GetUtcNow() - at < BetweenTests)
        {
            return texts.For(typeof(SenderBook))["Sender.Test.Soon"];
        }

        var code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
        var text = texts.For(typeof(SenderBook));
        var name = await NameAsync(sender, cancel);
        var letter = new SentLetter(
            address,
            address,
            text["Sender.Test.Subject", name],
            text["Sender.Test.Body", name, code],
            Languages.Current.Code,
            name,
            sender.ReplyTo
        );
        try
        {
            await carrier.CarryAsync(letter, cancel);
        }
        catch (Exception fault) when (fault is SmtpException or FormatException or IOException)
        {
            return Said(fault);
        }

        (sender.Code, sender.CodeOf, sender.CodeAt, sender.Tries) = (code, SettingsOf(sender), clock.GetUtcNow(), 0);
        log.Record("mail.tested", "organisation", reach.Organisation);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>True when the code is the newest letter's. After some wrong ones a new letter is needed.</summary>
    public async Task<bool> ProveAsync(string code, CancellationToken cancel)
    {
        if (
            await FindAsync(cancel) is not { Code: { } expected, CodeAt: { } at } sender
            || clock.GetUtcNow() - at > CodeLife
            || sender.Tries >= MostTries
        )
        {
            return false;
        }

        sender.Tries++;
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(code.Trim()));
        if (isRight)
        {
            (sender.ProvenOf, sender.ProvenAt, sender.Code) = (sender.CodeOf, clock.GetUtcNow(), null);
            log.Record("mail.proven", "organisation", reach.Organisation);
        }

        await db.SaveChangesAsync(cancel);
        return isRight;
    }

    /// <summary>What a mail server said, with what lies under it, and no longer than fits a line or two.</summary>
    public static string Said(Exception fault)
    {
        var said = fault.InnerException is { } inner ? $"{fault.Message} {inner.Message}" : fault.Message;
        return said[..Math.Min(said.Length, OutgoingMail.LongestFault)];
    }

    private string SettingsOf(MailSender sender)
    {
        var set = options.Value;
        var words = string.Join('\n', set.Host, set.Port, set.User, set.From, set.StartTls, sender.ReplyTo);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }

    private async Task<MailSender> FindOrAddAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } sender)
        {
            return sender;
        }

        var added = new MailSender { OrganisationId = reach.Organisation };
        db.Add(added);
        return added;
    }
}
