namespace Aktsom.Modules.Platform.Data;

/// <summary>Aktsom cannot start: one sentence that says what to do.</summary>
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
