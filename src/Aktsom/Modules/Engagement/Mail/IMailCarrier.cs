using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>How letters leave: <c>Mail__Host</c> and the rest in the environment. Without a host nothing is sent, and links are copied by hand.</summary>
internal sealed class MailOptions
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The address letters come from.</summary>
    public string? From { get; set; }

    /// <summary>STARTTLS; off only for a server on the same machine.</summary>
    public bool StartTls { get; set; } = true;
}

/// <summary>Carries one letter.</summary>
internal interface IMailCarrier
{
    /// <summary>There is somewhere to send.</summary>
    bool IsSet { get; }

    /// <exception cref="SmtpException">The server does not take it.</exception>
    Task CarryAsync(SentLetter letter, CancellationToken cancel);
}

internal sealed class SmtpCarrier(IOptions<MailOptions> options) : IMailCarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsSet => options.Value is { Host.Length: > 0, From.Length: > 0 };

    public async Task CarryAsync(SentLetter letter, CancellationToken cancel)
    {
        var set = options.Value;
        using var client = new SmtpClient(set.Host, set.Port)
        {
            EnableSsl = set.StartTls,
            DeliveryFormat = SmtpDeliveryFormat.International,
            Timeout = (int)Patience.TotalMilliseconds,
        };
        if (set.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, set.Password);
        }

        using var message = new MailMessage(
            new MailAddress(set.From!, letter.SenderName, Encoding.UTF8),
            new MailAddress(letter.ToEmail, letter.ToName, Encoding.UTF8)
        )
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        if (letter.ReplyTo is { } replyTo)
        {
            message.ReplyToList.Add(new MailAddress(replyTo, letter.SenderName, Encoding.UTF8));
        }

        // The last part is the one readers prefer.
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Body, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html(), Encoding.UTF8, MediaTypeNames.Text.Html));
        await client.SendMailAsync(message, cancel);
    }
}
