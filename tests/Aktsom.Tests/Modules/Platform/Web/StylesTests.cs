using System.Text.RegularExpressions;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Platform.Web;

/// <summary>Holds pages and style sheets together: a class that no sheet knows is a slip of the pen.</summary>
public sealed partial class StylesTests
{
    [Fact]
    public void Every_class_of_ours_that_a_page_names_has_a_style()
    {
        var styled = Repository
            .Files("src/Aktsom/Assets/css", "*.css")
            .SelectMany(file => StyledClass().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var unknown = Repository
            .Files("src/Aktsom/Modules", "*.cshtml")
            .SelectMany(file =>
                Classes(File.ReadAllText(file)).Select(name => (Name: name, File: Path.GetRelativePath(Repository.Root, file)))
            )
            .Where(used => !styled.Contains(used.Name))
            .Distinct();
        Assert.Empty(unknown);
    }

    [Fact]
    public void No_page_has_inline_style_or_script()
    {
        var offending = Repository.Files("src/Aktsom/Modules", "*.cshtml").Where(file => Inline().IsMatch(File.ReadAllText(file)));
        Assert.Empty(offending);
    }

    private static IEnumerable<string> Classes(string page) =>
        ClassAttribute()
            .Matches(page)
            .SelectMany(match => match.Groups[1].Value.Split(' '))
            .Where(name => name.StartsWith("ak-", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal));

    [GeneratedRegex("class=\"([^\"]*)\"")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex("""\.(ak-[a-z_-]+)""")]
    private static partial Regex StyledClass();

    [GeneratedRegex("""\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=""")]
    private static partial Regex Inline();
}
