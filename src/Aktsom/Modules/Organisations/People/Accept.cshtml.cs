using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>The end of a one-time link: a new sign-in, or one more organisation for someone who has one.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class AcceptModel(
    AppDb db,
    Reach reach,
    Invitations invitations,
    NewUser newUser,
    UserManager<User> users,
    SignInManager<User> signIn,
    ChangeLog log,
    TimeProvider clock
) : PageModel
{
    private Invitation? invitation;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty, Display(Name = "Accept.Name"), Required(ErrorMessage = "Accept.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Accept.Password"), Required(ErrorMessage = "Password.Missing"), StringLength(256)]
    public string Password { get; set; } = "";

    /// <summary>Whom the link is for; null when it leads nowhere any more.</summary>
    public Person? Person { get; private set; }

    public string Organisation { get; private set; } = "";

    public string? SignedInAs { get; private set; }

    /// <summary>Someone can already sign in with this address.</summary>
    public bool IsKnown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Name = Person?.Name ?? "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (Person is null || IsKnown || SignedInAs is not null)
        {
            return Shown();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var user = newUser.Make(Name.Trim(), Person.Email!);
        if (!await newUser.IsGoodAsync(user, Password, ModelState, nameof(Password)))
        {
            return this.PageWithErrors();
        }

        Use(user);
        if (!await newUser.TryAddAsync(user, Password))
        {
            Person = null;
            return Shown();
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/");
    }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancel)
    {
        var user = await users.GetUserAsync(User);
        await FindAsync(cancel);
        if (Person is null || user is null)
        {
            return Shown();
        }

        Use(user);
        if (!await db.TrySaveAsync(cancel))
        {
            Person = null;
            return Shown();
        }

        Response.Cookies.Append(ReachMiddleware.ChoiceCookie, Person.OrganisationId.ToString(), Switch.SwitchCookie.Options(Request));
        return LocalRedirect("/");
    }

    private void Use(User user)
    {
        var organisation = Person!.OrganisationId;
        reach.SignedIn(
            new UserId(user.Id),
            user.Name,
            new Dictionary<OrganisationId, IReadOnlySet<Role>> { [organisation] = new HashSet<Role>() },
            organisation
        );
        Person.User = new UserId(user.Id);
        invitation!.Used = clock.GetUtcNow();
        log.Record("person.accepted", "person", Person.Id);
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        if (await invitations.FindAsync(Token, cancel) is not { } found)
        {
            return;
        }

        (invitation, Person) = found;
        Organisation = await db.Set<Organisations.Organisation>()
            .Where(organisation => organisation.OrganisationId == Person.OrganisationId)
            .Select(organisation => organisation.Name)
            .SingleAsync(cancel);
        SignedInAs = User.FindFirst(UserClaims.Name)?.Value;
        IsKnown = await users.FindByEmailAsync(Person.Email ?? "") is not null;
    }

    private PageResult Shown()
    {
        if (Person is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }
}
