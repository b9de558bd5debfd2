using System.Xml;
using Aktsom.Ledger.Files;
using Aktsom.Ledger.Tally;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Ledger;

/// <summary>The quick ways to names and keys give what the plain ones give.</summary>
public sealed class QuickNamesTests
{
    [Fact]
    public void A_name_is_the_one_object_the_table_keeps_whatever_was_asked_before() =>
        Prop.ForAll<string[]>(names =>
            {
                var table = new QuickNames();
                return names
                    .Where(name => name is not null)
                    .Concat(["Line", "Lina", "Linf", "Line"])
                    .All(name =>
                    {
                        var padded = $"<{name}>".ToCharArray();
                        var got = table.Add(padded, 1, name.Length);
                        return got == name
                            && ReferenceEquals(got, table.Add(name))
                            && ReferenceEquals(got, table.Add(padded, 1, name.Length));
                    });
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_place_outside_the_letters_is_refused() =>
        Assert.Throws<IndexOutOfRangeException>(() => new QuickNames().Add(['a', 'b'], 1, 5));

    [Fact]
    public void Each_key_keeps_its_own_number_short_or_long() =>
        Prop.ForAll<string[]>(keys =>
            {
                string[] all =
                [
                    .. keys.Where(key => key is not null).Concat(["", "1", "01", "001", "12345678", "123456789", "Ł1", "\0", "å", "å\0"]),
                ];
                string[] distinct = [.. all.Distinct(StringComparer.Ordinal)];
                var index = new TextIndex();
                for (var number = 0; number < distinct.Length; number++)
                {
                    index.Add(distinct[number], number);
                }

                return distinct.Select((key, number) => index.TryGet(key, out var found) && found == number).All(same => same)
                    && !index.TryGet("not there", out _)
                    && !index.TryGet("no", out _) == !distinct.Contains("no", StringComparer.Ordinal);
            })
            .QuickCheckThrowOnFailure();
}
