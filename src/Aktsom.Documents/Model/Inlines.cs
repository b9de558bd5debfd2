using System.Collections;
using System.Runtime.CompilerServices;

namespace Aktsom.Documents.Model;

/// <summary>A piece of running text.</summary>
public abstract record Inline
{
    private protected Inline() { }

    public static implicit operator Inline(string plain) => FromString(plain);

    public static Inline FromString(string plain) => new Text(plain);
}

public sealed record Text(string Value) : Inline;

public sealed record Strong(InlineText Content) : Inline;

public sealed record Emphasis(InlineText Content) : Inline;

/// <summary>A link; only http, https and mailto addresses are let through.</summary>
public sealed record Link(string Href, InlineText Content) : Inline;

/// <summary>A figure of <see cref="Document.Figures"/> shown in the text, with its trace behind it.</summary>
public sealed record FigureReference(string Id) : Inline;

public sealed record LineBreak : Inline;

/// <summary>
/// Running text in normal form: neighbouring plain pieces are one, empty ones are gone, so that equal texts are equal values.
/// </summary>
[CollectionBuilder(typeof(InlineText), nameof(Create))]
public sealed class InlineText : IReadOnlyList<Inline>, IEquatable<InlineText>
{
    public static InlineText Empty { get; } = new([]);

    private readonly IReadOnlyList<Inline> _pieces;

    private InlineText(IReadOnlyList<Inline> pieces) => _pieces = pieces;

    public int Count => _pieces.Count;

    public Inline this[int index] => _pieces[index];

    public static implicit operator InlineText(string plain) => FromString(plain);

    public static InlineText FromString(string plain) => Create([new Text(plain)]);

    public static InlineText Create(ReadOnlySpan<Inline> pieces)
    {
        var merged = new List<Inline>(pieces.Length);
        foreach (var piece in pieces)
        {
            if (piece is not Text { Value: var value })
            {
                merged.Add(piece);
            }
            else if (value.Length > 0)
            {
                Append(merged, value);
            }
        }

        return new InlineText(merged);
    }

    private static void Append(List<Inline> merged, string value)
    {
        if (merged.Count > 0 && merged[^1] is Text before)
        {
            merged[^1] = new Text(before.Value + value);
            return;
        }

        merged.Add(new Text(value));
    }

    public bool Equals(InlineText? other) => other is not null && _pieces.SequenceEqual(other._pieces);

    public override bool Equals(object? obj) => Equals(obj as InlineText);

    public override int GetHashCode() => _pieces.Aggregate(_pieces.Count, HashCode.Combine);

    public IEnumerator<Inline> GetEnumerator() => _pieces.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
