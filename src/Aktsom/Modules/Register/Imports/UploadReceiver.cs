using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Aktsom.Modules.Register.Imports;

internal enum UploadFault
{
    None,
    NoFile,
    TooLarge,
    TooManyFiles,
    NotUnderstood,
}

/// <param name="Upload">The file or files; null when there is a fault.</param>
/// <param name="Fields">The form's other fields.</param>
/// <param name="Fault">Why nothing was received.</param>
internal sealed record ReceivedUpload(LedgerUpload? Upload, IReadOnlyDictionary<string, string> Fields, UploadFault Fault);

/// <summary>
/// Takes an upload straight from the network to the run's folder, hashing as it goes: memory does not follow the size of the file. The form's
/// token stands first in the form, and is checked before the first byte of a file is kept.
/// </summary>
internal sealed class UploadReceiver(
    ImportFiles files,
    IAntiforgery antiforgery,
    IOptions<AntiforgeryOptions> tokens,
    IOptions<ImportOptions> options
)
{
    private const int Piece = 1 << 16;
    private const int LongestField = 4_096;
    private const int LongestName = 150;
    private const int LongestBoundary = 100;

    public async Task<ReceivedUpload> ReceiveAsync(HttpContext http, ImportId id, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (BoundaryOf(http.Request) is not { } boundary)
        {
            return new ReceivedUpload(null, fields, UploadFault.NotUnderstood);
        }

        // Kestrel's own limit would cut the connection; ours answers with a sentence.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        if (http.Request.ContentLength > options.Value.SizeLimit + LongestField)
        {
            return new ReceivedUpload(null, fields, UploadFault.TooLarge);
        }

        var received = new List<ReceivedFile>();
        var fault = await ReadAsync(http, id, new MultipartReader(boundary, http.Request.Body), fields, received, cancel);
        if (fault == UploadFault.None)
        {
            return new ReceivedUpload(Together(received), fields, UploadFault.None);
        }

        files.Delete(id);
        return new ReceivedUpload(null, fields, fault);
    }

    private async Task<UploadFault> ReadAsync(
        HttpContext http,
        ImportId id,
        MultipartReader reader,
        Dictionary<string, string> fields,
        List<ReceivedFile> received,
        CancellationToken cancel
    )
    {
        var trusted = false;
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            var isFile = section.GetContentDispositionHeader()?.IsFileDisposition() == true;
            if (!isFile)
            {
                await ReadFieldAsync(section, fields, cancel);
                continue;
            }

            if (!trusted)
            {
                // Throws when the token is missing or wrong, before anything is written.
                http.Request.Headers[tokens.Value.HeaderName!] = fields.GetValueOrDefault(tokens.Value.FormFieldName) ?? "";
                await antiforgery.ValidateRequestAsync(http);
                trusted = true;
            }

            var left = options.Value.SizeLimit - received.Sum(file => file.Size);
            var (file, tooLarge) = await ReadFileAsync(section.AsFileSection()!, id, received.Count, left, cancel);
            if (tooLarge || received.Count >= options.Value.FileLimit)
            {
                return tooLarge ? UploadFault.TooLarge : UploadFault.TooManyFiles;
            }

            if (file is not null)
            {
                received.Add(file);
            }
        }

        return received.Count == 0 ? UploadFault.NoFile : UploadFault.None;
    }

    private static async Task ReadFieldAsync(MultipartSection section, Dictionary<string, string> fields, CancellationToken cancel)
    {
        if (section.AsFormDataSection() is { } field)
        {
            var buffer = new byte[LongestField];
            var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
            fields[field.Name] = Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    private async Task<(ReceivedFile? File, bool TooLarge)> ReadFileAsync(
        FileMultipartSection section,
        ImportId id,
        int number,
        long left,
        CancellationToken cancel
    )
    {
        var name = PlainName(section.FileName);
        var path = Path.Combine(files.Make(id), name);
        path =
            name.Length > 0 && !Path.Exists(path)
                ? path
                : Path.Combine(files.Make(id), string.Create(CultureInfo.InvariantCulture, $"{number} {name}"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            int length;
            while ((length = await section.FileStream!.ReadAsync(piece.AsMemory(0, Piece), cancel)) > 0)
            {
                size += length;
                if (size > left)
                {
                    return (null, true);
                }

                hash.AppendData(piece, 0, length);
                await to.WriteAsync(piece.AsMemory(0, length), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        if (size == 0 && name.Length == 0)
        {
            // A file field that was left empty comes as a nameless, empty file.
            File.Delete(path);
            return (null, false);
        }

        return (new ReceivedFile(name, size, Convert.ToHexStringLower(hash.GetHashAndReset())), false);
    }

    private static LedgerUpload Together(List<ReceivedFile> received)
    {
        if (received is [var only])
        {
            return new LedgerUpload(only.Name, only.Sha256, only.Size);
        }

        var all = string.Join('\n', received.Select(file => file.Sha256).Order(StringComparer.Ordinal));
        return new LedgerUpload(
            $"{received[0].Name} (+{received.Count - 1})",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(all))),
            received.Sum(file => file.Size)
        );
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : null;

    /// <summary>The last part of the path the sender gives, without what a file system or a page could stumble over.</summary>
    private static string PlainName(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(
            last.Where(letter => !char.IsControl(letter) && letter is not (':' or '"' or '<' or '>' or '|' or '?' or '*'))
        );
        return plain.Length > LongestName ? plain[^LongestName..] : plain;
    }

    private sealed record ReceivedFile(string Name, long Size, string Sha256);
}
