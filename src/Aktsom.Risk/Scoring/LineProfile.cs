using System.Globalization;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>A line ready to be scored: its place with the country values, its industry with the sector values, goods stated or usual, listed company.</summary>
internal sealed record LineProfile(
    Place Place,
    Estimate[] Country,
    IndustryFacts Industry,
    IReadOnlyList<Good> StatedGoods,
    ProductionStage Stage,
    ListedEntity? Entity
)
{
    public bool GoodsAreStated => StatedGoods.Count > 0;

    /// <summary>The goods that count: those stated, else those usual for the industry.</summary>
    public IReadOnlyList<Good> Goods => GoodsAreStated ? StatedGoods : Industry.UsualGoods;

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
