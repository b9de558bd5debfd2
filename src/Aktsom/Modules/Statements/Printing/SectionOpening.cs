using Aktsom.Documents.Model;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>What a section begins with: its heading, and for a step a page of its own, a few lines, or nothing, as the statement has chosen.</summary>
internal static class SectionOpening
{
    public static IEnumerable<Block> Of(TemplateSection section, Statement statement)
    {
        var language = statement.Language;
        var page = statement.StepOpening == StepOpening.Page ? section.Page : null;
        if (page is not null && section.Step is { } step)
        {
            yield return new StepPage
            {
                Step = step,
                Title = page.Title.In(language),
                Blocks = [new Paragraph { Text = page.Text.In(language) }],
            };
        }

        yield return new Heading
        {
            Level = 1,
            Text = section.Title.In(language),
            Step = section.Step,
            Anchor = "del-" + section.Id,
        };

        // A section without a page of its own always keeps its introduction: it is no step's opening.
        var isStep = section is { Step: not null, Page: not null };
        if (section.Intro is { } intro && (!isStep || statement.StepOpening == StepOpening.Lines))
        {
            yield return new Paragraph { Text = intro.In(language) };
        }
    }
}
