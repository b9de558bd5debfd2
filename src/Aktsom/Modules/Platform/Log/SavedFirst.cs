using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Log;

/// <summary>One field that two people have written differently.</summary>
internal sealed record TwoVersions(string Label, string Theirs, string Mine);

/// <summary>Someone saved while another was writing: who and when, and the fields that differ. Shown by <c>_SavedFirst.cshtml</c>.</summary>
internal sealed record SavedFirst(string Who, DateTimeOffset At, IReadOnlyList<TwoVersions> Fields)
{
    /// <param name="db">The database.</param>
    /// <param name="organisation">Whose record it is.</param>
    /// <param name="entity">The kind of record, as in the log.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="theirs">The form as it would show the record now.</param>
    /// <param name="mine">The form as it was sent.</param>
    /// <param name="texts">The texts of the form's labels.</param>
    /// <param name="cancel">Stops the look-up.</param>
    public static async Task<SavedFirst> OfAsync<TForm>(
        AppDb db,
        OrganisationId organisation,
        string entity,
        string id,
        TForm theirs,
        TForm mine,
        ModuleTexts texts,
        CancellationToken cancel
    )
        where TForm : class
    {
        var last = await db.Set<LogRow>()
            .Where(row => row.OrganisationId == organisation && row.Entity == entity && row.EntityId == id)
            .OrderByDescending(row => row.Sequence)
            .Select(row => new { row.PersonName, row.At })
            .FirstOrDefaultAsync(cancel);
        return new SavedFirst(last?.PersonName ?? "", last?.At ?? default, [.. Differences(theirs, mine, texts)]);
    }

    private static IEnumerable<TwoVersions> Differences<TForm>(TForm theirs, TForm mine, ModuleTexts texts)
    {
        var words = texts.For(typeof(TForm));
        foreach (var property in typeof(TForm).GetProperties())
        {
            var (their, my) = (property.GetValue(theirs), property.GetValue(mine));
            if (property.GetCustomAttribute<DisplayAttribute>()?.Name is { } label && !Equals(their ?? "", my ?? ""))
            {
                yield return new TwoVersions(words[label], Shown(their, words), Shown(my, words));
            }
        }
    }

    private static string Shown(object? value, Microsoft.Extensions.Localization.IStringLocalizer words) =>
        value switch
        {
            null or "" => "–",
            bool yes => SharedTexts.Get(yes ? "Word.Yes" : "Word.No"),
            DateOnly day => Formats.Day(day),
            decimal number => Formats.Number(number, number == Math.Truncate(number) ? 0 : 2),
            Enum choice => words[$"{choice.GetType().Name}.{choice}"],
            _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
        };
}
