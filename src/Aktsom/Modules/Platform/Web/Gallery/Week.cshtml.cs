namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class WeekModel : GalleryPage
{
    public static readonly IReadOnlyList<DateOnly> Stops = [new(2026, 5, 22), new(2026, 6, 4)];
}
