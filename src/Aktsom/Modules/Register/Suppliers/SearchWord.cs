using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>A word of a supplier's name, once: what a word with a slip in it is looked for among. Kept by triggers (objects.sql); only search reads it.</summary>
internal sealed class SearchWord : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required string Word { get; init; }
}

internal sealed class SearchWordTable : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("register_word");
        builder.HasKey(word => new { word.OrganisationId, word.Word });

        // By the letters' codes, so that the key's index serves what a word begins with.
        builder.Property(word => word.Word).UseCollation("C");
    }
}
