using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Mail;

internal sealed record SenderForm
{
    [Display(Name = "Sender.Name"), StringLength(120, ErrorMessage = "Agreements.Long")]
    public string? Name { get; set; }

    [
        Display(Name = "Sender.ReplyTo"),
        EmailAddress(ErrorMessage = "Sender.Address.Wrong"),
        StringLength(320, ErrorMessage = "Agreements.Long")
    ]
    public string? ReplyTo { get; set; }
}

/// <summary>Whom letters are from, and the test letter without which none is sent.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class SenderModel(SenderBook book, IMailCarrier carrier, ServerOptions options, ModuleTexts texts) : PageModel
{
    [BindProperty]
    public SenderForm Form { get; set; } = new();

    [BindProperty, Display(Name = "Sender.Address")]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "Sender.Code")]
    public string? Code { get; set; }

    [TempData]
    public string? Told { get; set; }

    public MailSender? Sender { get; private set; }
    public string OrganisationName { get; private set; } = "";
    public bool IsSet => carrier.IsSet;
    public bool IsProven => book.IsProven(Sender);
    public bool Demo => options.Demo;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Form = new SenderForm { Name = Sender?.Name, ReplyTo = Sender?.ReplyTo };
        Address = User.FindFirstValue(ClaimTypes.Email);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.SaveAsync(Form.Name.Trimmed(), Form.ReplyTo.Trimmed(), cancel);
        Told = Text("Sender.Saved");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        var address = Address.Trimmed();
        if (!carrier.IsSet || address is null || !new EmailAddressAttribute().IsValid(address))
        {
            return this.PageWithErrors(nameof(Address), Text(carrier.IsSet ? "Sender.Address.Wrong" : "Mail.NotSet"));
        }

        if (await book.TestAsync(address, cancel) is { } fault)
        {
            return this.PageWithErrors(nameof(Address), Text("Sender.Test.Fault", fault));
        }

        Told = Text("Sender.Tested", address);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostProveAsync(CancellationToken cancel)
    {
        if (await book.ProveAsync(Code ?? "", cancel))
        {
            Told = Text("Sender.Proved");
            return RedirectToPage();
        }

        await FindAsync(cancel);
        return this.PageWithErrors(nameof(Code), Text("Sender.Code.Wrong"));
    }

    private string Text(string key, params object[] values) => texts.For(typeof(SenderModel))[key, values];

    private async Task FindAsync(CancellationToken cancel)
    {
        Sender = await book.FindAsync(cancel);
        OrganisationName = await book.NameAsync(null, cancel);
    }
}
