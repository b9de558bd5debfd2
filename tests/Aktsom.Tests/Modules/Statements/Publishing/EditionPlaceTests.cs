using Aktsom.Modules.Statements.Publishing;

namespace Aktsom.Tests.Modules.Statements.Publishing;

public sealed class EditionPlaceTests
{
    private static readonly EditionPlace[] NewestFirst =
    [
        new(2025, 2, "act-s5"),
        new(2025, 1, "ehn-business"),
        new(2025, 1, "act-s5"),
        new(2024, 2, "act-s5"),
        new(2024, 1, "act-s5"),
    ];

    [Fact]
    public void The_years_address_leads_to_the_newest_and_each_earlier_one_keeps_its_own()
    {
        Assert.Equal(
            ["/p/x/2025", "/p/x/2025/1/ehn-business", "/p/x/2025/1/act-s5", "/p/x/2024", "/p/x/2024/1"],
            NewestFirst.Select(one => EditionPlace.Address("x", one, NewestFirst))
        );
    }

    [Fact]
    public void Each_address_answers_with_the_edition_it_was_made_for()
    {
        foreach (var edition in NewestFirst)
        {
            var parts = EditionPlace.Address("x", edition, NewestFirst).Split('/')[3..];
            int? version = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : null;
            var answer = NewestFirst.First(one =>
                one.Answers(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), version, parts.ElementAtOrDefault(2))
            );

            Assert.Equal(edition, answer);
        }
    }
}
