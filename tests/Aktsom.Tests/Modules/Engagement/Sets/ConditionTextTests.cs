using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Tests.Modules.Engagement.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Engagement.Sets;

public sealed class ConditionTextTests
{
    private static readonly Question[] Earlier = [SomeSet.YesNo("Q1"), SomeSet.YesNo("Q2"), SomeSet.YesNo("Q3")];

    [Fact]
    public void What_is_written_in_lines_is_read_back_the_same()
    {
        var line =
            from code in Gen.Elements("Q1", "Q2", "Q3")
            from keys in Gen.Elements("yes", "partly", "no").NonEmptyListOf()
            select SomeSet.When(code, [.. keys.Distinct()]);
        var conditions =
            from parts in line.NonEmptyListOf()
            from isAny in ArbMap.Default.GeneratorFor<bool>()
            select parts.Count == 1 ? parts[0]
            : isAny ? new Condition { Any = [.. parts] }
            : new Condition { All = [.. parts] };

        Prop.ForAll(
                conditions.ToArbitrary(),
                condition =>
                {
                    var (read, wrong, _) = ConditionText.Read(ConditionText.Lines(condition), condition.Any.Count > 0, Earlier);
                    return wrong is null && Told(read!) == Told(condition);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Q1: yes\nQ9: no", "Q9: no", null)]
    [InlineData("Q1", "Q1", null)]
    [InlineData("Q1: yes\nQ2: never", "never", "Q2")]
    [InlineData("Q1:", "", "Q1")]
    public void The_line_that_cannot_be_read_is_named(string lines, string wrong, string? asked)
    {
        var read = ConditionText.Read(lines, isAny: false, Earlier);

        Assert.Equal((null, wrong, asked), (read.Condition, read.Wrong, read.Asked?.Code));
    }

    [Fact]
    public void Nothing_written_is_always_and_conditions_within_conditions_are_left_to_a_file()
    {
        Assert.Null(ConditionText.Read(" \n ", isAny: true, Earlier).Condition);
        Assert.False(
            ConditionText.CanWrite(new Condition { All = [SomeSet.When("Q1", "yes"), new Condition { Any = [SomeSet.When("Q2", "no")] }] })
        );
        Assert.False(ConditionText.CanWrite(new Condition { All = [SomeSet.When("Q1", "yes")], Any = [SomeSet.When("Q2", "no")] }));
    }

    private static string Told(Condition condition) =>
        condition.Question is { } code
            ? $"{code}={string.Join('|', condition.Is)}"
            : $"all({string.Join(';', condition.All.Select(Told))}) any({string.Join(';', condition.Any.Select(Told))})";
}
