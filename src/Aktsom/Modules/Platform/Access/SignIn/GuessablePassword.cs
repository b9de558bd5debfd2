using Microsoft.AspNetCore.Identity;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Refuses a password made of the person's own name or address, or of the same few signs over and over.</summary>
internal sealed class GuessablePassword : IPasswordValidator<User>
{
    public const string Code = "Guessable";
    private const int ShortestPart = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var left = (password ?? "").ToUpperInvariant();
        var parts = ((user.Email ?? "") + " " + user.Name)
            .ToUpperInvariant()
            .Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Where(part => part.Length >= ShortestPart).Append("PASSORD").Append("PASSWORD").Append("AKTSOM"))
        {
            left = left.Replace(part, "", StringComparison.Ordinal);
        }

        var isLongWithout = left.Count(char.IsLetterOrDigit) >= SignInServices.PasswordLength / 2;
        return Task.FromResult(isLongWithout ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = Code }));
    }
}
