using System.Globalization;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>What the country factor says of a place, per topic.</summary>
internal sealed record PlaceFacts(Place Place, Estimate[] Estimates);

/// <summary>A line ready to be scored: its place with the country values, its industry with the sector values, goods stated or usual, listed company.</summary>
internal sealed record LineProfile(
    PlaceFacts Where,
    IndustryFacts Industry,
    Good[] StatedGoods,
    ProductionStage Stage,
    ListedEntity? Entity
)
{
    public Place Place => Where.Place;

    public bool GoodsAreStated => StatedGoods.Length > 0;

    /// <summary>The goods that count: those stated, else those usual for the industry.</summary>
    public Good[] Goods => GoodsAreStated ? StatedGoods : Industry.UsualGoods;

    /// <summary>Goods do not apply: what is bought is a service, and no goods are named.</summary>
    public bool IsServiceOnly => Industry.Sector is { IsService: true } && !GoodsAreStated;

    public string StatedKey => string.Join('+', StatedGoods.Select(good => good.Id).Order(StringComparer.Ordinal));

    public string Key =>
        string.Join(
            '|',
            Place.Key,
            Industry.Industry is null ? "" : $"{Industry.Industry.Version}:{Industry.Industry.Code}",
            StatedKey,
            Stage == ProductionStage.None ? "" : ((int)Stage).ToString(CultureInfo.InvariantCulture),
            Entity is null ? "" : $"{Entity.List}:{NameKey.Of(Entity.Name)}"
        );
}
