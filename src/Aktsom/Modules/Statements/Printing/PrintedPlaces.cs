using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>Fields that are printed elsewhere than as a question with its answer.</summary>
internal static class PrintedPlaces
{
    private static readonly LocalisedText OfTheAct = new(
        "Hva vi gjør for menneskerettigheter og anstendig arbeid, etter åpenhetsloven § 5",
        "Kva vi gjer for menneskerettar og anstendig arbeid, etter openheitslova § 5",
        "What we do for human rights and decent work, under section 5 of the Transparency Act"
    );

    /// <summary>Whether the cover says it: title, year, organisation and picture.</summary>
    public static bool IsOnCover(TemplateField field) =>
        field.Key.Contains(".cover.", StringComparison.Ordinal)
        && field.SemanticId is "cover.title" or "year" or "org.name" or "cover.image";

    /// <summary>Whether the list of signatures says it.</summary>
    public static bool IsBySignatures(TemplateField field) => field.SemanticId is "sign.place" or "sign.date";

    /// <summary>Whether it is the chapter's own opening, which needs no question.</summary>
    public static bool IsOpening(TemplateField field) => field.IsFixed && field.SemanticId == "step.intro";

    /// <summary>Whether it is the statement's last lines.</summary>
    public static bool IsColophon(TemplateField field) => field.SemanticId == "colophon";

    /// <summary>The title as the organisation or the template words it, else what a statement is called.</summary>
    public static string Title(OpenStatement open, string organisation)
    {
        var (language, year) = (open.Statement.Language, open.Statement.Year);
        var field = open.Template.Meaning("cover.title").FirstOrDefault();
        var own = field is null ? null : open.Answers[field.Key].Text ?? field.TextFor(language, organisation, year);
        return string.IsNullOrWhiteSpace(own)
            ? new LocalisedText($"Redegjørelse for {year}", $"Utgreiing for {year}", $"Statement for {year}").In(language)
            : own;
    }

    /// <summary>What kind of statement it is.</summary>
    public static string Subtitle(OpenStatement open) =>
        (open.Template.Meaning("cover.title").Any() ? open.Template.Name : OfTheAct).In(open.Statement.Language);
}
