namespace Aktsom.Modules.Platform.Rendering;

/// <summary>The render process could not do what was asked; the message says in one sentence what to do.</summary>
internal sealed class RenderException(RenderFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public RenderFault Fault { get; } = fault;
}

internal enum RenderFault
{
    /// <summary>Node or its packages are not installed.</summary>
    NotInstalled,

    /// <summary>What was to be rendered is at fault: a picture without words, letters no font has, a broken PDF.</summary>
    Refused,

    /// <summary>It took longer than <see cref="RenderSettings.Timeout"/>.</summary>
    TooSlow,

    /// <summary>The process failed twice at the same request.</summary>
    Failed,
}
