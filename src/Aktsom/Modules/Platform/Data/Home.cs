namespace Aktsom.Modules.Platform.Data;

/// <summary>Where Aktsom's own files lie and where it may write.</summary>
internal static class Home
{
    private static readonly Lazy<string> RootFolder = new(FindRoot);

    /// <summary>The folder that holds package.json, node_modules and the render process.</summary>
    public static string Root => RootFolder.Value;

    /// <summary>The data folder: what the person chose, else AKTSOM_DATA, else the system's usual place.</summary>
    public static string DataFolder(string? chosen, string name)
    {
        if ((chosen ?? Environment.GetEnvironmentVariable("AKTSOM_DATA")) is { Length: > 0 } folder)
        {
            return Path.GetFullPath(folder);
        }

        if (Environment.UserName == "root")
        {
            return Path.Combine("/var/lib/aktsom", name);
        }

        var share = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(share, "aktsom", name);
    }

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("AKTSOM_HOME") is { Length: > 0 } home)
        {
            return home;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "package.json")) && Directory.Exists(Path.Combine(folder.FullName, "src")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
