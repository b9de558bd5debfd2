using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Telling;

/// <summary>Something told to the public.</summary>
internal readonly record struct ToldId(Guid Value) : ITypedId<ToldId>
{
    public static ToldId From(Guid value) => new(value);

    public static ToldId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ToldId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ToldId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What was told of the work beside the statement itself: where, when, and where it is read (R-NOR-52).</summary>
internal sealed class Told : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ToldId Id { get; init; }
    public required TellingChannel Channel { get; set; }
    public required string Title { get; set; }
    public required DateOnly Date { get; set; }
    public string? Url { get; set; }
    public Guid Revision { get; set; }
}

internal enum TellingChannel
{
    [Display(Name = "TellingChannel.WebSite")]
    WebSite,

    [Display(Name = "TellingChannel.WebShop")]
    WebShop,

    [Display(Name = "TellingChannel.SocialMedia")]
    SocialMedia,

    [Display(Name = "TellingChannel.SustainabilityReport")]
    SustainabilityReport,

    [Display(Name = "TellingChannel.Meeting")]
    Meeting,

    [Display(Name = "TellingChannel.Press")]
    Press,

    [Display(Name = "TellingChannel.Other")]
    Other,
}

internal sealed class ToldTable : IEntityTypeConfiguration<Told>
{
    public void Configure(EntityTypeBuilder<Told> builder)
    {
        builder.ToTable("statements_told");
        builder.HasKey(told => new { told.OrganisationId, told.Id });
        builder.HasIndex(told => new { told.OrganisationId, told.Date });
        builder.Property(told => told.Title).HasMaxLength(300);
        builder.Property(told => told.Url).HasMaxLength(2000);
        builder.Property(told => told.Revision).IsConcurrencyToken();
    }
}
