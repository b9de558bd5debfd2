using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>What is to be asked, and of whom.</summary>
/// <param name="Campaign">The campaign, or a form that is only looked at.</param>
/// <param name="Set">Its questions.</param>
/// <param name="Forms">The forms that are not sent yet.</param>
internal sealed record Asking(CampaignId Campaign, QuestionSet Set, IReadOnlyCollection<SurveyDispatch> Forms)
{
    public IReadOnlyList<SupplierId> Suppliers { get; } = [.. Forms.Select(form => form.Supplier)];

    /// <summary>The questions a fact answers.</summary>
    public IReadOnlyList<Question> For(params ReadOnlySpan<KnownFact> facts)
    {
        var wanted = facts.ToArray();
        return [.. Set.Questions.Where(question => question.Known is { } fact && wanted.Contains(fact))];
    }
}

/// <summary>An answer somebody found before we asked.</summary>
/// <param name="Form">The form it would spare the supplier in.</param>
/// <param name="Code">The question.</param>
/// <param name="From">Where we looked.</param>
/// <param name="Source">What it is called there.</param>
/// <param name="By">Who said or wrote it.</param>
/// <param name="At">When.</param>
internal sealed record FoundAnswer(SurveyDispatch Form, string Code, KnownFrom From, string Source, string By, DateTimeOffset At)
{
    /// <summary>The answer; none for one that is told by where it is published.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
    public string? Where { get; init; }
    public string? Page { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public string? Comment { get; init; }
    public Verification Verification { get; init; }
}

/// <summary>An answer we have already.</summary>
/// <param name="Form">The form it would spare the supplier in.</param>
/// <param name="Answer">What it is and where from, as it would stand in the form.</param>
internal sealed record KnownAnswer(SurveyDispatch Form, SurveyAnswer Answer);

/// <summary>One place to look before we ask.</summary>
internal interface IKnownSource
{
    /// <summary>Where two places know the answer to one question, the one with the lower number is used.</summary>
    int Order { get; }

    Task<IReadOnlyList<FoundAnswer>> FindAsync(Asking asking, CancellationToken cancel);
}

/// <summary>
/// Looks before we ask: what a supplier has told us lately, has published, holds certificates for, or stands in the register, is not asked for again. The
/// supplier sees it and may correct it.
/// </summary>
internal sealed class KnownAnswers(AppDb db, FormQuestions questions, IEnumerable<IKnownSource> sources, TimeProvider clock)
{
    /// <summary>How old what we know may be, in months, where neither the question nor the source says.</summary>
    public const int Months = 18;

    /// <summary>What is known for each of the forms, at most one answer to a question.</summary>
    public async Task<IReadOnlyList<KnownAnswer>> FindAsync(
        Campaign campaign,
        IReadOnlyCollection<SurveyDispatch> forms,
        CancellationToken cancel
    )
    {
        var asking = new Asking(campaign.Id, await questions.OfAsync(campaign, cancel), forms);
        var found = new Dictionary<(DispatchId, string), FoundAnswer>();
        foreach (var source in sources.OrderBy(source => source.Order))
        {
            foreach (var known in await source.FindAsync(asking, cancel))
            {
                found.TryAdd((known.Form.Id, known.Code), known);
            }
        }

        return [.. found.Values.Select(one => new KnownAnswer(one.Form, AnswerOf(one)))];
    }

    /// <summary>Writes what is known into the forms, with its source; the caller saves.</summary>
    public async Task FillAsync(Campaign campaign, IReadOnlyCollection<SurveyDispatch> forms, CancellationToken cancel) =>
        db.AddRange((await FindAsync(campaign, forms, cancel)).Select(known => known.Answer));

    private SurveyAnswer AnswerOf(FoundAnswer found) =>
        new()
        {
            OrganisationId = found.Form.OrganisationId,
            Dispatch = found.Form.Id,
            Code = found.Code,
            Kind = found.Where is null ? AnswerKind.Value : AnswerKind.Published,
            Values = [.. found.Values],
            Where = found.Where,
            Page = found.Page,
            PublishedOn = found.PublishedOn,
            Comment = found.Comment,
            By = found.By,
            At = found.At,
            Source = found.Source,
            From = found.From,
            Verification = found.Verification,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
}
