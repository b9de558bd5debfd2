using System.Text.Json.Nodes;
using Aktsom.Documents.Charts;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Print;

/// <summary>
/// A document made ready for the Typst template src/render/templates/statement.typ: words, numbers and levels are settled here,
/// measures and typefaces there.
/// </summary>
public sealed class PrintDocument
{
    private PrintDocument(JsonObject data, IReadOnlyList<BarChart> charts, IReadOnlyList<PrintPicture> pictures) =>
        (Data, Charts, Pictures) = (data, charts, pictures);

    /// <summary>What the template reads.</summary>
    public JsonObject Data { get; }

    /// <summary>The charts it shows, by key.</summary>
    public IReadOnlyList<BarChart> Charts { get; }

    /// <summary>The pictures it shows, by name.</summary>
    public IReadOnlyList<PrintPicture> Pictures { get; }

    public static PrintDocument Of(Document document)
    {
        var words = new StatementWords(document.Language);
        document = document with { Blocks = Completed.Blocks(document, words) };
        var print = new PrintContext(document, words);
        var front = PrintFront.Of(print);
        front["blocks"] = PrintBlocks.Of(print, document.Blocks);
        return new PrintDocument(front, print.Charts, print.Pictures);
    }
}

/// <summary>A picture under the name the template knows it by.</summary>
public sealed record PrintPicture(string Name, byte[] Data);
