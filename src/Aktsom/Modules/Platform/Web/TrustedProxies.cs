using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Aktsom.Modules.Platform.Web;

/// <summary>
/// Behind a proxy with TLS the visitor's address and scheme stand in X-Forwarded-For and X-Forwarded-Proto. They are believed from this machine, and
/// from the addresses in <c>Proxy:Known</c>; anyone else could write whatever they like there.
/// </summary>
internal static class TrustedProxies
{
    private const string Known = "Proxy:Known";

    public static IServiceCollection AddTrustedProxies(this IServiceCollection services)
    {
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IConfiguration>(
                (options, configuration) =>
                {
                    options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    foreach (var address in configuration.GetSection(Known).Get<string[]>() ?? [])
                    {
                        options.KnownProxies.Add(IPAddress.Parse(address));
                    }
                }
            );
        return services;
    }
}
