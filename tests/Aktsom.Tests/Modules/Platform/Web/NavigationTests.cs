using Aktsom.Modules.Platform.Web.Navigation;

namespace Aktsom.Tests.Modules.Platform.Web;

public sealed class NavigationTests
{
    private static readonly NavigationPage List = new(NavigationEntry.Suppliers, "/Register/Suppliers/List", "a", null, 10);
    private static readonly NavigationPage Import = new(NavigationEntry.Suppliers, "/Register/Imports/Start", "b", null, 20);
    private static readonly NavigationPage Map = new(NavigationEntry.Suppliers, "/Register/Suppliers/Map", "c", null, 30);
    private static readonly NavigationPage[] Menu = [List, Import, Map];

    [Theory]
    [InlineData("/Register/Suppliers/Map", "/Register/Suppliers/Map")]
    [InlineData("/Register/Suppliers/Details", "/Register/Suppliers/List")]
    [InlineData("/Register/Suppliers/Sites/Edit", "/Register/Suppliers/List")]
    [InlineData("/Register/Imports/DryRun", "/Register/Imports/Start")]
    [InlineData("/Platform/Access/Profile", null)]
    [InlineData("", null)]
    public void A_page_stands_under_the_menu_page_of_its_folder(string here, string? expected) =>
        Assert.Equal(expected, Frame.Current(Menu, here)?.Page);
}
