namespace Aktsom.Modules.Platform.CommandLine;

/// <summary>What the shell is told: the same numbers for every command.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int InputWrong = 1;
    public const int Usage = 2;
    public const int Internal = 3;

    /// <summary>Stopped by Ctrl+C or SIGTERM before it was done, as shells number it.</summary>
    public const int Stopped = 130;
}

/// <summary>The input is wrong: one sentence for the person, exit code 1, no stack trace.</summary>
internal sealed class InputException(string message, Exception? inner = null) : Exception(message, inner);
