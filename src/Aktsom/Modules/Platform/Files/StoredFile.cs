using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Platform.Files;

/// <summary>A file by its content's hash, kept in the database so that one backup holds all.</summary>
internal sealed class StoredFile : IOwned
{
    public const long SizeLimit = 50L * 1024 * 1024;

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Sha256 { get; init; }
    public required string Name { get; init; }

    /// <summary>Told by the content, never by the sender.</summary>
    public required string MediaType { get; init; }
    public required long Size { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class FileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("platform_file");
        builder.HasKey(file => new { file.OrganisationId, file.Sha256 });
    }
}
