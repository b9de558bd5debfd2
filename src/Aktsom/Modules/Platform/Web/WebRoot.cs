using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Aktsom.Modules.Platform.Web;

/// <summary>Finds <c>wwwroot</c>: beside the program after publishing, in the source tree when run from a build folder.</summary>
internal static class WebRoot
{
    private const string Name = "wwwroot";

    public static string? Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            string[] places = [Path.Combine(folder.FullName, Name), Path.Combine(folder.FullName, "src", "Aktsom", Name)];
            if (places.FirstOrDefault(place => Directory.Exists(Path.Combine(place, "assets"))) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Points the host at the folder, whatever the working directory is.</summary>
    public static void Use(IWebHostEnvironment environment)
    {
        var root = Find(AppContext.BaseDirectory);
        environment.WebRootPath = root ?? "";
        environment.WebRootFileProvider = root is null ? new NullFileProvider() : new Unwatched(new PhysicalFileProvider(root));
    }

    /// <summary>The files of a running program do not change; watching each of them would spend what the system has of watches.</summary>
    private sealed class Unwatched(IFileProvider files) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
