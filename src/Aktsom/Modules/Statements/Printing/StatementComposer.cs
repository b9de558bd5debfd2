using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Microsoft.Extensions.Options;
using AnswerState = Aktsom.Modules.Statements.Templates.Answers.AnswerState;
using DocumentAnswerState = Aktsom.Documents.Model.AnswerState;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>What a printed edition says of itself.</summary>
internal sealed record Edition(bool Draft, DateTimeOffset? Frozen, DateOnly? Published);

/// <summary>Turns a statement into a document: fields in the template's order, what the register filled with its trace, what is empty shown as empty.</summary>
internal sealed class StatementComposer(
    RegisterFill fill,
    IOrganisations organisations,
    StatementPictures pictures,
    JointFigures joint,
    IOptions<ColophonOptions> colophon,
    Reach reach,
    TimeProvider clock
)
{
    public async Task<Document> ComposeAsync(OpenStatement open, Edition edition, CancellationToken cancel) =>
        (await ComposeWithFiguresAsync(open, edition, cancel)).Document;

    /// <summary>The document with every figure behind it, each with its whole trace: what is frozen.</summary>
    public async Task<(Document Document, FilledFigures Figures)> ComposeWithFiguresAsync(
        OpenStatement open,
        Edition edition,
        CancellationToken cancel
    )
    {
        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, !edition.Draft, cancel);
        return (await ComposeAsync(open, filled, edition, cancel), filled);
    }

    /// <summary>The document with figures that are computed already.</summary>
    public async Task<Document> ComposeAsync(OpenStatement open, FilledFigures filled, Edition edition, CancellationToken cancel)
    {
        var facts =
            await organisations.FactsAsync(reach.Organisation, cancel)
            ?? throw new InvalidOperationException("The organisation is outside the reach.");
        var together = await joint.OfAsync(open.Statement, cancel);
        var required = await organisations.RequiredSignersAsync(reach.Organisation, clock.Today(), cancel);
        var signers = PartySigners.Printed(required, together.Covered, open.Statement.Language, () => TypedId.New<PersonId>(clock));
        var page = new StatementPage(
            open,
            edition.Draft,
            filled,
            facts,
            signers,
            await pictures.OfAsync(open, cancel),
            colophon.Value.Text,
            await CoveredPrint.OfAsync(open, together, joint, cancel)
        );
        var blocks = page.Blocks();
        return new Document
        {
            Title = PrintedPlaces.Title(open, facts.Name),
            Subtitle = PrintedPlaces.Subtitle(open),
            Language = LanguageOf(open.Statement.Language),
            Year = open.Statement.Year,
            Period = new Period(open.Statement.From, open.Statement.To),
            Organisation = new DocumentOrganisation
            {
                Name = facts.Name,
                Number = facts.OrgNumber,
                Colour = facts.Colour,
                Covers =
                [
                    new Aktsom.Documents.Model.CoveredOrganisation(facts.Name, facts.OrgNumber),
                    .. together.Covered.Select(one => new Aktsom.Documents.Model.CoveredOrganisation(
                        one.Name,
                        one.OrgNumber,
                        one.Employees
                    )),
                ],
            },
            Edition = new DocumentEdition
            {
                Label = page.EditionLabel(),
                Draft = edition.Draft,
                Frozen = edition.Frozen,
                Published = edition.Published,
            },
            Figures = page.UsedFigures(blocks),
            Blocks = blocks,
        };
    }

    internal static Language LanguageOf(string language) =>
        language switch
        {
            "nn" => Language.Nn,
            "en" => Language.En,
            _ => Language.Nb,
        };
}
