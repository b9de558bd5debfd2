using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>A supplier relation of one organisation.</summary>
internal readonly record struct SupplierId(Guid Value) : ITypedId<SupplierId>
{
    public static SupplierId From(Guid value) => new(value);

    public static SupplierId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SupplierId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SupplierId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>One run of an import.</summary>
internal readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    public static ImportId From(Guid value) => new(value);

    public static ImportId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ImportId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ImportId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A place of production known behind a supplier.</summary>
internal readonly record struct SiteId(Guid Value) : ITypedId<SiteId>
{
    public static SiteId From(Guid value) => new(value);

    public static SiteId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SiteId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SiteId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A purchase category.</summary>
internal readonly record struct CategoryId(Guid Value) : ITypedId<CategoryId>
{
    public static CategoryId From(Guid value) => new(value);

    public static CategoryId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CategoryId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CategoryId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>An article of the range.</summary>
internal readonly record struct ArticleId(Guid Value) : ITypedId<ArticleId>
{
    public static ArticleId From(Guid value) => new(value);

    public static ArticleId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ArticleId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArticleId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A component that is bought through a supplier.</summary>
internal readonly record struct ComponentId(Guid Value) : ITypedId<ComponentId>
{
    public static ComponentId From(Guid value) => new(value);

    public static ComponentId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ComponentId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ComponentId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
