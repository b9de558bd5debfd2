using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>Reads every template before the first visitor comes: a file that cannot be used stops the start with one clear line.</summary>
internal sealed class ReadTemplatesAtStart(IServiceProvider services) : IAtStart
{
    public int Order => 5;

    public Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        try
        {
            services.GetRequiredService<StatementTemplates>();
            return Task.CompletedTask;
        }
        catch (TemplateException fault)
        {
            throw new StartException(fault.Message);
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
