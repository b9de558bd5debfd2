using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>Every question set there is, with its versions, the newest first.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(OwnSets sets) : PageModel
{
    public IReadOnlyList<IReadOnlyList<QuestionSet>> Sets { get; private set; } = [];

    public static string LanguageNames(QuestionSet set) =>
        string.Join(", ", set.Languages.Select(code => Languages.Find(code, Languages.ForSuppliers)?.OwnName ?? code));

    /// <summary>The organisation's own that are not released yet.</summary>
    public IReadOnlyList<(OwnSet Own, QuestionSet Content)> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Drafts = [.. (await sets.DraftsAsync(cancel)).Select(own => (own, OwnSets.ContentOf(own)))];
        Sets =
        [
            .. (await sets.UsableAsync(cancel))
                .GroupBy(set => set.Id, StringComparer.Ordinal)
                .Select(versions => (IReadOnlyList<QuestionSet>)[.. versions.OrderByDescending(set => set.Version)])
                .OrderBy(versions => versions[0].Title.ToString(), StringComparer.CurrentCulture),
        ];
    }
}
