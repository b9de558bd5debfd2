using System.Globalization;
using System.Resources;

namespace Aktsom.Modules.Platform.Texts;

/// <summary>
/// The texts every module shares. How texts work in Aktsom:
/// <list type="number">
/// <item>A folder of pages has <c>Texts.resx</c> (bokmål), <c>Texts.nn.resx</c> and <c>Texts.en.resx</c> beside or above its pages,
/// as a rule one set per module: <c>Modules/Register/Texts.resx</c>. All three hold the same keys (a test holds this).</item>
/// <item>A page writes <c>@T["Suppliers.Title"]</c>, with values <c>@T["Suppliers.Lead", F(n)]</c>, by number
/// <c>@T.Count("Suppliers.Count", n)</c> (keys <c>….one</c> and <c>….many</c>), with markup of its own <c>@T.Markup("Key", …)</c>.
/// The nearest Texts.resx at or above the page's folder is asked first, then these shared texts.</item>
/// <item>A page model writes keys where attributes take text: <c>[Display(Name = "Suppliers.Name")]</c>,
/// <c>[Required(ErrorMessage = "Suppliers.Name.Missing")]</c>. Other code asks <see cref="ModuleTexts"/>.</item>
/// <item>Keys are <c>Noun.What</c>. A key that no file holds fails a test; a page with a word typed straight into it should not pass review.</item>
/// </list>
/// Tone: verb first, «du» to one person and «dere» to the organisation, one thought a sentence, an error says what to do.
/// Nynorsk and English are written afresh, not word by word.
/// </summary>
internal sealed class SharedTexts
{
    private static readonly ResourceManager Resources = new(typeof(SharedTexts));

    private SharedTexts() { }

    /// <summary>A shared text in the language of the request; the key itself when it is missing.</summary>
    public static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
