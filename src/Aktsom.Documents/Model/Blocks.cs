using System.Text.Json.Serialization;

namespace Aktsom.Documents.Model;

/// <summary>A part of the document in reading order. The JSON member <c>type</c> names the kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Cover), "cover")]
[JsonDerivedType(typeof(Contents), "contents")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(StepPage), "stepPage")]
[JsonDerivedType(typeof(Field), "field")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(Subheading), "subheading")]
[JsonDerivedType(typeof(Quotation), "quotation")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(KeyFigures), "keyFigures")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(Indicator), "indicator")]
[JsonDerivedType(typeof(Unknown), "unknown")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(Signatures), "signatures")]
[JsonDerivedType(typeof(PageBreak), "pageBreak")]
[JsonDerivedType(typeof(FigureList), "figureList")]
[JsonDerivedType(typeof(Verification), "verification")]
[JsonDerivedType(typeof(OrganisationList), "organisationList")]
[JsonDerivedType(typeof(AttachmentList), "attachmentList")]
[JsonDerivedType(typeof(Colophon), "colophon")]
public abstract record Block
{
    private protected Block() { }
}

/// <summary>The front page. Everything on it comes from the document itself.</summary>
public sealed record Cover : Block
{
    public Picture? Image { get; init; }
}

/// <summary>The list of chapters and sections; <see cref="Guide"/> adds how to read the statement.</summary>
public sealed record Contents : Block
{
    /// <summary>1 = chapters, 2 = chapters and sections.</summary>
    public int Depth { get; init; } = 2;
    public bool Guide { get; init; }
}

/// <summary>A chapter (level 1, new page), a section (2) or a part of a section (3).</summary>
public sealed record Heading : Block
{
    public required int Level { get; init; }
    public required string Text { get; init; }

    /// <summary>One or two sentences under a chapter's title.</summary>
    public string? Lead { get; init; }
    public string? Code { get; init; }
    public string? Anchor { get; init; }

    /// <summary>Step 1–6 of the OECD model. The running head follows it until the next chapter.</summary>
    public int? Step { get; init; }

    /// <summary>The letter of an annex.</summary>
    public string? Annex { get; init; }
}

/// <summary>A page of its own before a step: its number, our words for it, and the six-step rail.</summary>
public sealed record StepPage : Block
{
    public required int Step { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

public sealed record Paragraph : Block
{
    public required InlineText Text { get; init; }
    public ParagraphStyle Style { get; init; }
}

public enum ParagraphStyle
{
    Body,
    Lead,
    Small,

    /// <summary>A remark in the margin of the printed page, a small paragraph on the screen.</summary>
    Note,
}

public sealed record ListBlock : Block
{
    public bool Ordered { get; init; }
    public required IReadOnlyList<IReadOnlyList<Block>> Items { get; init; }
}

/// <summary>A heading inside an answer. Its level follows from the field it stands in.</summary>
public sealed record Subheading : Block
{
    public required InlineText Text { get; init; }

    /// <summary>1 or 2.</summary>
    public int Depth { get; init; } = 1;
}

/// <summary>A highlighted quotation.</summary>
public sealed record Quotation : Block
{
    public required InlineText Text { get; init; }
    public string? By { get; init; }
}

/// <summary>Label and value side by side: what an impact is, where, whom it harms.</summary>
public sealed record Facts : Block
{
    public required IReadOnlyList<Fact> Items { get; init; }
}

public sealed record Fact(string Label, InlineText Text);

/// <summary>A row of large figures.</summary>
public sealed record KeyFigures : Block
{
    public required IReadOnlyList<KeyFigure> Items { get; init; }
}

/// <summary>One of <see cref="Document.Figures"/> with the words under it.</summary>
public sealed record KeyFigure(string Figure, string Label);

/// <summary>What is not known, in a dashed box.</summary>
public sealed record Unknown : Block
{
    /// <summary>"What we do not know" in the document's language when absent.</summary>
    public string? Title { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
}

public sealed record ImageBlock : Block
{
    public required Picture Picture { get; init; }
    public string? Caption { get; init; }
}

public sealed record PageBreak : Block;

/// <summary>Annex B: every figure with definition, ground, records and day. Made from <see cref="Document.Figures"/>.</summary>
public sealed record FigureList : Block;

/// <summary>Fingerprint, edition and data package, and how an outsider re-computes the figures.</summary>
public sealed record Verification : Block;

/// <summary>The organisations covered, with number and employees. Made from <see cref="DocumentOrganisation.Covers"/>.</summary>
public sealed record OrganisationList : Block;

/// <summary>The attachments with name and hash. Made from <see cref="Document.Attachments"/>.</summary>
public sealed record AttachmentList : Block;

/// <summary>The last lines: who answers for the content.</summary>
public sealed record Colophon : Block
{
    public required InlineText Text { get; init; }
}
