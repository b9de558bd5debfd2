namespace Aktsom.Modules.Platform.Running;

/// <summary>How a server is to run.</summary>
internal sealed record ServerOptions
{
    public string Url { get; init; } = "http://localhost:5080";

    /// <summary>Folder of the embedded database; not used with an external one.</summary>
    public string? DataFolder { get; init; }

    /// <summary>An external PostgreSQL 15 or newer.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The app's own connection, where an administrator has made the roles; null when Aktsom makes them itself.</summary>
    public string? AppConnectionString { get; init; }

    /// <summary>Opens with the example organisations and says so on each page.</summary>
    public bool Demo { get; init; }

    public string Environment { get; init; } = "Production";

    /// <summary>Replaces services, for tests.</summary>
    public Action<IServiceCollection>? Configure { get; init; }
}
