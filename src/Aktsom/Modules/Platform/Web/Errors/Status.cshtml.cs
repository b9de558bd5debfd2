using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Web.Errors;

/// <summary>The page for what is missing, forbidden, not understood or broken. Open to all, since it says nothing about the records.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class StatusModel : PageModel
{
    public const string Address = "/error/{0}";

    public string Kind { get; private set; } = "";
    public string? Reference { get; private set; }

    public static string AddressOf(int code) => $"/error/{code}";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Kind = code switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "NotFound",
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status413PayloadTooLarge => "TooLarge",
            StatusCodes.Status429TooManyRequests => "TooMany",
            < StatusCodes.Status500InternalServerError => "NotUnderstood",
            _ => "Ours",
        };
        Reference = Kind == "Ours" ? FaultLog.Reference(HttpContext) : null;

        // Reached by its own address the page is no error; re-executed it keeps the status it was sent for.
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        }
    }
}
