namespace Aktsom.Modules.Platform.Rendering;

/// <summary>Finds render.mjs beside the sources, or in a published folder; both hold package.json at their top.</summary>
internal static class RenderScript
{
    public static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                continue;
            }

            var script = new[] { "src/render/render.mjs", "render/render.mjs" }
                .Select(path => Path.Combine(folder.FullName, path))
                .FirstOrDefault(File.Exists);
            if (script is null)
            {
                continue;
            }

            return Directory.Exists(Path.Combine(folder.FullName, "node_modules"))
                ? script
                : throw new RenderException(
                    RenderFault.NotInstalled,
                    $"The packages for PDF and charts are missing. Run `npm ci --ignore-scripts` in {folder.FullName}."
                );
        }

        throw new RenderException(
            RenderFault.NotInstalled,
            $"render/render.mjs was not found above {from}. Install the whole of Aktsom, not the program file alone."
        );
    }
}
