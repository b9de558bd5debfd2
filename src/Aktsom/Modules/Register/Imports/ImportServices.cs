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
        return services;
    }
}
