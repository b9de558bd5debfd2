using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Chain;

/// <summary>The value chain as picture and as table, with what the register knows of each part.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ShowModel(ChainBook book, ChainWords words, Reach reach, IAuthorizationService authorization) : PageModel
{
    public ChainDrawing Chain { get; private set; } = ChainDrawing.Whole;
    public ValueChain? Saved { get; private set; }
    public IReadOnlyDictionary<ChainRole, ChainKnowledge> Known { get; private set; } = new Dictionary<ChainRole, ChainKnowledge>();
    public string Picture { get; private set; } = "";
    public bool MayEdit { get; private set; }
    public string Organisation => reach.Organisation.ToString();

    public string NameOf(ChainPart part) => ChainPicture.NameOf(part, words);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
        Saved = await book.FindAsync(reach.Organisation, cancel);
        Chain = await book.SavedAsync(reach.Organisation, cancel) ?? await book.ProposedAsync(reach.Organisation, cancel);
        Known = await book.KnownAsync(reach.Organisation, cancel);
        Picture = ChainPicture.Draw(Chain, words);
    }
}
