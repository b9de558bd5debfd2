namespace Aktsom.Modules.Statements.Templates;

/// <summary>The nineteen related topics of the impact table, always in this order (glossary, section 6). The first ten are the Act's core.</summary>
internal static class Topics
{
    public const int CoreCount = 10;

    public static readonly IReadOnlyList<Topic> All =
    [
        new("forcedLabour", "Tvangsarbeid", "Tvangsarbeid", "Forced labour"),
        new(
            "freedomOfAssociation",
            "Fagorganisering og kollektive forhandlinger",
            "Fagorganisering og kollektive forhandlingar",
            "Freedom of association and collective bargaining"
        ),
        new("childLabour", "Barnearbeid", "Barnearbeid", "Child labour"),
        new("discrimination", "Diskriminering", "Diskriminering", "Discrimination"),
        new("harshTreatment", "Brutal behandling", "Brutal behandling", "Harsh or inhumane treatment"),
        new("hse", "Helse, miljø og sikkerhet", "Helse, miljø og tryggleik", "Health, safety and working environment"),
        new("wages", "Lønn", "Løn", "Wages"),
        new("workingHours", "Arbeidstid", "Arbeidstid", "Working hours"),
        new("regularEmployment", "Regulære ansettelser", "Regulære tilsetjingar", "Regular employment"),
        new(
            "marginalisedPopulations",
            "Marginaliserte befolkningsgrupper",
            "Marginaliserte befolkningsgrupper",
            "Marginalised populations"
        ),
        new("environment", "Miljø", "Miljø", "Environment"),
        new("corruption", "Korrupsjon", "Korrupsjon", "Corruption"),
        new("animalWelfare", "Dyrevelferd", "Dyrevelferd", "Animal welfare"),
        new("emissions", "Utslipp", "Utslepp", "Emissions"),
        new("greenhouseGases", "Drivhusgasser", "Drivhusgassar", "Greenhouse gases"),
        new("energy", "Energi", "Energi", "Energy"),
        new("waste", "Avfall", "Avfall", "Waste"),
        new("water", "Vann", "Vatn", "Water"),
        new("materialUse", "Materialbruk", "Materialbruk", "Use of materials"),
    ];

    /// <summary>The topic of this code or label in any language; null where there is none.</summary>
    public static Topic? Find(string codeOrLabel)
    {
        var sought = codeOrLabel.Trim();
        return All.FirstOrDefault(topic =>
            topic.Code.Is(sought) || topic.Labels.All.Any(label => string.Equals(label.Text, sought, StringComparison.OrdinalIgnoreCase))
        );
    }
}

/// <summary>One related topic.</summary>
internal sealed record Topic(string Code, LanguageText Labels)
{
    public Topic(string code, string bokmal, string nynorsk, string english)
        : this(
            code,
            new LanguageText
            {
                Bokmal = bokmal,
                Nynorsk = nynorsk,
                English = english,
            }
        ) { }
}
