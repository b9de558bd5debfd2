namespace Aktsom.Modules.Engagement.Examples;

/// <param name="Name">An invented name.</param>
/// <param name="Email">An address nobody has.</param>
/// <param name="Language">The language the person is written to in.</param>
internal sealed record ExamplePerson(string Name, string Email, string Language);

/// <summary>Invented contacts at the example suppliers.</summary>
internal static class ExamplePeople
{
    private static readonly string[] Norwegian = ["Tuva Eksempelsen", "Marius Prøve", "Oda Øksnes-Prøve", "Sindre Mønster"];
    private static readonly string[] Others = ["Sam Example", "Robin Sample", "Kim Specimen", "Alex Muster"];

    public static ExamplePerson Of(string? country, int at)
    {
        var language = country switch
        {
            "CN" or "TW" or "HK" => "zh",
            "DE" or "AT" or "CH" => "de",
            "PL" => "pl",
            "NO" or null => "nb",
            _ => "en",
        };
        var names = language == "nb" ? Norwegian : Others;
        return new ExamplePerson(names[at % names.Length], $"kontakt{at + 1}@leverandor.example", language);
    }
}
