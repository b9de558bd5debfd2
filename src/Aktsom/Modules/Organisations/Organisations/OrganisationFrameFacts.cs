using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web.Navigation;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>The header's words: whose register this is, and who is signed in.</summary>
internal sealed class OrganisationFrameFacts(IOrganisations organisations, Reach reach, ModuleTexts texts) : IFrameFacts
{
    public async ValueTask<FrameFacts> OfAsync(HttpContext http, CancellationToken cancel)
    {
        var person = http.User.FindFirst(UserClaims.Name)?.Value;
        var facts = reach.Current is { } open ? await organisations.FactsAsync(open, cancel) : null;
        var detail = facts is { Members: > 0 } ? texts.For(typeof(OrganisationFrameFacts))["Frame.Members", facts.Members].Value : null;
        return new FrameFacts(facts?.Name, detail, person, facts?.IsExample ?? false);
    }
}
