using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives an example organisation what some of its riskiest suppliers have published, with the questions it answers. All of it is invented.</summary>
internal static class ExamplePublished
{
    private const int Suppliers = 6;
    private const int EveryThird = 3;

    public static async Task PublishAsync(IServiceProvider services, IReadOnlyList<SupplierRelation> relations, CancellationToken cancel)
    {
        var book = services.GetRequiredService<PublishedBook>();
        var survey = services.GetRequiredService<QuestionSets>().Newest.Single(set => set.Kind == SetKind.YearlySurvey);
        var today = services.GetRequiredService<TimeProvider>().Today();
        foreach (var (relation, at) in relations.Where(one => one.Active).Take(Suppliers).Select((relation, at) => (relation, at)))
        {
            var isStatement = at % 2 == 0;
            var facts = new PublishedFacts(
                isStatement ? PublishedKind.Statement : PublishedKind.Vsme,
                isStatement ? "Eksempel: redegjørelse for 2025" : "Eksempel: VSME-rapport for 2025",
                isStatement ? "https://leverandor.example/redegjorelse-2025.pdf" : "https://leverandor.example/vsme-2025.pdf",
                today.AddMonths(-2 - (EveryThird * at)),
                null
            );
            var document = await book.AddAsync(relation.Supplier.Id, facts, cancel);
            var answered = survey.Questions.Where(question =>
                isStatement ? question.Code is "YS-8.1" or "YS-8.2" : question.Vsme is not null
            );
            await book.MarkAsync(
                document,
                [
                    .. answered.Select(
                        (question, page) => new PublishedMark(QuestionChange.Fingerprint(question), IsThere: true, $"{page + 4}")
                    ),
                ],
                cancel
            );
        }
    }
}
