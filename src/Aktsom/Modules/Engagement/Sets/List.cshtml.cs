using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>Every question set there is, with its versions, the newest first.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(QuestionSets sets) : PageModel
{
    public IReadOnlyList<IReadOnlyList<QuestionSet>> Sets { get; private set; } = [];

    public static string LanguageNames(QuestionSet set) =>
        string.Join(", ", set.Languages.Select(code => Languages.Find(code, Languages.ForSuppliers)?.OwnName ?? code));

    public void OnGet() =>
        Sets = [
            .. sets
                .All.GroupBy(set => set.Id, StringComparer.Ordinal)
                .Select(versions => (IReadOnlyList<QuestionSet>)[.. versions.OrderByDescending(set => set.Version)])
                .OrderBy(versions => versions[0].Title.ToString(), StringComparer.CurrentCulture),
        ];
}
