using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Engagement.Codes;
using Aktsom.Modules.Engagement.Payments;
using Aktsom.Modules.Engagement.Terms;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives the example chain's agreements a clause set, terms and promises, some of them lacking, and two years of payments. All of it is invented.</summary>
internal sealed class ExampleTerms(IServiceScopeFactory scopes) : IAtStart
{
    private const string Clause =
        "Eksempel: leverandøren vurderer hele tiden risiko i egen virksomhet og hos egne leverandører, senker den med tiltak som står i forhold til den, og sier fra innen rimelig tid om brudd.";
    private const int Fourth = 4;
    private const int Paid = 4120;

    public int Order => 43;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        var example = ExampleSet.Chain;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await db.Set<AgreementTerms>().AnyAsync(one => one.OrganisationId == example.Organisation, cancel))
        {
            await AddAsync(scope.ServiceProvider, example, cancel);
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AddAsync(IServiceProvider services, Example example, CancellationToken cancel)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var book = services.GetRequiredService<TermsBook>();
        var set = await ClausesAsync(services.GetRequiredService<CodeDesk>(), today, cancel);
        var rule = await book.RuleAsync(example.Organisation, cancel);
        await book.SetRuleAsync(rule, new DateOnly(2023, 9, 1), rule.Revision, cancel);
        var agreements = await services.GetRequiredService<AgreementBook>().AllAsync(example.Organisation, cancel);
        foreach (var (agreement, at) in agreements.OrderBy(one => one.Title, StringComparer.Ordinal).Select((one, at) => (one, at)))
        {
            if (at % Fourth == Fourth - 1)
            {
                continue;
            }

            var terms = await book.OfAsync(agreement.Id, cancel);
            await book.ChangeAsync(agreement, terms, one => Write(one, set, at, today), terms.Revision, cancel);
        }

        var payments = services.GetRequiredService<PaymentBook>();
        await payments.SetAsync(today.Year - 1, Paid, Paid - 37, "Eksempel: reskontroen, 5. januar", cancel);
        await payments.SetAsync(today.Year - 2, Paid - 310, Paid - 402, "Eksempel: reskontroen, 7. januar", cancel);
    }

    private static async Task<SupplierCode> ClausesAsync(CodeDesk desk, DateOnly today, CancellationToken cancel)
    {
        var facts = new CodeFacts("Klausul om aktsomhet", CodeKind.Clauses, [CodeScope.Partner]);
        var code = await desk.MakeAsync(facts, new VersionFacts(Clause, null, null, false, today.AddYears(1)), cancel);
        var decided = today.AddYears(-2);
        await desk.DecideAsync((await desk.FindAsync(code.Id, cancel))!, new Decision("Styret", decided, decided), cancel);
        return code;
    }

    private static void Write(AgreementTerms terms, SupplierCode set, int at, DateOnly today)
    {
        if (at % 3 != 1)
        {
            (terms.Clauses, terms.ClausesVersion) = (set.Id, 1);
        }

        (terms.DeliveryTerms, terms.PaymentTerms) = ("DAP Oslo, Incoterms 2020", at % 3 == 2 ? null : "30 dager netto");
        if (at % 2 == 0)
        {
            (terms.OrderEveryWeeks, terms.MinimumOrder) = (13, "400 enheter per modell");
            terms.OrderDays = [new DateOnly(today.Year, 3, 1), new DateOnly(today.Year, 9, 1)];
            (terms.LeadDays, terms.PaymentDays, terms.NoticeDays) = (90, 30, 60);
        }
    }
}
