namespace Aktsom.Modules.Platform.Rendering;

/// <summary>How the render process is run.</summary>
internal sealed record RenderSettings
{
    /// <summary>The Node to start.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The longest one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Typst keeps some 20 MB of every document; above this many bytes the process is replaced after its answer.</summary>
    public long MostMemory { get; init; } = 600L * 1024 * 1024;

    /// <summary>Where to begin looking for the script.</summary>
    public string BaseDirectory { get; init; } = AppContext.BaseDirectory;
}
