using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Makes people who can sign in, and says in their language what a password lacks.</summary>
internal sealed class NewUser(UserManager<User> users, TimeProvider clock, ModuleTexts texts)
{
    public User Make(string name, string email) =>
        new()
        {
            Id = TypedId.New<UserId>(clock).Value,
            Name = name,
            UserName = email.Trim(),
            Email = email.Trim(),
        };

    /// <summary>Checks a password before anything is changed; what is wrong is written to the field.</summary>
    public async Task<bool> IsGoodAsync(User user, string password, ModelStateDictionary state, string field)
    {
        var words = texts.For(typeof(NewUser));
        foreach (var rule in users.PasswordValidators)
        {
            var result = await rule.ValidateAsync(users, user, password);
            foreach (var error in result.Errors)
            {
                state.AddModelError(field, words[$"Password.{error.Code}", SignInServices.PasswordLength]);
            }
        }

        return state.IsValid;
    }

    /// <summary>As <see cref="AddAsync"/>; false when what was waiting, such as a link, has been used by another meanwhile.</summary>
    public async Task<bool> TryAddAsync(User user, string password)
    {
        try
        {
            await AddAsync(user, password);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    /// <summary>Saves the person with whatever else is waiting in the same transaction.</summary>
    public async Task AddAsync(User user, string password)
    {
        var result = await users.CreateAsync(user, password);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("A new user was refused: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }
}
