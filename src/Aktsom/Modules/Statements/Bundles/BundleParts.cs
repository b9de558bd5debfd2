using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary>Everything a bundle holds.</summary>
/// <param name="Statement">The document as it is read by the public, with its fingerprint and the signers' marks.</param>
/// <param name="Ground">Figures and records.</param>
/// <param name="Pdf">The statement as PDF.</param>
/// <param name="Signatures">The signatures on it, without what is not for the public.</param>
/// <param name="Log">The end of the change log; null for what is not published.</param>
internal sealed record BundleParts(Document Statement, Ground Ground, byte[] Pdf, IReadOnlyList<SignatureShape> Signatures, LogShape? Log)
{
    private const string Seal = "aktsom-bundle/1 sha256 ";
    private const int SealDigits = 64;
    private static readonly string NoHash = new('0', SealDigits);

    public string Fingerprint { get; } = DocumentJson.Fingerprint(Statement);

    /// <summary>signatures.json, whose hash the log names.</summary>
    public static byte[] SignatureFile(string fingerprint, IReadOnlyList<SignatureShape> signatures) =>
        CanonicalJson.Write(new SignaturesShape("aktsom/signatures/1", fingerprint, signatures), BundleShapes.Options);

    /// <summary>The zip file, sealed.</summary>
    /// <param name="at">The time written on the files, so that equal content gives an equal file.</param>
    public byte[] ToZip(DateTimeOffset at)
    {
        var log = Log ?? new LogShape("aktsom/log/1", "", [], new LogHeadShape(0, NoHash));
        (string Name, byte[] Content)[] files =
        [
            ("statement.json", DocumentJson.Write(Statement)),
            ("figures.jsonl", Ground.Figures),
            ("records.jsonl", Ground.Records),
            ("statement.pdf", Pdf),
            ("signatures.json", SignatureFile(Fingerprint, Signatures)),
            ("log.json", CanonicalJson.Write(log, BundleShapes.Options)),
        ];
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = Seal + NoHash;
            foreach (var (name, content) in files.Prepend(("manifest.json", Manifest(files))))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = at;
                using var into = entry.Open();
                into.Write(content);
            }
        }

        return Sealed(zip.ToArray());
    }

    private byte[] Manifest((string Name, byte[] Content)[] files) =>
        CanonicalJson.Write(
            new ManifestShape(
                BundleShapes.Format,
                Statement.Organisation.Name,
                Statement.Title,
                Statement.Year,
                Statement.Edition.Label,
                Statement.Language.ToString().ToLowerInvariant(),
                Fingerprint,
                Ground.Sha256,
                [.. files.Select(file => new ManifestFileShape(file.Name, file.Content.LongLength, Sha256(file.Content)))]
            ),
            BundleShapes.Options
        );

    /// <summary>Puts the hash of all that stands before it in the place kept for it at the end of the zip's comment.</summary>
    private static byte[] Sealed(byte[] zip)
    {
        var digits = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(zip.AsSpan(..^SealDigits))));
        digits.CopyTo(zip, zip.Length - SealDigits);
        return zip;
    }

    /// <summary>Lower-case hex of SHA-256.</summary>
    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
