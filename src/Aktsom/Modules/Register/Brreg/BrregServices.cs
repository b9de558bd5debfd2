using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Register.Contracts;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Register.Brreg;

internal static class BrregServices
{
    public static IServiceCollection AddBrreg(this IServiceCollection services)
    {
        services.AddOptions<BrregOptions>().BindConfiguration("Brreg");
        services
            .AddHttpClient<BrregClient>(
                (provider, http) =>
                {
                    var options = provider.GetRequiredService<IOptions<BrregOptions>>().Value;
                    http.BaseAddress = new Uri(options.BaseAddress.ToString().TrimEnd('/') + "/");
                    http.Timeout = options.Timeout;
                    http.MaxResponseContentBufferSize = BrregClient.LargestAnswer;
                    http.DefaultRequestHeaders.UserAgent.ParseAdd("Aktsom");
                    http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
                }
            )
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddTransient<IRegistryRoles>(provider => provider.GetRequiredService<BrregClient>());
        services.AddScoped<LookUpSuppliers>();
        services.AddScoped<TakeFromRegistry>();
        services.AddScoped<RegistryList>();
        services.AddScoped<ISupplierPanel, RegistryPanel>();
        services.AddScoped<IChore, AskRegistry>();
        return services;
    }
}
