using System.Security.Cryptography;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Files;

/// <summary>A file as it is kept: its hash and its plain name.</summary>
internal sealed record KeptFile(string Sha256, string Name);

/// <summary>Keeps each file once in an organisation, by its hash. The caller saves.</summary>
internal sealed class FileStore(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>What a person may attach to an answer.</summary>
    public const long UploadLimit = 20L * 1024 * 1024;
    private const int LongestName = 200;

    /// <param name="name">As the sender calls it.</param>
    /// <param name="content">The bytes, bounded by the caller.</param>
    /// <param name="mediaType">Told by the content: see <see cref="FileKinds"/>.</param>
    /// <param name="cancel">Stops the look-up.</param>
    public async Task<KeptFile> KeepAsync(string name, byte[] content, string mediaType, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var plain = PlainName(name);
        if (!await db.Set<StoredFile>().AnyAsync(file => file.OrganisationId == reach.Organisation && file.Sha256 == hash, cancel))
        {
            db.Add(
                new StoredFile
                {
                    OrganisationId = reach.Organisation,
                    Sha256 = hash,
                    Name = plain,
                    MediaType = mediaType,
                    Size = content.Length,
                    Content = content,
                    At = clock.GetUtcNow(),
                }
            );
        }

        return new KeptFile(hash, plain);
    }

    public Task<StoredFile?> FindAsync(string sha256, CancellationToken cancel) =>
        db.Set<StoredFile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(file => file.OrganisationId == reach.Organisation && file.Sha256 == sha256, cancel);

    public static string PlainName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        return plain.Length switch
        {
            0 => "vedlegg",
            > LongestName => plain[^LongestName..],
            _ => plain,
        };
    }
}
