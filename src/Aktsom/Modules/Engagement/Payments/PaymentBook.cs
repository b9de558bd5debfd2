using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Payments;

/// <summary>Keeps the years' payments. The ledgers brought in tell no day of payment, so that nothing can be counted from them.</summary>
internal sealed class PaymentBook(AppDb db, ChangeLog log, Reach reach, TimeProvider clock)
{
    public async Task<IReadOnlyList<PaymentYear>> AllAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<PaymentYear>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation)
            .OrderByDescending(one => one.Year)
            .ToListAsync(cancel);

    public async Task SetAsync(int year, int paid, int onTime, string source, CancellationToken cancel)
    {
        var known = await db.Set<PaymentYear>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Year == year, cancel);
        var before = known is null ? null : Shown(known);
        if (known is null)
        {
            known = new PaymentYear
            {
                OrganisationId = reach.Organisation,
                Year = year,
                Paid = paid,
                OnTime = onTime,
                Source = source,
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            };
            db.Add(known);
        }

        (known.Paid, known.OnTime, known.Source) = (paid, onTime, source);
        (known.By, known.At) = (reach.ActorName, clock.GetUtcNow());
        log.Record("payments.set", "payments", reach.Organisation, before, Shown(known));
        await db.SaveChangesAsync(cancel);
    }

    private static object Shown(PaymentYear one) =>
        new
        {
            one.Year,
            PaidInvoices = one.Paid,
            PaidOnTime = one.OnTime,
            one.Source,
        };
}
