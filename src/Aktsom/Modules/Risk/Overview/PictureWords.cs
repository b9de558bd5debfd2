using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Risk.Overview;

/// <summary>What the keys of the picture are called.</summary>
internal static class PictureWords
{
    public static string Of(PictureSide side, string key, Func<string, string> text) =>
        side switch
        {
            PictureSide.Place when key == RiskPicture.Area => text("Picture.Area"),
            PictureSide.Place => Countries.Shipped.TryFind(key, out var country) ? country.Name.ToString() : text("Picture.NoPlace"),
            PictureSide.Industry => Industries.Shipped.Find(key)?.Name.ToString() ?? text("Picture.NoIndustry"),
            _ => key.Length == 0 ? text("Picture.NoTopic") : Topic.Of(key).Name.ToString(),
        };
}
