using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Contracts;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Settings of imports, section <c>Import</c>.</summary>
internal sealed class ImportOptions
{
    /// <summary>Where uploaded files lie until they are saved or dropped; nodes behind one address share it. Empty: beside the data.</summary>
    public string? Folder { get; set; }

    /// <summary>Most bytes of one upload.</summary>
    public long SizeLimit { get; set; } = 2L << 30;

    /// <summary>Most files of one upload; more go in a zip.</summary>
    public int FileLimit { get; set; } = 5_000;

    /// <summary>Days a file is kept when nobody saves or drops it.</summary>
    public int KeepDays { get; set; } = 7;
}

/// <summary>Uploaded ledgers on disk while they are looked at: one folder a run, readable by this program only.</summary>
internal sealed class ImportFiles(IOptions<ImportOptions> options, ServerOptions? server = null)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private string Root => options.Value.Folder is { Length: > 0 } chosen ? chosen : Path.Combine(DataFolder, "imports");

    private string DataFolder => server?.DataFolder ?? Home.DataFolder(null, server?.Demo == true ? "demo" : "main");

    /// <summary>The run's own folder, made if it is missing.</summary>
    public string Make(ImportId id)
    {
        Directory.CreateDirectory(Root, OwnerOnly);
        return Directory.CreateDirectory(Folder(id), OwnerOnly).FullName;
    }

    /// <summary>The run's file, or its folder when there are several; null when they are gone.</summary>
    public string? Find(ImportId id)
    {
        if (!Directory.Exists(Folder(id)))
        {
            return null;
        }

        var files = Directory.GetFiles(Folder(id));
        return files.Length switch
        {
            0 => null,
            1 => files[0],
            _ => Folder(id),
        };
    }

    public void Delete(ImportId id)
    {
        if (Directory.Exists(Folder(id)))
        {
            Directory.Delete(Folder(id), recursive: true);
        }
    }

    /// <summary>Deletes what nobody came back to.</summary>
    public int DeleteOlderThan(DateTimeOffset instant)
    {
        if (!Directory.Exists(Root))
        {
            return 0;
        }

        var old = Directory.GetDirectories(Root).Where(folder => Directory.GetLastWriteTimeUtc(folder) < instant.UtcDateTime).ToList();
        foreach (var folder in old)
        {
            Directory.Delete(folder, recursive: true);
        }

        return old.Count;
    }

    private string Folder(ImportId id) => Path.Combine(Root, id.ToString());
}
