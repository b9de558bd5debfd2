using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>What a supplier said to a version of a code, or what was found of its own. Never changed: the newest row stands, the others are its history.</summary>
internal sealed class CodeAcceptance : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required AcceptanceId Id { get; init; }
    public required CodeId Code { get; init; }
    public required int Version { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string SupplierName { get; init; }
    public required AcceptanceState State { get; init; }
    public required DateOnly Day { get; init; }
    public string? Signer { get; init; }
    public string? SignerTitle { get; init; }

    /// <summary>Where the proof lies, in words or as an address; null where the form it was signed in is the proof.</summary>
    public string? Proof { get; init; }

    /// <summary>The form it was answered in; null when it was noted by hand.</summary>
    public DispatchId? Form { get; init; }

    /// <summary>The supplier's own code: its name, or its address.</summary>
    public string? OwnCode { get; init; }
    public string? Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal enum AcceptanceState
{
    Accepted,
    Declined,
    OwnCodeOffered,
    Equivalent,
    NotEquivalent,
}

/// <summary>The comparison of a supplier's own code with ours (R-NOR-09, R-PRO-13). One without a result counts as none.</summary>
internal sealed class CodeCheck : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The offer it answers.</summary>
    public required AcceptanceId Offer { get; init; }
    public required string Checklist { get; set; }
    public required int ChecklistVersion { get; set; }

    /// <summary>Found and note by topic, as JSON.</summary>
    public required string Topics { get; set; }
    public CheckResult Result { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal enum CheckResult
{
    Pending,
    Better,
    Equal,
    NotEqual,
}

/// <summary>A supplier that is let go without for a while (invariant 2): never without a reason and an end.</summary>
internal sealed class CodeException : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required AcceptanceId Id { get; init; }
    public required CodeId Code { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Reason { get; init; }
    public required DateOnly Until { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class AcceptanceTables
    : IEntityTypeConfiguration<CodeAcceptance>,
        IEntityTypeConfiguration<CodeCheck>,
        IEntityTypeConfiguration<CodeException>
{
    public void Configure(EntityTypeBuilder<CodeAcceptance> builder)
    {
        builder.ToTable("engagement_code_acceptance");
        builder.HasKey(acceptance => new { acceptance.OrganisationId, acceptance.Id });
        builder.HasIndex(acceptance => new
        {
            acceptance.OrganisationId,
            acceptance.Code,
            acceptance.Supplier,
        });
        builder.Property(acceptance => acceptance.Reason).HasMaxLength(CodeTables.LongestNote);
        builder.Property(acceptance => acceptance.Proof).HasMaxLength(CodeTables.LongestNote);
        builder.Property(acceptance => acceptance.OwnCode).HasMaxLength(CodeTables.LongestNote);
    }

    public void Configure(EntityTypeBuilder<CodeCheck> builder)
    {
        builder.ToTable("engagement_code_check");
        builder.HasKey(check => new { check.OrganisationId, check.Offer });
        builder.Property(check => check.Topics).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<CodeException> builder)
    {
        builder.ToTable("engagement_code_exception");
        builder.HasKey(exception => new { exception.OrganisationId, exception.Id });
        builder.HasIndex(exception => new
        {
            exception.OrganisationId,
            exception.Code,
            exception.Supplier,
        });
        builder.Property(exception => exception.Reason).HasMaxLength(CodeTables.LongestNote);
    }
}
