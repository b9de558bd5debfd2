namespace Aktsom.Modules.Platform.Rendering;

/// <summary>Finds render.mjs beside the sources, or in a published folder; both hold package.json at their top.</summary>
internal static class RenderScript
{
    public static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (ScriptIn(folder) is { } script)
            {
                return HasPackages(folder)
                    ? script
                    : throw Missing($"The packages for PDF and charts are missing. Run `npm ci --ignore-scripts` in {folder.FullName}.");
            }
        }

        throw Missing($"render/render.mjs was not found above {from}. Install the whole of Aktsom, not the program file alone.");
    }

    private static string? ScriptIn(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "package.json"))
            ? new[] { "src/render/render.mjs", "render/render.mjs" }
                .Select(path => Path.Combine(folder.FullName, path))
                .FirstOrDefault(File.Exists)
            : null;

    /// <summary>Node looks for packages beside the script and in every folder above it.</summary>
    private static bool HasPackages(DirectoryInfo? folder) =>
        folder is not null && (Directory.Exists(Path.Combine(folder.FullName, "node_modules")) || HasPackages(folder.Parent));

    private static RenderException Missing(string message) => new(RenderFault.NotInstalled, message);
}
