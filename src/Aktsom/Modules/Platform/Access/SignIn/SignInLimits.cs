using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>How many tries a minute: from one network address, and for one person whatever the address.</summary>
internal sealed class SignInLimitOptions
{
    [Range(1, 10_000)]
    public int PerAddress { get; set; } = 20;

    [Range(1, 10_000)]
    public int PerPerson { get; set; } = 10;
}

/// <summary>Counts tries per person. Each node counts its own; the lock after five wrong passwords is common to them all.</summary>
internal sealed class SignInLimits(IOptions<SignInLimitOptions> options) : IDisposable
{
    /// <summary>Name of the limit per network address: <c>[EnableRateLimiting(SignInLimits.Policy)]</c>. It counts posts only.</summary>
    public const string Policy = "sign-in";

    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> persons = PartitionedRateLimiter.Create<string, string>(person =>
        RateLimitPartition.GetFixedWindowLimiter(person, _ => PerWindow(options.Value.PerPerson))
    );

    /// <param name="person">The e-mail address typed, or the person's id.</param>
    public bool MayTry(string person)
    {
        using var lease = persons.AttemptAcquire(person.Trim().ToUpperInvariant());
        return lease.IsAcquired;
    }

    public void Dispose() => persons.Dispose();

    internal static FixedWindowRateLimiterOptions PerWindow(int tries) =>
        new()
        {
            PermitLimit = tries,
            Window = Window,
            QueueLimit = 0,
        };
}

/// <summary>The limit per network address.</summary>
internal sealed class AddressLimit(IOptions<SignInLimitOptions> options) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        var address = httpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        return HttpMethods.IsPost(httpContext.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(address, _ => SignInLimits.PerWindow(options.Value.PerAddress))
            : RateLimitPartition.GetNoLimiter("");
    }
}
