using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>Planned audits whose day is past: they were performed, moved or not performed, and nobody has said which.</summary>
internal sealed class AuditSteps(AuditBook book, ModuleTexts texts) : INextStep
{
    private const int Urgency = 48;
    private const int Minutes = 10;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var late = await book.LateAsync(organisation, cancel);
        var text = texts.For(typeof(AuditSteps));
        return late == 0
            ? []
            :
            [
                new NextStep(
                    Urgency,
                    text["Step.Audits" + (late == 1 ? ".one" : ".many"), late],
                    text["Step.Audits.Why"],
                    Minutes,
                    "/audits",
                    text["Step.Audits.Act"]
                ),
            ];
    }
}
