using System.Text.Json.Serialization;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>The definition of one kind of statement, read from a data file (statement-templates.md).</summary>
internal sealed record StatementTemplate
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required LocalisedText Name { get; init; }
    public required LocalisedText Description { get; init; }

    /// <summary>Made for organisations under the Act; checks on signatures and requests apply.</summary>
    public required bool UnderAct { get; init; }

    /// <summary>Checks C01–C27 that also, or only, look in the register.</summary>
    public IReadOnlyList<string> RegisterChecks { get; init; } = [];

    /// <summary>The semantic ids that more than one field of this template may carry (spec 0.3).</summary>
    public IReadOnlyList<string> SharedSemantics { get; init; } = [];

    public required IReadOnlyList<TemplateSection> Sections { get; init; }
    public IReadOnlyList<TemplateBlock> Blocks { get; init; } = [];
    public required IReadOnlyList<TemplateField> Fields { get; init; }

    /// <summary>Whether it has words for pages before its steps, so that a statement may choose them.</summary>
    public bool HasStepPages => Sections.Any(section => section is { Step: not null, Page: not null });

    public TemplateField? Field(string key) => Fields.FirstOrDefault(field => field.Key.Is(key));

    public TemplateBlock? Block(string key) => Blocks.FirstOrDefault(block => block.Key.Is(key));

    /// <summary>The fields that mean the same, in template order.</summary>
    public IEnumerable<TemplateField> Meaning(string semanticId) => Fields.Where(field => field.SemanticId.Is(semanticId));

    public IEnumerable<TemplateField> ReadBy(string check) => Fields.Where(field => field.Checks.Contains(check, StringComparer.Ordinal));
}

/// <summary>A chapter or step, with our own short introduction where the template has a heading page.</summary>
internal sealed record TemplateSection
{
    public required string Id { get; init; }

    /// <summary>The step of due diligence, 1 to 6, the section belongs to.</summary>
    public int? Step { get; init; }

    public required LocalisedText Title { get; init; }
    public LocalisedText? Intro { get; init; }

    /// <summary>Our own words for a page before the step; a statement takes them, the introduction or nothing.</summary>
    public TemplatePage? Page { get; init; }
    public IReadOnlyList<TemplateGroup> Groups { get; init; } = [];
}

/// <summary>A page before a step.</summary>
internal sealed record TemplatePage
{
    public required LocalisedText Title { get; init; }
    public required LocalisedText Text { get; init; }
}

/// <summary>A lettered part of a step, such as 1.A.</summary>
internal sealed record TemplateGroup
{
    public required string Id { get; init; }
    public required LocalisedText Title { get; init; }
}

/// <summary>A group of fields repeated for every row of another field, in the same order.</summary>
internal sealed record TemplateBlock
{
    public required string Key { get; init; }
    public string? Code { get; init; }

    /// <summary>The key of the field whose rows the blocks follow.</summary>
    public required string RowsFrom { get; init; }

    public required LocalisedText Title { get; init; }
}
