using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Contacts;

/// <summary>What is asked of a contact: an address that can be written to, and a language we write.</summary>
internal static class ContactLanguages
{
    public const int LongestName = 200;
    private const int LongestEmail = 320;
    private static readonly EmailAddressAttribute Rule = new();

    public static IReadOnlyList<SelectListItem> Options =>
        [.. Languages.ForSuppliers.Select(language => new SelectListItem(language.OwnName, language.Code))];

    public static string Known(string? language) => (Languages.Find(language, Languages.ForSuppliers) ?? Languages.Bokmaal).Code;

    /// <summary>Letters outside ASCII are good before the @ and after it (invariant 20); a line end never is.</summary>
    public static bool IsEmail(string? email) =>
        !string.IsNullOrWhiteSpace(email) && email.Length <= LongestEmail && !email.Any(char.IsControl) && Rule.IsValid(email.Trim());
}
