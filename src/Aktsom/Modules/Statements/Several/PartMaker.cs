using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Several;

/// <summary>What a person has ticked to hand over.</summary>
internal sealed record PartChoice(bool Answers, bool Suppliers, bool Figures)
{
    public bool IsEmpty => !Answers && !Suppliers && !Figures;
}

/// <summary>Makes the copy that is handed over: of a frozen statement its answers, and of the register the year's suppliers and figures.</summary>
internal sealed class PartMaker(AppDb db, Reach reach, IOrganisations organisations, ISuppliers suppliers, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">Answers are asked of a statement that is not frozen, or the organisation is outside the reach.</exception>
    public async Task<Part> MakeAsync(OpenStatement open, PartChoice choice, CancellationToken cancel)
    {
        var year = open.Statement.Year;
        var facts =
            await organisations.FactsAsync(reach.Organisation, cancel)
            ?? throw new InvalidOperationException("The organisation is outside the reach.");
        return new Part
        {
            Name = facts.Name,
            OrgNumber = facts.OrgNumber,
            Year = year,
            Date = clock.Today(),
            Statement = choice.Answers ? await StatementAsync(open, cancel) : null,
            Suppliers = choice.Suppliers
                ?
                [
                    .. (await suppliers.CountedAsync(reach.Organisation, year, null, cancel)).Select(one => new PartSupplier(
                        one.Name,
                        one.OrgNumber,
                        one.Country
                    )),
                ]
                : null,
            Figures = choice.Figures ? await FiguresAsync(year, cancel) : null,
        };
    }

    private async Task<PartStatement> StatementAsync(OpenStatement open, CancellationToken cancel)
    {
        var snapshot = open.Statement.Snapshot ?? throw new InvalidOperationException("Only a frozen statement is handed over.");
        var frozen = await db.Set<StatementSnapshot>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Id == snapshot)
            .Select(one => one.Figures)
            .SingleAsync(cancel);
        var culture = FigurePrint.Culture(open.Statement.Language);
        var figures = FrozenFigures
            .Read(frozen, reach.Organisation)
            .ToDictionary(figure => figure.Definition.Id, figure => FigurePrint.ValueOf(figure, culture), StringComparer.Ordinal);
        return new PartStatement(
            open.Template.Id,
            open.Template.Version,
            open.Statement.Language,
            SharedAnswers.Of(open, id => figures.GetValueOrDefault(id, "–"))
        );
    }

    private async Task<PartFigures> FiguresAsync(int year, CancellationToken cancel)
    {
        var known = (await organisations.YearsAsync(reach.Organisation, cancel)).FirstOrDefault(one => one.Year == year);
        return new PartFigures(known?.TurnoverNok, known?.BalanceNok, known?.FullTimeEquivalents, known?.Employees);
    }
}
