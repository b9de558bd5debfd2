using System.CommandLine;
using System.Globalization;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Platform.CommandLine;

/// <summary>The language of what a command says: <c>--language</c>, else the shell's (<c>LC_ALL</c>, <c>LC_MESSAGES</c>, <c>LANG</c>), else bokmål.</summary>
internal static class CommandLanguage
{
    public static Option<string?> Option()
    {
        var option = new Option<string?>("--language") { Description = "nb, nn or en; the shell's language unless given" };
        option.AcceptOnlyFromAmong([.. Languages.All.Select(l => l.Code)]);
        return option;
    }

    public static CultureInfo Of(string? asked, Func<string, string?> environment)
    {
        var shell = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return (Languages.Find(asked) ?? Languages.Find(shell?.Split('.')[0]) ?? Languages.Bokmaal).Culture;
    }

    public static CultureInfo Of(string? asked) => Of(asked, Environment.GetEnvironmentVariable);
}
