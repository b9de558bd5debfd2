using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>The sets one can ask with, the shortest first.</summary>
internal static class SetChoices
{
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<QuestionSet> newest) =>
        [
            .. newest
                .OrderBy(set => set.Minutes)
                .Select(set => new SelectListItem(
                    $"{set.Title} ({Formats.Number(set.Questions.Count())}, {Formats.Minutes(set.Minutes)})",
                    set.Id
                )),
        ];
}
