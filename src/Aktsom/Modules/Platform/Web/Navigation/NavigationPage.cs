namespace Aktsom.Modules.Platform.Web.Navigation;

/// <summary>A page in the menu. Registered by its module: <c>services.AddNavigation(new(…), new(…))</c>.</summary>
/// <param name="Entry">The entry it stands under.</param>
/// <param name="Page">Its path as in <c>asp-page</c>, such as <c>/Register/Suppliers/List</c>. Other pages of the same folder count as under it.</param>
/// <param name="TextKey">Its name, in the texts of the page's module.</param>
/// <param name="Permission">The policy a person needs to see the link; null for all who are signed in.</param>
/// <param name="Order">Its place under the entry; modules leave gaps of ten.</param>
internal sealed record NavigationPage(NavigationEntry Entry, string Page, string TextKey, string? Permission, int Order);

/// <summary>A line in the person's menu at the top right.</summary>
/// <param name="Page">Its path as in <c>asp-page</c>.</param>
/// <param name="TextKey">Its name, in the texts of the page's module.</param>
/// <param name="Permission">The policy a person needs to see it; null for all who are signed in.</param>
/// <param name="Order">Its place.</param>
/// <param name="Post">A button that posts, as signing out must be.</param>
internal sealed record PersonPage(string Page, string TextKey, string? Permission, int Order, bool Post = false);

internal static class NavigationRegistration
{
    public static IServiceCollection AddNavigation(this IServiceCollection services, params ReadOnlySpan<NavigationPage> pages)
    {
        foreach (var page in pages)
        {
            services.AddSingleton(page);
        }

        return services;
    }

    public static IServiceCollection AddPersonMenu(this IServiceCollection services, params ReadOnlySpan<PersonPage> pages)
    {
        foreach (var page in pages)
        {
            services.AddSingleton(page);
        }

        return services;
    }
}
