using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Categories;

/// <summary>A category chosen for closer work in a year's round, with the reason; those without one are left out (R-LO-04).</summary>
internal sealed class CategoryChoice : IOwned
{
    public const int LongestReason = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public required CategoryId Category { get; init; }
    public required string Reason { get; set; }
    public required string By { get; set; }
    public required DateOnly ChosenOn { get; set; }
}

internal sealed class CategoryChoiceTable : IEntityTypeConfiguration<CategoryChoice>
{
    public void Configure(EntityTypeBuilder<CategoryChoice> builder)
    {
        builder.ToTable("register_category_choice");
        builder.HasKey(choice => new
        {
            choice.OrganisationId,
            choice.Year,
            choice.Category,
        });
        builder.Property(choice => choice.Reason).HasMaxLength(CategoryChoice.LongestReason);
    }
}
