using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Comments;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Gathers what the checks look at: the answers as they would be printed, and the register's facts.</summary>
internal sealed class StatementFacts(
    AppDb db,
    Reach reach,
    RegisterFill fill,
    FigureRegistry figures,
    JointFigures joint,
    StatementComments comments,
    IOrganisations organisations
)
{
    /// <summary>Figures the checks compare with beside those the template names; one that no module computes is not asked for.</summary>
    private static readonly string[] Compared =
    [
        FigureIds.SuppliersCounted,
        FigureIds.Employees,
        FigureIds.AuditsTotal,
        FigureIds.AuditsPlanned,
        FigureIds.AgreementsActive,
        FigureIds.AgreementsFollowedUp,
        FigureIds.Deviations,
        FigureIds.ImpactsActual,
        FigureIds.ImpactsPrioritised,
        FigureIds.ActionPlanMeasures,
        FigureIds.RemedyCases,
        FigureIds.DialogueLog,
        FigureIds.GrievanceChannels,
        FigureIds.PoliciesVersions,
    ];

    public async Task<CheckInput> OfAsync(OpenStatement open, CancellationToken cancel)
    {
        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, cancel);
        var known = await KnownAsync(open, filled, cancel);
        var facts = await organisations.FactsAsync(reach.Organisation, cancel);
        var statement = new StatementFile
        {
            Template = open.Template,
            Year = open.Statement.Year,
            Language = open.Statement.Language,
            Organisation = facts?.Name,
            Organisations = facts is null
                ? []
                :
                [
                    new CoveredOrganisation(facts.Name, facts.OrgNumber),
                    .. (await joint.OfAsync(open.Statement, cancel)).Covered.Select(one => new CoveredOrganisation(
                        one.Name,
                        one.OrgNumber
                    )),
                ],
            Answers = Printed(open, filled),
        };
        return new CheckInput(statement) { Register = await FactsAsync(open, known, cancel) };
    }

    private async Task<RegisterFacts> FactsAsync(OpenStatement open, IReadOnlyList<Figure> known, CancellationToken cancel)
    {
        var before = open.Statement.State < StatementState.Signed;
        var signers = await organisations.RequiredSignersAsync(reach.Organisation, open.Statement.To.AddYears(1), cancel);
        var covered = (await joint.OfAsync(open.Statement, cancel)).Covered;
        var counts = await comments.OpenCountsAsync(open.Statement.Id, cancel);
        return new RegisterFacts
        {
            UnderAct = (await organisations.CoverageAsync(reach.Organisation, open.Statement.Year, cancel)).Covered,
            Figures = known
                .Where(figure => figure.Value is not null)
                .ToDictionary(figure => figure.Definition.Id, figure => figure.Value!.Value, StringComparer.Ordinal),
            Lists = known
                .Where(figure => figure.Rows is not null)
                .ToDictionary(
                    figure => figure.Definition.Id,
                    IReadOnlyList<IReadOnlyDictionary<string, string>> (figure) => [.. figure.Rows!.Select(row => row.Cells)],
                    StringComparer.Ordinal
                ),
            BeforeSigning = before,
            RequiredSigners =
            [
                .. signers.Signers.Select(signer => signer.Name),
                .. covered.SelectMany(PartySigners.Of).Select(one => one.Name),
                .. PartySigners.Missing(covered).Select(board => board.In(open.Statement.Language)),
            ],
            Publication = before ? null : await PublicationAsync(open.Statement.Id, cancel),
            LastChanged = open.Changes.Count == 0 ? null : open.Changes.Values.Max(change => change.At).InOslo(),
            OpenComments = counts.ToDictionary(one => StatementStore.KeyOf(one.Key), one => one.Value),
            Planned =
            [
                .. known
                    .Where(figure => figure.Definition.Id == FigureIds.AuditsPlanned)
                    .SelectMany(figure => figure.Trace.Records)
                    .Select(record => record.Label),
            ],
        };
    }

    /// <summary>What would be printed: the person's answers, else the register's, with bound figures in their numbers.</summary>
    private static AnswerSet Printed(OpenStatement open, FilledFigures filled)
    {
        var culture = FigurePrint.Culture(open.Statement.Language);
        string? Bound(string? text) =>
            text is null
                ? null
                : Tags.Filled(text, id => filled.ById.TryGetValue(id, out var figure) ? FigurePrint.ValueOf(figure, culture) : "–");
        return open
            .Answers.Walk(open.Template)
            .Select(place => (place.Key, RegisterFill.AnswerOf(open, place.Field, place.Key, filled).Answer))
            .Where(place => place.Answer.State != AnswerState.Empty)
            .Aggregate(
                open.Answers,
                (answers, place) =>
                    answers.With(place.Key, place.Answer with { Text = Bound(place.Answer.Text), Reason = Bound(place.Answer.Reason) })
            );
    }

    private async Task<IReadOnlyList<Figure>> KnownAsync(OpenStatement open, FilledFigures filled, CancellationToken cancel)
    {
        var found = filled.ById.Values.ToList();
        var scope = new FigureScope(open.Statement.OrganisationId, open.Statement.Year, filled.AsOf);
        foreach (var id in Compared.Where(id => !filled.ById.ContainsKey(id) && figures.Find(id) is not null))
        {
            found.Add(await joint.ComputeAsync(open.Statement, id, scope, cancel));
        }

        return [.. found.Where(figure => figure.Gap is null)];
    }

    private async Task<PublicationFact?> PublicationAsync(StatementId statement, CancellationToken cancel)
    {
        var rows = await (
            from publication in db.Set<Publication>()
            where publication.OrganisationId == reach.Organisation
            join snapshot in db.Set<StatementSnapshot>()
                on new { publication.OrganisationId, Id = publication.Snapshot } equals new { snapshot.OrganisationId, snapshot.Id }
            where snapshot.Statement == statement
            select new { publication.Channel, Date = (DateOnly?)publication.Date }
        ).ToListAsync(cancel);
        var shown = rows.Where(row => row is { Channel: PublicationChannel.WebSite, Date: not null }).Min(row => row.Date);
        return shown is { } on
            ? new PublicationFact(on, null, rows.Exists(row => row is { Channel: PublicationChannel.AnnualReport, Date: not null }))
            : null;
    }
}
