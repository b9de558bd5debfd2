using Aktsom.Risk;

namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class ComponentsModel : GalleryPage
{
    public static readonly IReadOnlyList<RiskLevel> Levels =
    [
        RiskLevel.VeryHigh,
        RiskLevel.High,
        RiskLevel.Medium,
        RiskLevel.Low,
        RiskLevel.Unknown,
    ];

    public static readonly IReadOnlyList<int> ExtendedTicks = [21];
}
