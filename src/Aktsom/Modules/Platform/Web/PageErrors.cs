using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Web;

internal static class PageErrors
{
    /// <summary>The same page again with what was typed and what is wrong, status 422.</summary>
    public static PageResult PageWithErrors(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    /// <summary>Adds a message, already in the reader's language, and answers as <see cref="PageWithErrors(PageModel)"/>.</summary>
    /// <param name="page">The page that was posted to.</param>
    /// <param name="field">The bound property, such as <c>Name</c> or <c>Input.Name</c>; empty for the form as a whole.</param>
    /// <param name="message">What to do, in the reader's language.</param>
    public static PageResult PageWithErrors(this PageModel page, string field, string message)
    {
        page.ModelState.AddModelError(field, message);
        return page.PageWithErrors();
    }

    /// <summary>Adds the message where what must hold does not; the page then answers with <see cref="PageWithErrors(PageModel)"/>.</summary>
    /// <param name="page">The page that was posted to.</param>
    /// <param name="texts">Where the page's module keeps its words.</param>
    /// <param name="holds">What must hold.</param>
    /// <param name="field">The bound property; empty for the form as a whole.</param>
    /// <param name="key">The name of the words that say what to do.</param>
    public static void Require(this PageModel page, ModuleTexts texts, bool holds, string field, string key)
    {
        if (!holds)
        {
            page.ModelState.AddModelError(field, texts.For(page.GetType())[key]);
        }
    }
}
