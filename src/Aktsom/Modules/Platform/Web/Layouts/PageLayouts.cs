namespace Aktsom.Modules.Platform.Web.Layouts;

/// <summary>The layouts a page can name: <c>Layout = PageLayouts.Public;</c>. Members' is the standard.</summary>
internal static class PageLayouts
{
    private const string Folder = "/Modules/Platform/Web/Layouts/";

    /// <summary>Menu, search, person: for those who work in the register.</summary>
    public const string Members = Folder + "_Layout.cshtml";

    /// <summary>One narrow column with Aktsom's mark: sign-in, errors, first start.</summary>
    public const string Plain = Folder + "_Plain.cshtml";

    /// <summary>The organisation's own logo and colour; no script, no cookie.</summary>
    public const string Public = Folder + "_Public.cshtml";

    /// <summary>A supplier's personal link: language switch on every page.</summary>
    public const string Supplier = Folder + "_Supplier.cshtml";

    /// <summary>A signer's personal link.</summary>
    public const string Signer = Folder + "_Signer.cshtml";
}
