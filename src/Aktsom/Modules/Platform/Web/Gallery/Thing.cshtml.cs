using Aktsom.Risk;

namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class ThingModel : GalleryPage
{
    public static readonly IReadOnlyList<(string Key, RiskLevel Level, int? Score, int? Before)> Topics =
    [
        ("ForcedLabour", RiskLevel.VeryHigh, 91, null),
        ("Association", RiskLevel.High, 66, 70),
        ("Wages", RiskLevel.High, 58, 74),
        ("Environment", RiskLevel.Medium, 48, 48),
        ("ChildLabour", RiskLevel.Low, 18, 27),
        ("Land", RiskLevel.Unknown, null, null),
    ];
}
