namespace Aktsom.Modules.Platform.Files;

/// <summary>What was read of a file that somebody attached, or the key of the message that says why it is not taken.</summary>
internal sealed record ReadUpload(byte[] Content, string MediaType, string? Fault);

/// <summary>Reads attached files: bounded, told by content, never opened by us.</summary>
internal static class Uploads
{
    public static async Task<ReadUpload> ReadAsync(IFormFile upload, CancellationToken cancel)
    {
        if (upload.Length is 0 or > FileStore.UploadLimit)
        {
            return new ReadUpload([], "", upload.Length == 0 ? "File.Empty" : "File.Large");
        }

        using var content = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(content, cancel);
        var bytes = content.ToArray();
        return FileKinds.Of(bytes) is { } mediaType ? new ReadUpload(bytes, mediaType, null) : new ReadUpload([], "", "File.Kind");
    }
}
