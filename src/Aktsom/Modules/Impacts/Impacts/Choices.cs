using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>What the forms let people choose among.</summary>
internal static class Choices
{
    public static IEnumerable<SelectListItem> Topics => Topic.All.Select(topic => new SelectListItem(topic.Name.ToString(), topic.Id));

    public static IEnumerable<SelectListItem> Issues(Func<string, string> name) =>
        IssueTypes.All.Select(type => new SelectListItem(name(type.Id), type.Id));

    /// <summary>One to five with the words of each step.</summary>
    /// <param name="name">The step's words, by its number.</param>
    public static IEnumerable<SelectListItem> Steps(Func<int, string> name) =>
        Enumerable.Range(1, 5).Select(step => new SelectListItem($"{step} – {name(step)}", $"{step}"));
}
