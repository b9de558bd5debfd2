using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Bundles;
using Aktsom.Modules.Statements.Printing;
using Figure = Aktsom.Modules.Platform.Figures.Figure;
using FigureGap = Aktsom.Modules.Platform.Figures.FigureGap;
using Ground = Aktsom.Modules.Statements.Bundles.Ground;

namespace Aktsom.Tests.Modules.Statements.Bundles;

/// <summary>A small published statement with a figure of each kind, its records, two signatures and the end of a log.</summary>
internal static class ExampleBundle
{
    private static readonly OrganisationId Organisation = new(new Guid("0197a000-0000-7000-8000-000000000001"));
    public static readonly Guid Secret = new("0197a000-0000-7000-8000-000000000003");
    public static readonly DateTimeOffset Frozen = new(2026, 6, 5, 7, 0, 0, TimeSpan.Zero);
    private static readonly FigureScope Scope = new(Organisation, 2025, Frozen);

    public static IReadOnlyList<Figure> Figures { get; } =
    [
        Figure.Of(Definition("suppliers.counted", FigureUnit.Count), Scope, 3, Trace(Supplier(1, 1), Supplier(2, 1), Supplier(3, 1))),
        Figure.Of(
            Definition("purchases.total", FigureUnit.Nok),
            Scope,
            1_234_567.5m,
            Trace(Supplier(1, 1_234_000), Supplier(2, 600.25m), Supplier(3, -32.75m))
        ),
        Figure.Share(
            Definition("code.bound", FigureUnit.Percent),
            Scope,
            2,
            3,
            Trace(Supplier(1, 1), Supplier(2, 1), Supplier(3, 0, below: true))
        ),
        Figure.List(
            Definition("producers.byCountry", FigureUnit.List),
            Scope,
            [Row("Kina", Producer(1), Producer(2)), Row("Malaysia", Producer(3))],
            Trace(Producer(1), Producer(2), Producer(3))
        ),
        Figure.Fact(
            Definition("roles.top", FigureUnit.Text),
            Scope,
            "Kari Nordvik, daglig leder",
            Text("Ingen"),
            Trace(new TraceRecord("person", "p1", "Kari Nordvik", null))
        ),
        Figure.None(Definition("producers.workers", FigureUnit.Count), Scope, FigureGap.Unknown, Text("Leverandørene er ikke spurt.")),
    ];

    public static Document Document { get; } = Made();

    public static IReadOnlyList<SignatureShape> Signatures { get; } =
    [
        new("Kari Nordvik", "daglig leder", "2026-06-05", "personalLink", null, null),
        new("Ola Vestby", "styreleder", "2026-06-06", "signedIn", "Gjelder ikke datterselskapet.", null),
    ];

    public static Ground Ground { get; } =
        Ground.Of(
            Figures,
            new[] { ("producers.byCountry", "B.s.producers") }.ToLookup(pair => pair.Item1, pair => pair.Item2),
            "nb",
            Secret
        );

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\nan example\n%%EOF\n");

    public static BundleParts Parts { get; } = new(Document, Ground, Pdf, Signatures, Log());

    public static byte[] Zip() => Parts.ToZip(Frozen);

    /// <summary>The bundle with a file changed and every hash that can be made right again made right: what a forger would do.</summary>
    public static byte[] Forged(string name, Func<string, string> change, bool mendManifest = true)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using (var zip = new ZipArchive(new MemoryStream(Zip())))
        {
            foreach (var entry in zip.Entries)
            {
                using var from = entry.Open();
                using var content = new MemoryStream();
                from.CopyTo(content);
                files[entry.FullName] = content.ToArray();
            }
        }

        var before = Encoding.UTF8.GetString(files[name]);
        files[name] = Encoding.UTF8.GetBytes(change(before));
        Assert.NotEqual(before, Encoding.UTF8.GetString(files[name]));
        if (mendManifest)
        {
            Mend(files, name);
        }

        return Sealed(files);
    }

    private static void Mend(Dictionary<string, byte[]> files, string changed)
    {
        if (changed == "manifest.json")
        {
            return;
        }

        var manifest = JsonNode.Parse(files["manifest.json"])!;
        foreach (var file in manifest["files"]!.AsArray())
        {
            var content = files[file!["name"]!.GetValue<string>()];
            file["bytes"] = content.Length;
            file["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content));
        }

        manifest["ground"] = Convert.ToHexStringLower(SHA256.HashData([.. files["figures.jsonl"], .. files["records.jsonl"]]));
        files["manifest.json"] = CanonicalJson.Write(manifest.Deserialize<JsonElement>());
    }

    private static byte[] Sealed(Dictionary<string, byte[]> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = "aktsom-bundle/1 sha256 " + new string('0', 64);
            foreach (var (name, content) in files)
            {
                using var into = archive.CreateEntry(name).Open();
                into.Write(content);
            }
        }

        var bytes = zip.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^64)))).CopyTo(bytes, bytes.Length - 64);
        return bytes;
    }

    private static Document Made()
    {
        var printed = Figures
            .Where(figure => figure.Rows is null && figure.Text is null)
            .Select(figure => FigurePrint.Of(figure, "nb"))
            .ToList();
        var document = new Document
        {
            Title = "Redegjørelse for 2025",
            Language = Language.Nb,
            Year = 2025,
            Organisation = new DocumentOrganisation { Name = "Kvistheim Grossistkjede AS", Number = "314207001" },
            Edition = new DocumentEdition
            {
                Label = "1",
                Frozen = Frozen,
                Published = new DateOnly(2026, 6, 19),
            },
            Figures = printed,
            Blocks =
            [
                new Field
                {
                    Key = "B.s.supplierCount",
                    Question = "Leverandører?",
                    State = AnswerState.Answered,
                    Blocks =
                    [
                        new Paragraph { Text = ["I alt ", .. printed.Select(figure => (Inline)new FigureReference(figure.Id)), "."] },
                    ],
                },
                new Field
                {
                    Key = "B.s.producers",
                    Question = "Produsenter?",
                    State = AnswerState.Answered,
                    Blocks =
                    [
                        new Table
                        {
                            Columns = [new() { Header = "Land" }, new() { Header = "Antall", Kind = ColumnKind.Number }],
                            Rows = [new TableRow(["Kina", "2"]), new TableRow(["Malaysia", "1"])],
                        },
                    ],
                },
                new Signatures
                {
                    Place = "Oslo",
                    Signers =
                    [
                        new Signer
                        {
                            Name = "Kari Nordvik",
                            Role = "daglig leder",
                            SignedOn = new DateOnly(2026, 6, 5),
                        },
                        new Signer
                        {
                            Name = "Ola Vestby",
                            Role = "styreleder",
                            SignedOn = new DateOnly(2026, 6, 6),
                            Reservation = "Gjelder ikke datterselskapet.",
                        },
                        new Signer { Name = "Ida Sandvik", Role = "styremedlem" },
                    ],
                },
            ],
        };
        return document with { Edition = document.Edition with { Fingerprint = DocumentJson.Fingerprint(document) } };
    }

    private static LogShape Log()
    {
        var fingerprint = DocumentJson.Fingerprint(Document);
        var after = JsonSerializer.Serialize(
            new
            {
                Sha256 = fingerprint,
                Ground = Ground.Sha256,
                Signatures = Convert.ToHexStringLower(SHA256.HashData(BundleParts.SignatureFile(fingerprint, Signatures))),
                Pdf = Convert.ToHexStringLower(SHA256.HashData(Pdf)),
            }
        );
        var entry = new LogEntry(
            Frozen,
            new Guid("0197a000-0000-7000-8000-000000000002"),
            "Kari Nordvik",
            BundleLog.Act,
            "statement",
            "s1",
            null,
            null,
            after
        );
        return BundleLog.Of(Organisation, BundleLog.Line(7, entry, new byte[32], LogChain.Hash(new byte[32], Organisation, 7, entry)));
    }

    private static FigureRow Row(string country, params TraceRecord[] records) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["country"] = country,
                ["count"] = records.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["names"] = "Hemmelig Verksted",
            },
            records
        );

    private static TraceRecord Supplier(int n, decimal contribution, bool below = false) =>
        new("supplier", $"s{n}", $"Leverandør {n} ved Per Hansen", contribution, $"/suppliers/s{n}", below);

    private static TraceRecord Producer(int n) => new("producer", $"p{n}", $"Hemmelig Verksted {n}", 1);

    private static FigureTrace Trace(params TraceRecord[] records) =>
        new(Text("Etter regelen."), records, records.Length, [new TraceInput("Regnskap", "SHA-256 4f", null)]);

    private static FigureDefinition Definition(string id, FigureUnit unit) => new(id, Text(id), unit, Text("Regel"), "I-21", "Tests");

    private static LocalisedText Text(string text) => new(text, text, text);
}
