namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class WeekModel : GalleryPage;
