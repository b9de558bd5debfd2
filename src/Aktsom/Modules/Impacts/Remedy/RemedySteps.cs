using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>What cases call for now: harm of our own that nothing is done about yet, and a supplier nobody has held to its duty.</summary>
internal sealed class RemedySteps(RemedyBook book, ModuleTexts texts) : INextStep
{
    private const int PutRight = 78;
    private const int Duty = 66;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(RemedySteps));
        var open = (await book.AllAsync(organisation, cancel)).Where(line => line.Case.IsOpen).ToList();
        var steps = new List<NextStep>();
        Add(
            open.Find(line => line.Case.Involvement is Involvement.Cause or Involvement.Contribute && line.DaysToFirst is null),
            PutRight,
            "Step.PutRight"
        );
        Add(open.Find(line => line.LacksDuty), Duty, "Step.Duty");
        return steps;

        void Add(RemedyLine? line, int urgency, string key)
        {
            if (line is not null)
            {
                steps.Add(
                    new NextStep(urgency, text[key, line.Case.Title], text[key + ".Why"], 30, $"/remedy/{line.Case.Id}", text[key + ".Act"])
                );
            }
        }
    }
}
