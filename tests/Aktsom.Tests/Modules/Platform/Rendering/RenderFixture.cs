using Aktsom.Modules.Platform.Rendering;

namespace Aktsom.Tests.Modules.Platform.Rendering;

/// <summary>One real Node process for a class of tests.</summary>
public sealed class RenderFixture : IAsyncDisposable
{
    private readonly RenderProcess _process = new(new RenderSettings(), TimeProvider.System);

    internal DocumentRenderer Renderer => new(_process);

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
