using System.Globalization;
using System.Text;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>The words of the public addresses: one in use for each organisation, the earlier ones kept and never given to another.</summary>
internal sealed class PublicAddresses(AppDb db)
{
    // First parts of addresses that Aktsom uses itself.
    private static readonly string[] Reserved = ["api", "assets", "colour", "error", "sign-in", "sign-out", "first-time", "invited", "me"];
    private const int Longest = 50;

    /// <summary>Makes <paramref name="slug"/> the address in use, with the next save; false when another organisation has or had it.</summary>
    public async Task<bool> TryTakeAsync(OrganisationId organisation, string slug, CancellationToken cancel)
    {
        if (Reserved.Contains(slug))
        {
            return false;
        }

        var known = await db.Set<PublicAddress>().Where(a => a.Organisation == organisation || a.Slug == slug).ToListAsync(cancel);
        var wanted = known.SingleOrDefault(address => address.Slug == slug);
        if (wanted is not null && wanted.Organisation != organisation)
        {
            return false;
        }

        foreach (var address in known)
        {
            address.IsCurrent = address.Slug == slug;
        }

        if (wanted is null)
        {
            db.Add(new PublicAddress { Slug = slug, Organisation = organisation });
        }

        return true;
    }

    /// <summary>A free word made from a name, with a number behind it where the plain one is taken.</summary>
    public async Task<string> FreeAsync(string name, CancellationToken cancel)
    {
        var word = FromName(name);
        var taken = await db.Set<PublicAddress>().Where(a => a.Slug.StartsWith(word)).Select(a => a.Slug).ToListAsync(cancel);
        var candidates = Enumerable
            .Range(2, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{word}-{number}"));
        return candidates.Prepend(word).First(candidate => !taken.Contains(candidate) && !Reserved.Contains(candidate));
    }

    /// <summary>Lower-case letters, digits and hyphens; æ, ø and å as ae, o and a.</summary>
    internal static string FromName(string name)
    {
        var plain = name.ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "o", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD);
        var word = new StringBuilder();
        foreach (var sign in plain.Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
        {
            var kept = char.IsAsciiLetterOrDigit(sign) ? sign : '-';
            if (kept != '-' || (word.Length > 0 && word[^1] != '-'))
            {
                word.Append(kept);
            }
        }

        var slug = word.ToString(0, Math.Min(word.Length, Longest)).Trim('-');
        return slug.Length > 0 ? slug : "virksomhet";
    }
}
