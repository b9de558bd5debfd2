using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Web.Navigation;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Register.Imports;

internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration("Import");
        services.AddSingleton<ImportFiles>();
        services.AddScoped<ReadLedger>();
        services.AddScoped<ConfirmImport>();
        services.AddScoped<DropImport>();
        services.AddScoped<UploadReceiver>();
        services.AddScoped<IChore, ForgetOldUploads>();
        services.AddNavigation(
            new NavigationPage(NavigationEntry.Suppliers, "/Register/Imports/List", "Import.Earlier", RegisterPermissions.See, 30)
        );
        return services;
    }
}
