using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>What the statement calls for now: beginning it, writing on, publishing before 30 June.</summary>
internal sealed class StatementSteps(AppDb db, TimeProvider clock, ModuleTexts texts) : INextStep
{
    private const int Begin = 30;
    private const int WriteOn = 35;
    private const int Close = 110;
    private const int WarnDays = 60;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var today = clock.Today();
        var year = today.Year - 1;
        var text = texts.For(typeof(StatementSteps));
        var newest = await db.Set<Statement>()
            .AsNoTracking()
            .Where(s => s.OrganisationId == organisation && s.Year == year)
            .OrderByDescending(s => s.Version)
            .FirstOrDefaultAsync(cancel);
        if (newest is null)
        {
            return [new NextStep(Begin, text["Step.Begin", year], text["Step.Begin.Why"], 20, "/statements", text["Step.Begin.Act"])];
        }

        if (newest.State != StatementState.Draft)
        {
            return [];
        }

        var due = new DateOnly(year + 1, 6, 30);
        var left = due.DayNumber - today.DayNumber;
        return left is >= 0 and <= WarnDays
            ?
            [
                new NextStep(
                    Close,
                    text["Step.Close", year],
                    text["Step.Close.Why", left],
                    60,
                    $"/statements/{newest.Id}",
                    text["Step.Close.Act"]
                ),
            ]
            :
            [
                new NextStep(
                    WriteOn,
                    text["Step.Write", year],
                    text["Step.Write.Why"],
                    45,
                    $"/statements/{newest.Id}",
                    text["Step.Write.Act"]
                ),
            ];
    }
}
