using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Signing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>What the statement calls for now: beginning it, writing on, approving, signing, publishing before 30 June.</summary>
internal sealed class StatementSteps(AppDb db, SigningDesk desk, TimeProvider clock, ModuleTexts texts) : INextStep
{
    private const int Begin = 30;
    private const int WriteOn = 35;
    private const int Hurry = 60;
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

        var left = Publisher.Deadline(year).DayNumber - today.DayNumber;
        var hasDeadline = left is >= 0 and <= WarnDays && newest.Updates is null;
        return newest.State switch
        {
            StatementState.Draft when hasDeadline => [Step(Close, "Step.Close", newest, "", 60, left)],
            StatementState.Draft => [Step(WriteOn, "Step.Write", newest, "", 45, left)],
            StatementState.InReview => [Step(hasDeadline ? Close : Hurry, "Step.Approve", newest, "/review", 30, left)],
            StatementState.Approved => await SigningAsync(newest, hasDeadline, left, cancel),
            StatementState.Signed => [Step(hasDeadline ? Close : Hurry, "Step.Publish", newest, "/publish", 10, left)],
            _ => [],
        };
    }

    /// <summary>One who stands in the list signs; the others see whom the statement waits for.</summary>
    private async Task<IReadOnlyList<NextStep>> SigningAsync(Statement statement, bool hasDeadline, int left, CancellationToken cancel)
    {
        var mine = await desk.MineAsync(statement.Snapshot!.Value, cancel);
        var urgency = hasDeadline ? Close : Hurry;
        return mine is { State: not SignatureState.Signed }
            ? [Step(urgency + 1, "Step.Sign", statement, "/sign", 10, left)]
            : [Step(urgency, "Step.Collect", statement, "/signatures", 5, left)];
    }

    private NextStep Step(int urgency, string key, Statement statement, string page, int minutes, int daysLeft)
    {
        var text = texts.For(typeof(StatementSteps));
        var address = $"/statements/{statement.Id}{page}";
        return new NextStep(
            urgency,
            text[key, statement.Year],
            text[key + ".Why", Formats.DaysLeft(daysLeft)],
            minutes,
            address,
            text[key + ".Act"]
        );
    }
}
