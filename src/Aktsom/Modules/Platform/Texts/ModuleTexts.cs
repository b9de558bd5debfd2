using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Platform.Texts;

/// <summary>Finds the texts for a place in the code: the nearest <c>Texts.resx</c> at or above its namespace, then the shared texts.</summary>
internal sealed class ModuleTexts(IStringLocalizerFactory factory)
{
    private const string FileName = ".Texts";
    private static readonly string[] Homes =
    [
        .. typeof(ModuleTexts)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(FileName + ".resources", StringComparison.Ordinal))
            .Select(name => name[..^(FileName + ".resources").Length])
            .OrderByDescending(home => home.Length),
    ];

    /// <summary>The texts of all modules at once, for words that a module leaves to be found, such as those of the change log.</summary>
    public IStringLocalizer Everywhere =>
        new TextsOfPlace([
            factory.Create(typeof(SharedTexts)),
            .. Homes.Select(home => factory.Create(home + FileName, typeof(ModuleTexts).Assembly.GetName().Name!)),
        ]);

    public IStringLocalizer For(Type owner) => ForNamespace(owner.Namespace ?? "");

    /// <summary>For a page by its path, such as <c>/Modules/Register/Suppliers/List.cshtml</c> or <c>/Register/Suppliers/List</c>.</summary>
    public IStringLocalizer ForPage(string path)
    {
        var folder = path[..Math.Max(path.LastIndexOf('/'), 0)].Trim('/').Replace('/', '.');
        return ForNamespace("Aktsom." + (folder.StartsWith("Modules", StringComparison.Ordinal) ? folder : "Modules." + folder));
    }

    private TextsOfPlace ForNamespace(string place)
    {
        var nearest = Homes
            .Where(home => (place + ".").StartsWith(home + ".", StringComparison.Ordinal))
            .Select(home => factory.Create(home + FileName, typeof(ModuleTexts).Assembly.GetName().Name!));
        return new TextsOfPlace([.. nearest, factory.Create(typeof(SharedTexts))]);
    }

    private sealed class TextsOfPlace(IReadOnlyList<IStringLocalizer> sources) : IStringLocalizer
    {
        public LocalizedString this[string name] =>
            sources.Select(source => source[name]).FirstOrDefault(text => !text.ResourceNotFound)
            ?? new(name, name, resourceNotFound: true);

        public LocalizedString this[string name, params object[] arguments] =>
            sources.Select(source => source[name, arguments]).FirstOrDefault(text => !text.ResourceNotFound)
            ?? new(name, name, resourceNotFound: true);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            sources.SelectMany(source => source.GetAllStrings(includeParentCultures)).DistinctBy(text => text.Name, StringComparer.Ordinal);
    }
}
