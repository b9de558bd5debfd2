using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Web.Gallery;

/// <summary>
/// Shows every piece of furniture with invented data, for those who write pages and for the tests that look at them.
/// Exists in Development only; elsewhere the address leads nowhere.
/// </summary>
[AllowAnonymous]
internal abstract class GalleryPage : PageModel
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpContext.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            context.Result = new NotFoundResult();
        }
    }
}
