namespace Aktsom.Modules.Statements.Templates;

/// <summary>Comparison of keys, codes and ids: letter by letter.</summary>
internal static class Same
{
    public static bool Is(this string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
