using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Aktsom.Modules.Platform.Web.Errors;

/// <summary>Our own faults are logged once, with the reference the person sees.</summary>
internal sealed partial class FaultLog(ILogger<FaultLog> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var path = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path;
        Fault(logger, exception, Reference(httpContext), httpContext.Request.Method, path);
        return ValueTask.FromResult(false);
    }

    /// <summary>Eight signs that find the fault in the log, such as 7F3A-91C0.</summary>
    public static string Reference(HttpContext http)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        var code = trace[^Math.Min(8, trace.Length)..].ToUpperInvariant();
        return code.Length == 8 ? code[..4] + "-" + code[4..] : code;
    }

    [LoggerMessage(LogLevel.Error, "Fault {Reference} at {Method} {Path}")]
    private static partial void Fault(ILogger logger, Exception exception, string reference, string method, string path);
}
