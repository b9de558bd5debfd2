using System.Globalization;
using System.Text;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Derived;

/// <summary>A chapter or section of the contents.</summary>
/// <param name="Mark">The step's number or the annex's letter.</param>
public sealed record OutlineEntry(int Level, string Text, string Anchor, string? Mark, bool IsAnnex);

/// <summary>The headings of a document with an anchor each.</summary>
public sealed class Outline
{
    private readonly Dictionary<Block, OutlineEntry> _byBlock = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<OutlineEntry> _unlisted = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public Outline(Document document)
    {
        var levels = new HeadingLevels(1);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block is Heading heading)
            {
                var mark = heading.Annex ?? heading.Step?.ToString(CultureInfo.InvariantCulture);
                Add(block, levels.Enter(heading.Level), heading.Text, heading.Anchor, mark, heading.Annex is not null);
            }
            else if (block is StepPage page)
            {
                Add(block, levels.Enter(1), page.Title, null, page.Step.ToString(CultureInfo.InvariantCulture), false);
                if (document.Blocks.ElementAtOrDefault(i + 1) is Heading { Level: 1 } chapter && chapter.Step == page.Step)
                {
                    _unlisted.Add(_byBlock[block]);
                }
            }
        }
    }

    /// <summary>What the contents list; a step's own page is left out where the step's chapter follows it.</summary>
    public IReadOnlyList<OutlineEntry> Entries => [.. _byBlock.Values.Except(_unlisted)];

    public OutlineEntry this[Block block] => _byBlock[block];

    private void Add(Block block, int level, string text, string? anchor, string? mark, bool annex) =>
        _byBlock[block] = new OutlineEntry(level, text, Unique(anchor ?? Slug(text)), mark, annex);

    private string Unique(string anchor)
    {
        var free = anchor;
        for (var n = 2; !_taken.Add(free); n++)
        {
            free = anchor + "-" + n.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    /// <summary>Letters and digits in lower case with hyphens between: a lasting address for a heading.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-') is { Length: > 0 } found ? found : "del";
    }
}
