using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web.Errors;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Modules.Platform.Web.Navigation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Aktsom.Modules.Platform.Web;

/// <summary>Everything a page needs around it: pages, texts, languages, headers, static files, error pages.</summary>
internal static class AktsomWeb
{
    public static WebApplicationBuilder AddAktsomWeb(this WebApplicationBuilder builder)
    {
        WebRoot.Use(builder.Environment);
        var services = builder.Services;
        services.AddTrustedProxies();
        services.AddTexts();
        services.AddPages();
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "aktsom-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.FormFieldName = "form";
        });
        services.AddResponseCompression(o =>
        {
            // Only files that are the same for everyone: compressing pages that hold a form's token would leak it (BREACH).
            o.EnableForHttps = true;
            o.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.AddExceptionHandler<FaultLog>();
        services.AddHttpContextAccessor();
        services.AddAuthorization();
        services.AddScoped<Frame>();
        services.TryAddScoped<IFrameFacts, PlainFrameFacts>();
        services.TryAddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>
    /// Call first, before <c>UseAuthentication</c> and <c>UseAuthorization</c>. Maps the pages too. The order inside matters: headers are set on
    /// every answer, files need no language, an error page speaks the reader's language.
    /// </summary>
    public static WebApplication UseAktsomWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseLanguages();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = StatusModel.AddressOf(StatusCodes.Status500InternalServerError),
                SuppressDiagnosticsCallback = _ => true,
            }
        );
        app.UseWhen(
            http => !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute(StatusModel.Address)
        );
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Cache(file.Context) });
        app.UseRouting();
        app.MapRazorPages();
        app.MapOrganisationColours();
        return app;
    }

    private static void AddTexts(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<ModuleTexts>();
        services.AddTransient<PageTexts>();
    }

    private static void AddPages(this IServiceCollection services)
    {
        var pages = services
            .AddRazorPages(o => o.RootDirectory = "/Modules")
            .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (type, factory) => new ModuleTexts(factory).For(type));
        services.AddOptions<MvcOptions>().Configure(FormMessages.Use);

        // A host whose own assembly is another (tests, the gallery) finds our pages too.
        var assembly = typeof(AktsomWeb).Assembly;
        pages.ConfigureApplicationPartManager(parts =>
        {
            if (parts.ApplicationParts.All(part => part.Name != assembly.GetName().Name))
            {
                foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                {
                    parts.ApplicationParts.Add(part);
                }
            }
        });
    }

    /// <summary>A file asked for with its version, or with a hash in its name, never changes.</summary>
    private static void Cache(HttpContext http)
    {
        var fixedName =
            http.Request.Query.ContainsKey("v") || http.Request.Path.StartsWithSegments("/assets/fonts", StringComparison.Ordinal);
        http.Response.Headers.CacheControl = fixedName ? "public, max-age=31536000, immutable" : "public, no-cache";
    }
}
