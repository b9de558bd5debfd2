namespace Aktsom.Modules.Platform.Web.Gallery;

internal sealed class PublicModel : GalleryPage;
