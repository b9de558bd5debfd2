using Aktsom.Modules.Platform.Chores;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Register.Imports;

/// <summary>Deletes uploaded files that nobody saved or dropped. Their dry runs can still be saved, but not read again.</summary>
internal sealed class ForgetOldUploads(ImportFiles files, IOptions<ImportOptions> options, TimeProvider clock) : IChore
{
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancel)
    {
        files.DeleteOlderThan(clock.GetUtcNow() - TimeSpan.FromDays(options.Value.KeepDays));
        return Task.CompletedTask;
    }
}
