using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;

namespace Aktsom.Modules.Engagement.Questions;

/// <summary>Reads every question set before the first visitor comes: a file that cannot be used stops the start with one clear line.</summary>
internal sealed class ReadSetsAtStart(IServiceProvider services) : IAtStart
{
    public int Order => 5;

    public Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        try
        {
            services.GetRequiredService<QuestionSets>();
            services.GetRequiredService<IReadOnlyList<Checklist>>();
            return Task.CompletedTask;
        }
        catch (QuestionSetException fault)
        {
            throw new StartException(fault.Message);
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
