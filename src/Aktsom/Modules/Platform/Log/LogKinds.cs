using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Platform.Log;

/// <summary>The kinds of record that some module's texts name: <c>Log.Kind.supplier</c>.</summary>
internal sealed class LogKinds(ModuleTexts texts)
{
    private const string Prefix = "Log.Kind.";

    public IReadOnlyList<string> All { get; } =
    [
        .. texts
            .Everywhere.GetAllStrings(includeParentCultures: true)
            .Where(text => text.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(text => text.Name[Prefix.Length..])
            .Distinct(StringComparer.Ordinal),
    ];
}
