using System.Security.Cryptography;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.AnswerFiles;

/// <summary>The key a buyer signs suppliers' answer files with: it tells that the answers are the ones that were given.</summary>
internal sealed class AnswerKey : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Sealed by the installation's keys.</summary>
    public required string Sealed { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}

internal sealed class AnswerKeyTable : IEntityTypeConfiguration<AnswerKey>
{
    public void Configure(EntityTypeBuilder<AnswerKey> builder)
    {
        builder.ToTable("engagement_answer_key");
        builder.HasKey(key => key.OrganisationId);
        builder.Property(key => key.Sealed).HasColumnType("text");
    }
}

/// <summary>Keeps the organisation's key; the first file makes it.</summary>
internal sealed class AnswerKeys(AppDb db, Reach reach, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Aktsom.Engagement.AnswerKey");

    public async Task<ECDsa> OpenAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } known)
        {
            return known;
        }

        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        db.Add(
            new AnswerKey
            {
                OrganisationId = reach.Organisation,
                Sealed = Convert.ToBase64String(protector.Protect(key.ExportPkcs8PrivateKey())),
                MadeAt = clock.GetUtcNow(),
            }
        );
        if (await db.TrySaveAsync(cancel))
        {
            return key;
        }

        // Somebody else's first file came at the same moment: its key is the one.
        key.Dispose();
        db.ChangeTracker.Clear();
        return await FindAsync(cancel) ?? throw new InvalidOperationException("The key was neither saved nor found.");
    }

    private async Task<ECDsa?> FindAsync(CancellationToken cancel)
    {
        var row = await db.Set<AnswerKey>().AsNoTracking().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation, cancel);
        if (row is null)
        {
            return null;
        }

        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protector.Unprotect(Convert.FromBase64String(row.Sealed)), out _);
        return key;
    }
}
