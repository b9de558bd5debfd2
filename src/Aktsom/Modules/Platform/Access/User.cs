using Microsoft.AspNetCore.Identity;

namespace Aktsom.Modules.Platform.Access;

/// <summary>A person who can sign in. What the person may do hangs on the roles held in each organisation.</summary>
internal sealed class User : IdentityUser<Guid>
{
    public string Name { get; set; } = "";

    /// <summary>nb, nn or en; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>auto, light or dark; null as the machine is set.</summary>
    public string? Theme { get; set; }

    public DateTimeOffset? LastSignIn { get; set; }
}
