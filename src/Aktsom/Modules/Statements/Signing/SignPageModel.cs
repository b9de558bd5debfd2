using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>Signing or declining, the same for one who is signed in and one who comes by a personal link.</summary>
internal abstract class SignPageModel(SigningDesk desk, ModuleTexts texts, TimeProvider clock) : PageModel
{
    /// <summary>Null when there is nothing for the reader to sign.</summary>
    public SigningView? View { get; protected set; }

    [BindProperty, Display(Name = "Sign.HasRead")]
    public bool HasRead { get; set; }

    [BindProperty, Display(Name = "Sign.Name"), StringLength(200)]
    public string? FullName { get; set; }

    [BindProperty, Display(Name = "Sign.Town"), StringLength(100)]
    public string? Town { get; set; }

    [BindProperty, Display(Name = "Sign.Reservation"), StringLength(Signature.LongestReservation, ErrorMessage = "Sign.Long")]
    public string? Reservation { get; set; }

    [BindProperty, Display(Name = "Sign.DeclineReason"), StringLength(Signature.LongestReservation, ErrorMessage = "Sign.Long")]
    public string? DeclineReason { get; set; }

    /// <summary>Without an account, and so without a cookie that could guard the form; the address itself does.</summary>
    public bool ByLink => Method == SignatureMethod.PersonalLink;

    /// <summary>Where the form is sent.</summary>
    public abstract string PostUrl { get; }

    /// <summary>Where the whole text is read, and fetched as PDF.</summary>
    public abstract string ReadUrl { get; }
    public abstract string PdfUrl { get; }

    /// <summary>Whom to ask before signing, or null.</summary>
    public abstract string? Ask { get; }

    public DateOnly Today => clock.Today();

    protected abstract SignatureMethod Method { get; }

    protected async Task<IActionResult?> TrySignAsync(CancellationToken cancel)
    {
        Demand(nameof(HasRead), HasRead, "Sign.HasRead.Missing");
        Demand(nameof(FullName), IsOwnName(FullName, View!.Mine.Name), "Sign.Name.Wrong", View.Mine.Name);
        Demand(nameof(Town), !string.IsNullOrWhiteSpace(Town), "Sign.Town.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var words = new SignedWords(Town!, clock.Today(), Reservation);
        return await desk.SignAsync(View.Statement.Id, [View.Mine.Person], Method, words, cancel) ? null : Refused();
    }

    protected async Task<IActionResult?> TryDeclineAsync(CancellationToken cancel)
    {
        Demand(nameof(DeclineReason), !string.IsNullOrWhiteSpace(DeclineReason), "Sign.DeclineReason.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        return await desk.DeclineAsync(View!.Statement.Id, View.Mine.Person, DeclineReason!, cancel) ? null : Refused();
    }

    protected string T(string key, params object[] arguments) => texts.For(typeof(SignPageModel))[key, arguments];

    private PageResult Refused() => this.PageWithErrors("", T("Sign.Closed"));

    private void Demand(string field, bool isGood, string message, params object[] arguments)
    {
        if (!isGood)
        {
            ModelState.AddModelError(field, T(message, arguments));
        }
    }

    /// <summary>The name typed is the name in the list, whatever its capitals and spaces: signing is done knowingly, and by nobody else.</summary>
    private static bool IsOwnName(string? typed, string name) =>
        string.Equals(Plain(typed ?? ""), Plain(name), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
