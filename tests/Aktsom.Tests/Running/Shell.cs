using System.Diagnostics;
using System.Text;
using Aktsom.Modules.Platform.CommandLine;

namespace Aktsom.Tests.Running;

/// <summary>Runs <c>aktsom</c> as a process of its own, as a person at a terminal or a script does.</summary>
internal static class Shell
{
    private static readonly string Program = typeof(AktsomCommandLine).Assembly.Location;
    private static readonly string Tests = Path.ChangeExtension(typeof(Shell).Assembly.Location, null);

    public static async Task<Answer> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string[] host = ["exec", "--runtimeconfig", $"{Tests}.runtimeconfig.json", "--depsfile", $"{Tests}.deps.json", Program];
        foreach (var argument in host.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Answer(process.ExitCode, await output, await errors);
    }

    /// <summary>What came back.</summary>
    internal sealed record Answer(int ExitCode, string Output, string Errors);
}
