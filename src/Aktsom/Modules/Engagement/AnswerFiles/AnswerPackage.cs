using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Aktsom.Modules.Engagement.AnswerFiles;

/// <summary>Answers with the evidence they stand on.</summary>
/// <param name="File">The answers.</param>
/// <param name="Evidence">The files that are with them, by their hash.</param>
internal record FiledAnswers(AnswerFile File, IReadOnlyDictionary<string, byte[]> Evidence);

/// <summary>A read package whose signature and evidence hold.</summary>
/// <param name="File">The answers.</param>
/// <param name="Evidence">The files that lie in it, by their hash.</param>
/// <param name="Key">SHA-256 of the public key it is signed with: tells one signer from another.</param>
internal sealed record AnswerPackage(AnswerFile File, IReadOnlyDictionary<string, byte[]> Evidence, string Key)
    : FiledAnswers(File, Evidence)
{
    public const string MediaType = "application/zip";

    /// <summary>The largest package that is read, in bytes.</summary>
    public const long MostBytes = 28L * 1024 * 1024;

    /// <summary>The most evidence that is put into one, in bytes; what has no room is named by its hash alone.</summary>
    public const long MostEvidence = 20L * 1024 * 1024;

    /// <summary>The most it may unpack to, in bytes.</summary>
    private const long MostUnpacked = 60L * 1024 * 1024;
    private const int MostEntries = 200;
    private const string Answers = "answers.json";
    private const string Signature = "signature.json";
    private const string Readable = "answers.pdf";
    private const string EvidenceFolder = "evidence/";
    private const string Algorithm = "ES256";
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The package: answers, signature, the readable form where there is one, and the evidence.</summary>
    public static byte[] Write(AnswerFile file, IReadOnlyDictionary<string, byte[]> evidence, byte[]? pdf, ECDsa key)
    {
        var answers = file.ToBytes();
        var signature = new SignaturePart(
            Algorithm,
            Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
            Convert.ToBase64String(key.SignData(answers, HashAlgorithmName.SHA256))
        );
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Answers, answers);
            Add(zip, Signature, JsonSerializer.SerializeToUtf8Bytes(signature, Form));
            if (pdf is not null)
            {
                Add(zip, Readable, pdf);
            }

            foreach (var (hash, content) in evidence.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                Add(zip, EvidenceFolder + hash, content);
            }
        }

        return stream.ToArray();
    }

    /// <exception cref="AnswerFileException">It is no package, is too large, or does not hold.</exception>
    public static AnswerPackage Read(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return Read(zip);
        }
        catch (InvalidDataException fault)
        {
            throw new AnswerFileException(AnswerFileFault.NotReadable, null, fault);
        }
    }

    private static AnswerPackage Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw new AnswerFileException(AnswerFileFault.TooLarge);
        }

        var left = MostUnpacked;
        var answers = Content(zip, Answers, ref left) ?? throw new AnswerFileException(AnswerFileFault.NotReadable, Answers);
        var key = KeyOf(Content(zip, Signature, ref left), answers);
        var file = AnswerFile.Read(answers);
        var evidence = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var one in file.Answers.SelectMany(answer => answer.Evidence).DistinctBy(one => one.Sha256, StringComparer.Ordinal))
        {
            if (Content(zip, EvidenceFolder + one.Sha256, ref left) is not { } content)
            {
                continue;
            }

            if (Convert.ToHexStringLower(SHA256.HashData(content)) != one.Sha256)
            {
                throw new AnswerFileException(AnswerFileFault.EvidenceChanged, one.Name);
            }

            evidence[one.Sha256] = content;
        }

        return new AnswerPackage(file, evidence, key);
    }

    /// <summary>The fingerprint of the key the answers are signed with.</summary>
    private static string KeyOf(byte[]? signature, byte[] answers)
    {
        try
        {
            if (signature is not null && JsonSerializer.Deserialize<SignaturePart>(signature, Form) is { Algorithm: Algorithm } part)
            {
                var publicKey = Convert.FromBase64String(part.PublicKey);
                using var key = ECDsa.Create();
                key.ImportSubjectPublicKeyInfo(publicKey, out _);
                if (key.KeySize == 256 && key.VerifyData(answers, Convert.FromBase64String(part.Value), HashAlgorithmName.SHA256))
                {
                    return Convert.ToHexStringLower(SHA256.HashData(publicKey));
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or FormatException or CryptographicException or ArgumentNullException)
        {
            throw new AnswerFileException(AnswerFileFault.NotSigned, null, fault);
        }

        throw new AnswerFileException(AnswerFileFault.NotSigned);
    }

    /// <summary>Reads an entry, and never more than is left: what a header says of a size is not believed.</summary>
    private static byte[]? Content(ZipArchive zip, string name, ref long left)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var content = entry.Open();
        using var read = new MemoryStream();
        var part = new byte[81_920];
        for (int count; (count = content.Read(part)) > 0; )
        {
            left -= count;
            if (left < 0)
            {
                throw new AnswerFileException(AnswerFileFault.TooLarge);
            }

            read.Write(part, 0, count);
        }

        return read.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(content);
    }

    private sealed record SignaturePart(string Algorithm, string PublicKey, string Value);
}
