using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>
/// What the supplier has published: a question somebody found answered there is answered by where it stands. What it says is read there; nothing is made of it
/// here.
/// </summary>
internal sealed class KnownPublished(PublishedBook book) : IKnownSource
{
    public int Order => 40;

    public async Task<IReadOnlyList<FoundAnswer>> FindAsync(Asking asking, CancellationToken cancel)
    {
        var documents = await book.InUseAsync(asking.Suppliers, cancel);
        if (documents.Count == 0)
        {
            return [];
        }

        var places = await book.PlacesAsync([.. documents.Select(one => one.Id)], cancel);
        var fingerprints = asking.Set.Questions.ToDictionary(question => question, QuestionChange.Fingerprint);
        var bySupplier = documents.ToLookup(one => one.Supplier);
        return
        [
            .. from form in asking.Forms
            from document in bySupplier[form.Supplier]
            from question in asking.Set.Questions
            let place = places[document.Id].FirstOrDefault(one => one.Fingerprint == fingerprints[question])
            where place is not null || (question.Known == KnownFact.Statement && document.Kind == PublishedKind.Statement)
            select new FoundAnswer(form, question.Code, KnownFrom.Published, document.Title, document.By, document.At)
            {
                Where = document.Link,
                Page = place?.Page,
                PublishedOn = document.PublishedOn,
            },
        ];
    }
}
