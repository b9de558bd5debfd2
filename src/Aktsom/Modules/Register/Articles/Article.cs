using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Articles;

/// <summary>An article of the range: what it is, who delivers it and where it is made. The days tell what was known when (R-NOR-35).</summary>
internal sealed class Article : IOwned
{
    public const int LongestNumber = 100;
    public const int LongestText = 400;

    public required OrganisationId OrganisationId { get; init; }
    public required ArticleId Id { get; init; }

    /// <summary>The number in the organisation's own system; each once.</summary>
    public required string Number { get; init; }
    public required string Name { get; set; }
    public string? ProductGroup { get; set; }

    /// <summary>The supplier in the register; null where the file's words match none.</summary>
    public SupplierId? Supplier { get; set; }

    /// <summary>The supplier in the words of the file.</summary>
    public string? SupplierName { get; set; }

    /// <summary>ISO 3166-1 alpha-2 of origin; null is not known.</summary>
    public string? Country { get; set; }

    /// <summary>Area below the country, in the words of the source.</summary>
    public string? Area { get; set; }

    /// <summary>The origin as the file says it.</summary>
    public string? OriginText { get; set; }

    /// <summary>Labels in the words of the file, with comma between.</summary>
    public string? Label { get; set; }

    /// <summary>The first day it is known to be in the range.</summary>
    public required DateOnly ActiveFrom { get; set; }

    /// <summary>The day it was out of the range; null while it is in.</summary>
    public DateOnly? ActiveTo { get; set; }

    /// <summary>The day its country of origin became known.</summary>
    public DateOnly? OriginFrom { get; set; }

    /// <summary>The day its label became known.</summary>
    public DateOnly? LabelFrom { get; set; }

    /// <summary>The import that said so last.</summary>
    public required ImportId Import { get; set; }
}

/// <summary>Whether a label counts as an eco-label here; without a row, the list of well-known ones decides.</summary>
internal sealed class ArticleLabel : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The label's name, made comparable.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }
    public required bool Counts { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
}

/// <summary>A list of articles that was brought in, or waits to be.</summary>
internal sealed class ArticleImport : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ImportId Id { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>The day the list is true of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The list is the whole range: what is not in it is out.</summary>
    public required bool Whole { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public int Rows { get; set; }
    public int Rejected { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Out { get; set; }
    public DateTimeOffset? SavedAt { get; set; }
    public string? SavedBy { get; set; }
}

/// <summary>A row of a list: one that waits to be saved, or one that could not be taken, kept with the reason.</summary>
internal sealed class ArticleRow : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ImportId Import { get; init; }
    public required int Row { get; init; }

    /// <summary>1-based line in the file.</summary>
    public required long Line { get; init; }
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? ProductGroup { get; init; }
    public SupplierId? Supplier { get; init; }
    public string? SupplierName { get; init; }
    public string? Country { get; init; }
    public string? Area { get; init; }
    public string? OriginText { get; init; }
    public string? Label { get; init; }
    public bool Active { get; init; }

    /// <summary>Why the row cannot be taken; none for a good one.</summary>
    public ArticleFault Fault { get; init; }

    /// <summary>What stands in the file where the fault is.</summary>
    public string? Value { get; init; }
}

internal enum ArticleFault
{
    None,

    /// <summary>No article number.</summary>
    NoNumber,

    /// <summary>No name.</summary>
    NoName,

    /// <summary>The number stands on an earlier line of the same file.</summary>
    Twice,

    /// <summary>A cell is longer than any real one.</summary>
    TooLong,

    /// <summary>The word for active is none we know.</summary>
    Active,
}

internal sealed class ArticleTables
    : IEntityTypeConfiguration<Article>,
        IEntityTypeConfiguration<ArticleLabel>,
        IEntityTypeConfiguration<ArticleImport>,
        IEntityTypeConfiguration<ArticleRow>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("register_article");
        builder.HasKey(article => new { article.OrganisationId, article.Id });
        builder.Property(article => article.Number).HasMaxLength(Article.LongestNumber);
        builder.Property(article => article.Name).UseCollation(AppDb.Norwegian);
        builder.HasIndex(article => new { article.OrganisationId, article.Number }).IsUnique();
        builder.HasIndex(article => new { article.OrganisationId, article.Name });
        builder.HasIndex(article => new { article.OrganisationId, article.Supplier });
        builder.HasIndex(article => new { article.OrganisationId, article.Country });
    }

    public void Configure(EntityTypeBuilder<ArticleLabel> builder)
    {
        builder.ToTable("register_article_label");
        builder.HasKey(label => new { label.OrganisationId, label.Key });
    }

    public void Configure(EntityTypeBuilder<ArticleImport> builder)
    {
        builder.ToTable("register_article_import");
        builder.HasKey(import => new { import.OrganisationId, import.Id });
    }

    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.ToTable("register_article_row");
        builder.HasKey(row => new
        {
            row.OrganisationId,
            row.Import,
            row.Row,
        });
        builder.Property(row => row.Number).HasMaxLength(Article.LongestNumber);
    }
}
