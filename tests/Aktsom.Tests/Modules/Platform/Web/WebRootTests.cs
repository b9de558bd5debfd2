using Aktsom.Modules.Platform.Web;

namespace Aktsom.Tests.Modules.Platform.Web;

public sealed class WebRootTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("aktsom-root-").FullName;

    [Fact]
    public void A_published_program_finds_the_folder_beside_it()
    {
        var own = Directory.CreateDirectory(Path.Combine(root, "app", "wwwroot", "assets")).Parent!.FullName;
        Assert.Equal(own, WebRoot.Find(Path.Combine(root, "app")));
    }

    [Fact]
    public void A_build_folder_finds_the_source_tree_s()
    {
        var tree = Directory.CreateDirectory(Path.Combine(root, "src", "Aktsom", "wwwroot", "assets")).Parent!.FullName;
        var built = Directory.CreateDirectory(Path.Combine(root, "tests", "Aktsom.Tests", "bin", "Debug")).FullName;
        Assert.Equal(tree, WebRoot.Find(built));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
