using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>The months a yearly campaign can be sent in, by name.</summary>
internal static class SendMonths
{
    public static IReadOnlyList<SelectListItem> All =>
        [.. Enumerable.Range(1, 12).Select(month => new SelectListItem(Name(month), month.ToString(CultureInfo.InvariantCulture)))];

    public static string Name(int month) => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month);
}
