using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.Documents;

/// <summary>A policy or a routine, written or not.</summary>
internal readonly record struct GoverningDocumentId(Guid Value) : ITypedId<GoverningDocumentId>
{
    public static GoverningDocumentId From(Guid value) => new(value);

    public static GoverningDocumentId Parse(string s, IFormatProvider? provider) => TypedId.Parse<GoverningDocumentId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GoverningDocumentId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What governs the work. Practice that is in use and written nowhere stands here too, and says so (R-LO-25).</summary>
internal sealed class GoverningDocument : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required GoverningDocumentId Id { get; init; }
    public required string Name { get; set; }
    public GoverningDocumentKind Kind { get; set; }

    /// <summary>What is done, and by whom.</summary>
    public string? What { get; set; }
    public Formalisation Formalisation { get; set; }
    public PersonId? Owner { get; set; }

    /// <summary>The day it was decided; there exactly when it is.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>When it is to be written or decided.</summary>
    public DateOnly? FormaliseBy { get; set; }

    /// <summary>Where the public reads it.</summary>
    public string? Url { get; set; }

    /// <summary>Of the UN's seventeen.</summary>
    public int[] UnGoals { get; set; } = [];
    public Guid Revision { get; set; }

    public bool IsWritten => Formalisation is Formalisation.Written or Formalisation.Decided;
}

internal enum GoverningDocumentKind
{
    [Display(Name = "GoverningDocumentKind.Policy")]
    Policy,

    [Display(Name = "GoverningDocumentKind.Routine")]
    Routine,
}

/// <summary>How far a practice is laid down.</summary>
internal enum Formalisation
{
    /// <summary>Wanted, and not yet in use.</summary>
    [Display(Name = "Formalisation.None")]
    None,

    [Display(Name = "Formalisation.InUse")]
    InUse,

    [Display(Name = "Formalisation.Written")]
    Written,

    [Display(Name = "Formalisation.Decided")]
    Decided,
}

/// <summary>A goal of the UN's seventeen that the organisation has chosen for a year.</summary>
internal sealed class ChosenUnGoal : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public required int Number { get; init; }
}

internal sealed class GoverningTables : IEntityTypeConfiguration<GoverningDocument>, IEntityTypeConfiguration<ChosenUnGoal>
{
    public void Configure(EntityTypeBuilder<GoverningDocument> builder)
    {
        builder.ToTable("organisations_governing_document");
        builder.HasKey(document => new { document.OrganisationId, document.Id });
        builder.Property(document => document.Name).HasMaxLength(200);
        builder.Property(document => document.What).HasMaxLength(GoverningDocument.LongestText);
        builder.Property(document => document.Url).HasMaxLength(2000);
        builder.Property(document => document.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ChosenUnGoal> builder)
    {
        builder.ToTable("organisations_chosen_un_goal");
        builder.HasKey(chosen => new
        {
            chosen.OrganisationId,
            chosen.Year,
            chosen.Number,
        });
    }
}
