using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Platform.Data;

/// <summary>A setting of the whole installation.</summary>
internal sealed class Setting
{
    public required string Key { get; init; }
    public required string Value { get; set; }
}

/// <summary>A key that protects cookies and forms, shared by all nodes.</summary>
internal sealed class ProtectionKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

internal sealed class PlatformTables : IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("platform_setting");
        builder.HasKey(setting => setting.Key);
        builder.Property(setting => setting.Value).HasMaxLength(4000);
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("platform_protection_key");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Xml).HasColumnType("text");
    }
}
