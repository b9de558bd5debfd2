using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Examples;

/// <summary>Takes the example's statement of last year the whole way: reviewed, approved, signed by the board and published, on days of last year.</summary>
internal static class ExamplePublishing
{
    private const string Town = "Drammen";
    private static readonly DateTimeOffset Approved = new(2025, 6, 2, 11, 20, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Signed = new(2025, 6, 5, 8, 5, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Published = new(2025, 6, 12, 9, 0, 0, TimeSpan.Zero);

    public static async Task PublishAsync(IServiceProvider services, StatementId id, CancellationToken cancel)
    {
        var store = services.GetRequiredService<StatementStore>();
        var open = await store.FindAsync(id, cancel) ?? throw new InvalidOperationException("The example statement is not there.");
        var approved = new PastClock(Approved);
        var fill = ActivatorUtilities.CreateInstance<RegisterFill>(services, approved);
        var composer = ActivatorUtilities.CreateInstance<StatementComposer>(services, approved, fill);
        var review = ActivatorUtilities.CreateInstance<StatementReview>(services, approved, composer);
        Held(await review.SubmitAsync(open.Statement, cancel), "handed in");
        Held(await review.ApproveAsync(open, cancel), "approved");
        await SignAsync(services, open, cancel);

        var reach = services.GetRequiredService<Reach>();
        reach.ActFor(reach.Organisation, ExampleSet.Chain.Lead);
        var publisher = ActivatorUtilities.CreateInstance<Publisher>(services, new PastClock(Published));
        var address = $"https://{ExampleSet.Chain.Slug}.example/p/{ExampleSet.Chain.Slug}/{open.Statement.Year}";
        open = (await store.FindAsync(id, cancel))!;
        var order = new PublishOrder(address, [PublicationChannel.Intranet, PublicationChannel.EhnArchive]);
        Held(await publisher.PublishAsync(open, order, cancel), "published");
        await publisher.RecordAsync(
            id,
            open.Statement.Snapshot!.Value,
            PublicationChannel.Intranet,
            Published.InOslo(),
            $"https://intranett.{ExampleSet.Chain.Slug}.example/redegjorelse-{open.Statement.Year}",
            cancel
        );
    }

    private static async Task SignAsync(IServiceProvider services, OpenStatement open, CancellationToken cancel)
    {
        var reach = services.GetRequiredService<Reach>();
        var desk = ActivatorUtilities.CreateInstance<SigningDesk>(services, new PastClock(Signed));
        var words = new SignedWords(Town, Signed.InOslo(), null);
        foreach (var signature in (await desk.SetAsync(open.Statement.Snapshot!.Value, cancel)).Signatures)
        {
            reach.ActFor(reach.Organisation, signature.Name);
            Held(await desk.SignAsync(open.Statement.Id, [signature.Person], SignatureMethod.PersonalLink, words, cancel), "signed");
        }
    }

    private static void Held(bool done, string what)
    {
        if (!done)
        {
            throw new InvalidOperationException($"The example statement could not be {what}.");
        }
    }

    private sealed class PastClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
