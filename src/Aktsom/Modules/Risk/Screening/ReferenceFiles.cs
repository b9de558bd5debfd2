using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Risk.Screening;

/// <summary>Reads outside sources given on the command line and tells, on stderr, their terms and what was left out.</summary>
internal sealed class ReferenceFiles(ScreenWords words)
{
    private const int MostRejected = 5;

    public ReferenceLibrary Read(IReadOnlyList<string> files, IReadOnlyList<string> columns)
    {
        var library = ReferenceLibrary.Shipped;
        var names = Names(columns);
        foreach (var file in files)
        {
            var (import, _) = Read(file, names);
            Tell(import, library.Conflicts(import));
            library = library.With(import);
        }

        return library;
    }

    /// <summary>One file, told of as <see cref="Read(IReadOnlyList{string}, IReadOnlyList{string})"/> does, with its content for keeping.</summary>
    public (ReferenceImport Import, byte[] Content) ReadAndTell(string file, Dictionary<string, string> columns)
    {
        var read = Read(file, columns);
        Tell(read.Import, ReferenceLibrary.Shipped.Conflicts(read.Import));
        return read;
    }

    private (ReferenceImport Import, byte[] Content) Read(string file, Dictionary<string, string> columns)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > ImportEdition.SizeLimit })
            {
                throw new InputException(words.Text("File.TooLarge", file, Formats.Size(ImportEdition.SizeLimit)));
            }

            var content = File.ReadAllBytes(file);
            using var stream = new MemoryStream(content, writable: false);
            return (ReferenceImport.Read(stream, Path.GetFileName(file), columns), content);
        }
        catch (ReferenceFileException wrong)
        {
            throw new InputException(words.Text($"File.{wrong.Fault}", file, wrong.Detail), wrong);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new InputException(words.Text("File.NotFound", file), missing);
        }
    }

    private void Tell(ReferenceImport import, int conflicts)
    {
        var rows = import.Values.Count + import.Listings.Count + import.Ratings.Count;
        Console.Error.WriteLine(words.Text("Import.Taken", import.FileName, rows, import.RowsRead));
        foreach (var source in import.Sources)
        {
            Console.Error.WriteLine("  " + words.Text($"Terms.{source.Terms}", source.Publisher, source.Title, source.Licence));
        }

        Tell("Import.NewIndices", import.NewIndices.Select(index => index.Id));
        Tell("Import.Unplaced", import.Unplaced);
        if (conflicts > 0)
        {
            Console.Error.WriteLine("  " + words.Text("Import.Conflicts", conflicts));
        }

        TellRejected(import.Rejected);
    }

    private void Tell(string key, IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        if (list.Length > 0)
        {
            Console.Error.WriteLine("  " + words.Text(key, list));
        }
    }

    private void TellRejected(IReadOnlyList<RejectedReferenceRow> rejected)
    {
        foreach (var row in rejected.Take(MostRejected))
        {
            Console.Error.WriteLine("  " + words.Text($"Row.{row.Fault}", row.Line, row.Column, row.Written));
        }

        if (rejected.Count > MostRejected)
        {
            Console.Error.WriteLine("  " + words.Text("Row.More", rejected.Count - MostRejected));
        }
    }

    public Dictionary<string, string> Names(IReadOnlyList<string> columns)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (column.Split('=', 2) is not [{ Length: > 0 } ours, { Length: > 0 } theirs])
            {
                throw new InputException(words.Text("Column.Wrong", column));
            }

            names[ours] = theirs;
        }

        return names;
    }
}
