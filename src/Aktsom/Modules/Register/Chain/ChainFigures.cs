using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Register.Chain;

/// <summary>The value chain in words a statement can print: the parts in order, how goods are bought, and what is known of each part.</summary>
internal sealed class ChainFigures(ChainBook book, ChainWords words) : IFigureSource
{
    private static readonly FigureDefinition Picture = new(
        "chain.picture",
        new("Verdikjeden", "Verdikjeda", "The value chain"),
        FigureUnit.Text,
        new(
            "Leddene i kjeden i rekkefølge, fra råvare til gjenbruk, slik virksomheten har tegnet dem.",
            "Ledda i kjeda i rekkjefølgje, frå råvare til gjenbruk, slik verksemda har teikna dei.",
            "The parts of the chain in order, from raw material to reuse, as the organisation has drawn them."
        ),
        null,
        "Register"
    );

    private static readonly LocalisedText NotDrawn = new(
        "Verdikjeden er ikke tegnet. Tegn den under Leverandører.",
        "Verdikjeda er ikkje teikna. Teikn ho under Leverandørar.",
        "The value chain is not drawn. Draw it under Suppliers."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Picture];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        if (await book.SavedAsync(scope.Organisation, cancel) is not { } chain)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NotDrawn);
        }

        var known = await book.KnownAsync(scope.Organisation, cancel);
        var sentences = new List<string> { Told("Chain.Told", ChainPicture.InWords(chain, words)) };
        if (chain.Parts.Any(part => part.Optional))
        {
            sentences.Add(words.Of("Chain.Told.Brackets"));
        }

        sentences.Add(words.Of("BuyingWay." + chain.Buying) + ".");
        sentences.AddRange(
            chain
                .Parts.Where(part => known.ContainsKey(part.Role))
                .Select(part =>
                    Told(
                        "Chain.Told.Known",
                        ChainPicture.NameOf(part, words),
                        known[part.Role].Known,
                        string.Join(", ", known[part.Role].Countries.Select(code => CountryNames.Of(code)))
                    )
                )
        );
        var query = new LocalisedText(
            "Verdikjeden slik den er lagret, med kjente steder fra leverandørregisteret.",
            "Verdikjeda slik ho er lagra, med kjende stader frå leverandørregisteret.",
            "The value chain as it is saved, with known places from the register of suppliers."
        );
        return Figure.Fact(definition, scope, string.Join(" ", sentences), NotDrawn, new FigureTrace(query, [], 0, []));
    }

    private string Told(string key, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.CurrentCulture, words.Of(key), values);
}
