using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Materiality;
using Aktsom.Modules.Impacts.Round;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>The example chain's double materiality analysis, and how deep the chain and the union looked. All of it is invented.</summary>
internal sealed class ExampleMateriality(IServiceScopeFactory scopes) : IAtStart
{
    private const int Deeper = 3;

    public int Order => 36;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var example in new[] { ExampleSet.Chain, ExampleSet.Union })
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (await db.Set<ChainDepth>().AnyAsync(depth => depth.OrganisationId == example.Organisation, cancel))
            {
                continue;
            }

            var register = scope.ServiceProvider.GetRequiredService<ImpactRegister>();
            var impacts = await register.OfYearAsync(example.Organisation, ExampleImpacts.Year, cancel);
            var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
            db.Add(Depth(example, Guid.Empty, 1, clock));
            db.AddRange(impacts.Where(impact => !impact.IsInternal).Take(2).Select(one => Depth(example, one.Impact.Value, Deeper, clock)));
            if (example == ExampleSet.Chain)
            {
                var book = scope.ServiceProvider.GetRequiredService<MaterialityBook>();
                AddTopics(book, impacts);
                await HearAsync(book, cancel);
            }

            await db.SaveChangesAsync(cancel);
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static ChainDepth Depth(Example example, Guid area, int tier, TimeProvider clock) =>
        new()
        {
            OrganisationId = example.Organisation,
            Year = ExampleImpacts.Year,
            Area = area,
            Tier = tier,
            At = clock.GetUtcNow(),
            By = example.Lead,
        };

    private static void AddTopics(MaterialityBook book, IReadOnlyList<ImpactYear> impacts)
    {
        var worst = impacts is [var first, ..] ? first.Impact : (Contracts.ImpactId?)null;
        var texts = new (
            string Title,
            ChainPart Part,
            string Activity,
            bool Nature,
            Weight Impact,
            string Why,
            Weight Money,
            string WhyMoney
        )[]
        {
            (
                "Arbeidsforhold i råvareleddet",
                ChainPart.Upstream,
                "råvarer og sammenstilling",
                false,
                Weight.Large,
                "Eksempel: mange arbeider der, og skaden kan ikke gjøres om.",
                Weight.Medium,
                "Eksempel: kundene spør, og noen varer kan stanses i tollen."
            ),
            (
                "Kjemikalier i rengjøringsmidler",
                ChainPart.WholeChain,
                "produksjon, bruk og avfall",
                true,
                Weight.Medium,
                "Eksempel: virker på vann og på dem som bruker varene.",
                Weight.Large,
                "Eksempel: nye grenser kan ta varer ut av sortimentet."
            ),
            (
                "Egne ansattes helse",
                ChainPart.OwnOperations,
                "lager og transport",
                false,
                Weight.Small,
                "Eksempel: få skader, og god oppfølging.",
                Weight.Small,
                "Eksempel: sykefraværet er lavt."
            ),
        };
        foreach (var (text, at) in texts.Select((text, at) => (text, at)))
        {
            var topic = book.New(ExampleImpacts.Year);
            (topic.Title, topic.Part, topic.Activity, topic.Nature) = (text.Title, text.Part, text.Activity, text.Nature);
            (topic.ImpactWeight, topic.ImpactReason) = (text.Impact, text.Why);
            (topic.FinancialWeight, topic.FinancialReason) = (text.Money, text.WhyMoney);
            topic.Impact = at == 0 ? worst : null;
        }
    }

    private static async Task HearAsync(MaterialityBook book, CancellationToken cancel)
    {
        var day = new DateOnly(ExampleImpacts.Year, 11, 4);
        (VoiceKind Kind, string Group, int People, string Heard)[] voices =
        [
            (VoiceKind.Affected, "Fagforeningen på en fabrikk (eksempel)", 6, "Eksempel: lønnen går til mat og husleie, ikke mer."),
            (VoiceKind.Reader, "Banken og to kunder (eksempel)", 4, "Eksempel: de vil se tall, og hva som ble gjort."),
            (VoiceKind.Resource, "Kategori, innkjøp og salg (eksempel)", 9, "Eksempel: råvareleddet er minst kjent."),
        ];
        foreach (var (kind, group, people, heard) in voices)
        {
            await book.HearAsync(
                ExampleImpacts.Year,
                new VoiceForm
                {
                    Kind = kind,
                    Group = group,
                    People = people,
                    Day = day,
                    Heard = heard,
                },
                cancel
            );
        }
    }
}
