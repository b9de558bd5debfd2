using System.Threading.RateLimiting;
using Aktsom.Modules.Platform.Access.SignIn;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Platform.Access;

/// <summary>
/// Counts personal links that open nothing, per network address: who guesses is stopped, and who answers a long form by a good link never is.
/// Each node counts its own.
/// </summary>
internal sealed class WrongLinks(IOptions<SignInLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> addresses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => SignInLimits.PerWindow(options.Value.PerAddress))
    );

    public bool MayTry(string address)
    {
        using var lease = addresses.AttemptAcquire(address, permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>A link opened nothing.</summary>
    public void Note(string address) => addresses.AttemptAcquire(address).Dispose();

    public void Dispose() => addresses.Dispose();
}
