using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>
/// What the supplier has published: a question somebody found answered there is answered by where it stands. What it says is read there; nothing is made of it
/// here.
/// </summary>
internal sealed class KnownPublished(PublishedBook book, TimeProvider clock) : IKnownSource
{
    public int Order => 40;

    public async Task<IReadOnlyList<KnownAnswer>> FindAsync(Asking asking, CancellationToken cancel)
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
            select new KnownAnswer(form, AnswerTo(question, form, document, place?.Page)),
        ];
    }

    private SurveyAnswer AnswerTo(Question question, SurveyDispatch form, PublishedDocument document, string? page) =>
        new()
        {
            OrganisationId = form.OrganisationId,
            Dispatch = form.Id,
            Code = question.Code,
            Kind = AnswerKind.Published,
            Values = [],
            Where = document.Link,
            Page = page,
            PublishedOn = document.PublishedOn,
            By = document.By,
            At = document.At,
            Source = document.Title,
            From = KnownFrom.Published,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
}
