using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Blocks;

namespace Aktsom.Modules.Risk.Events;

/// <summary>What events call for now: suppliers nobody has decided on, and new assessments that are due.</summary>
internal sealed class EventSteps(EventBook book, BlockBook blocks, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int Decide = 68;
    private const int AssessAgain = 62;
    private const int ReviewBlocks = 60;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(EventSteps));
        var open = await book.OpenAsync(cancel);
        var steps = new List<NextStep>();
        if (open.FirstOrDefault(one => one.Open.Any()) is { } waiting)
        {
            var words = text["Step.Event", waiting.Open.Count(), waiting.Event.Title];
            steps.Add(new NextStep(Decide, words, text["Step.Event.Why"], 20, $"/risk/events/{waiting.Event.Id}", text["Step.Event.Act"]));
        }

        var today = clock.Today();
        var due = open.SelectMany(one => one.Suppliers).Where(one => one.Decision?.AgainBy <= today).ToList();
        if (due.Count > 0)
        {
            var words = text["Step.Again", due[0].Name];
            steps.Add(
                new NextStep(AssessAgain, words, text["Step.Again.Why"], 30, $"/suppliers/{due[0].Supplier}", text["Step.Again.Act"])
            );
        }

        var overdue = (await blocks.AllAsync(cancel)).Count(one => one.Block.IsOverdue(today));
        if (overdue > 0)
        {
            var words = text["Step.Block", Formats.Number(overdue)];
            steps.Add(new NextStep(ReviewBlocks, words, text["Step.Block.Why"], 15, "/risk/blocks", text["Step.Block.Act"]));
        }

        return steps;
    }
}
