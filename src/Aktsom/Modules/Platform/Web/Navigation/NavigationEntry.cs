namespace Aktsom.Modules.Platform.Web.Navigation;

/// <summary>The seven entries of the members' menu, ordered as questions. A module adds pages to an entry; it never adds an entry.</summary>
internal enum NavigationEntry
{
    /// <summary>Hva gjør jeg nå?</summary>
    ThisWeek,

    /// <summary>Hvem er vi, og hvem har ansvaret?</summary>
    Organisation,

    /// <summary>Hvem kjøper vi fra, og hva vet vi?</summary>
    Suppliers,

    /// <summary>Hvem kan bli skadet, og hva er verst?</summary>
    Risk,

    /// <summary>Hva gjør vi, og virker det?</summary>
    FollowUp,

    /// <summary>Hvem spør, hvem sier fra, hva retter vi opp?</summary>
    Voices,

    /// <summary>Hva sier vi offentlig?</summary>
    Statement,
}
