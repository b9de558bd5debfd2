using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Translations;
using Aktsom.Modules.Statements.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.BrowserTests.Running;

/// <summary>Statements to visit in each state, with links to each kind of reader.</summary>
internal sealed class StatementRecords(Dictionary<string, string> records)
{
    /// <summary>One statement being written, one that waits for its signatures with a link to each kind of reader, and the demonstration's published one.</summary>
    public async Task AddAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<StatementStore>();
        var years = services.GetRequiredService<YearStart>();
        var started = (await years.StartAsync(2025, "act-s5", "nb", fromLast: false, CancellationToken.None)).Statement;
        var open = await store.FindAsync(started.Id, CancellationToken.None);
        records["statement"] = $"{started.Id}";
        records["field"] = open!.Answers.Walk(open.Template).First(place => place.Field.Figures.Count > 0).Key.ToString();
        records["public"] = $"{(await services.GetRequiredService<PublishedEditions>().AllAsync(CancellationToken.None))[0].Statement}";
        records["published"] = "2024";
        await services
            .GetRequiredService<TranslationBook>()
            .StartAsync(StatementId.Parse(records["public"], null), "en", CancellationToken.None);

        var frozen = (await years.StartAsync(2023, "act-s5", "nb", fromLast: false, CancellationToken.None)).Statement;
        var review = services.GetRequiredService<StatementReview>();
        await review.SubmitAsync(frozen, CancellationToken.None);
        await review.ApproveAsync((await store.FindAsync(frozen.Id, CancellationToken.None))!, CancellationToken.None);
        records["frozen"] = $"{frozen.Id}";
        var signer = (await services.GetRequiredService<SigningDesk>().SetAsync(frozen.Snapshot!.Value, CancellationToken.None)).Signatures[
            0
        ];
        var link = await services.GetRequiredService<SigningLinks>().MakeAsync(signer.Snapshot, signer.Person, CancellationToken.None);
        records["signing"] = link!.Value.Token;
        records["reviewer"] = await services
            .GetRequiredService<OutsideReviewers>()
            .InviteAsync(frozen.Id, "Rita Råd", "Medlemsråd", CancellationToken.None);
    }
}
