using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Organisations.People;

/// <summary>A person as the form has them.</summary>
internal sealed record PersonForm
{
    [Display(Name = "People.Name"), Required(ErrorMessage = "People.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [Display(Name = "People.PersonTitle"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "People.Email"), EmailAddress(ErrorMessage = "Email.Wrong"), StringLength(256)]
    public string? Email { get; set; }

    public static PersonForm Of(Person person) =>
        new()
        {
            Name = person.Name,
            Title = person.Title,
            Email = person.Email,
        };

    public void WriteTo(Person person)
    {
        person.Name = Name.Trim();
        person.Title = Title;
        person.Email = Email?.Trim();
    }
}
