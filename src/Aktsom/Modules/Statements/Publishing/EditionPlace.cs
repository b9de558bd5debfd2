namespace Aktsom.Modules.Statements.Publishing;

/// <summary>
/// Where an edition is read. The year's address always leads to the newest of the year; an earlier one keeps its own by its number, and by its
/// template too where two templates of a year share the number. Pure.
/// </summary>
internal readonly record struct EditionPlace(int Year, int Version, string Template)
{
    /// <param name="slug">The organisation's word in its public address.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="newestFirst">Every published edition, newest first.</param>
    public static string Address(string slug, EditionPlace edition, IReadOnlyList<EditionPlace> newestFirst)
    {
        var year = $"/p/{slug}/{edition.Year}";
        if (newestFirst.FirstOrDefault(one => one.Year == edition.Year) == edition)
        {
            return year;
        }

        var isAlone = newestFirst.Count(one => one.Year == edition.Year && one.Version == edition.Version) == 1;
        return isAlone ? $"{year}/{edition.Version}" : $"{year}/{edition.Version}/{edition.Template}";
    }

    /// <summary>Whether an address with these parts means this edition; a part left out means any.</summary>
    public bool Answers(int year, int? version, string? template) =>
        Year == year && (version is null || Version == version) && (template is null || Template == template);
}
