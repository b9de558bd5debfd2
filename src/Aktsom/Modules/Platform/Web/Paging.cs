using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// Which part of a list is shown, and how to reach the rest. <see cref="Total"/> is null when the list is longer than <see cref="Counted"/>,
/// since counting a long list to its end costs more than showing it.
/// </summary>
public sealed record Paging
{
    /// <summary>The query parameter of a page number, from 1.</summary>
    public const string PageQuery = "page";

    /// <summary>The query parameter of the key the next page starts after.</summary>
    public const string AfterQuery = "after";

    /// <summary>How far a capped count goes: «mer enn 1 000».</summary>
    public const int CountedAtMost = 1000;

    /// <summary>Number of the first row shown, from 1; 0 when the list is empty. Null when unknown (by key).</summary>
    public long? From { get; private init; }

    /// <summary>Rows shown.</summary>
    public int Shown { get; private init; }

    /// <summary>All rows, or null when there are more than <see cref="Counted"/>.</summary>
    public long? Total { get; private init; }

    /// <summary>How many rows were counted before giving up.</summary>
    public long Counted { get; private init; }

    /// <summary>The page shown, from 1; null when the list goes by key.</summary>
    public int? Number { get; private init; }

    /// <summary>How many pages there are, when that is known.</summary>
    public int? Pages { get; private init; }

    /// <summary>Key that the next page starts after, when the list goes by key.</summary>
    public string? NextAfter { get; private init; }

    /// <summary>Whether there is a page after this one.</summary>
    public bool HasNext { get; private init; }

    /// <summary>Whether this page was reached by a key, so that «first page» makes sense.</summary>
    public bool IsPastFirst { get; private init; }

    /// <summary>A list with page numbers.</summary>
    /// <param name="number">The page shown, from 1.</param>
    /// <param name="size">Rows per page.</param>
    /// <param name="shown">Rows on this page.</param>
    /// <param name="total">All rows, or null when there are more than <paramref name="counted"/>.</param>
    /// <param name="counted">Where counting stopped.</param>
    public static Paging ByNumber(int number, int size, int shown, long? total, long counted = CountedAtMost) =>
        new()
        {
            Number = number,
            Shown = shown,
            From = shown == 0 ? 0 : ((long)(number - 1) * size) + 1,
            Total = total,
            Counted = counted,
            Pages = total is { } all ? (int)Math.Max(1, (all + size - 1) / size) : null,
            HasNext = total is { } whole ? (long)number * size < whole : shown == size,
            IsPastFirst = number > 1,
        };

    /// <summary>A list that goes on after a key: as fast on the last page as on the first.</summary>
    /// <param name="shown">Rows on this page.</param>
    /// <param name="after">The key this page started after, or null on the first page.</param>
    /// <param name="nextAfter">The key of the last row shown, or null when nothing follows.</param>
    /// <param name="total">All rows, or null when there are more than <paramref name="counted"/>.</param>
    /// <param name="counted">Where counting stopped.</param>
    public static Paging ByKey(int shown, string? after, string? nextAfter, long? total, long counted = CountedAtMost) =>
        new()
        {
            Shown = shown,
            From = after is null ? Math.Min(shown, 1) : null,
            Total = total,
            Counted = counted,
            NextAfter = nextAfter,
            HasNext = nextAfter is not null,
            IsPastFirst = after is not null,
        };

    /// <summary>The page number a request asks for, at least 1.</summary>
    public static int ReadNumber(HttpRequest request) =>
        int.TryParse(request.Query[PageQuery], CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    /// <summary>The address of this list with one parameter set and the other paging parameter left out.</summary>
    internal static string Address(HttpRequest request, string? parameter, string? value)
    {
        var kept = request
            .Query.Where(part => part.Key is not (PageQuery or AfterQuery))
            .SelectMany(part => part.Value, (part, text) => KeyValuePair.Create(part.Key, text));
        var query = parameter is null ? kept : kept.Append(KeyValuePair.Create(parameter, value));
        var address = QueryHelpers.AddQueryString("", query);
        return address.Length == 0 ? "?" : address;
    }
}
