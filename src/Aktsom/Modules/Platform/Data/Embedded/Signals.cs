using System.Runtime.InteropServices;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>What .NET's Process cannot do: send a chosen signal, and tell which program a process runs.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Quit = 3;

    public static bool Send(int process, int signal) => Kill(process, signal) == 0;

    public static string? ProgramOf(int process)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: false)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
