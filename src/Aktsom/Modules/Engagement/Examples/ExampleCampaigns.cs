using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contacts;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Mail;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Gives the wholesaler chain one closed campaign with answers and one open, with letters to follow. Everyone in it is invented.</summary>
internal sealed class ExampleCampaigns(IServiceScopeFactory scopes) : IAtStart
{
    public const int ClosedYear = 2025;
    private const int AskedThen = 14;
    private const int AskedNow = 6;

    public int Order => 38;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var example = ExampleSet.Chain;
        scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await db.Set<Campaign>().AnyAsync(campaign => campaign.OrganisationId == example.Organisation, cancel))
        {
            await AddAsync(scope.ServiceProvider, db, example, options.Url.TrimEnd('/'), cancel);
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AddAsync(IServiceProvider services, AppDb db, Example example, string address, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var sets = services.GetRequiredService<QuestionSets>();
        var selection = new SupplierSelection([RiskLevel.VeryHigh, RiskLevel.High], [], null, false);
        var choice = services.GetRequiredService<ISupplierChoice>();
        var suppliers = await choice.SelectAsync(example.Organisation, selection, AskedThen, cancel);
        db.AddRange(suppliers.Select((supplier, at) => Contact(example, clock, supplier, at)));

        var yearly = sets.Find("yearly-survey", 1)!;
        var closed = New(example, clock, yearly, $"Årlig undersøkelse {ClosedYear}", ClosedYear, new DateOnly(ClosedYear, 10, 10));
        closed.State = CampaignState.Closed;
        (closed.SentOn, closed.ClosedOn) = (new DateOnly(ClosedYear, 9, 15), new DateOnly(ClosedYear, 10, 31));
        var then = suppliers.Select((supplier, at) => ClosedForm(closed, clock, supplier, at)).ToList();
        Keep(services, db, closed, yearly, then, example);

        var today = clock.Today();
        var shorter = sets.Find("work-and-pay", 1)!;
        var open = New(example, clock, shorter, "Lønn og rekruttering", today.Year, today.AddDays(12));
        (open.State, open.SentOn, open.Address) = (CampaignState.Open, today.AddDays(-9), address);
        open.Wording = "Vi vil gjerne forstå hvordan dere rekrutterer, før vi møtes i vår.";
        var now = suppliers.Take(AskedNow).Select((supplier, at) => OpenForm(open, clock, supplier, at)).ToList();
        Keep(services, db, open, shorter, now, example);
        await WriteAsync(services, db, open, [.. now.Where(form => form.State == DispatchState.Sent)], cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static void Keep(
        IServiceProvider services,
        AppDb db,
        Campaign campaign,
        QuestionSet set,
        IReadOnlyList<SurveyDispatch> forms,
        Example example
    )
    {
        var answers = ExampleAnswers.Of(set, forms, example.Lead, services.GetRequiredService<TimeProvider>());
        db.Add(campaign);
        db.Add(
            new CampaignQuestions
            {
                OrganisationId = campaign.OrganisationId,
                Campaign = campaign.Id,
                Json = QuestionSets.Write(set),
            }
        );
        db.AddRange(forms);
        Propose(services, db, set, forms, answers);
        db.AddRange(answers);
        services
            .GetRequiredService<ChangeLog>()
            .Record("campaign.sent", "campaign", campaign.Id, after: new { campaign.Name, Example = true });
    }

    private static void Propose(
        IServiceProvider services,
        AppDb db,
        QuestionSet set,
        IReadOnlyList<SurveyDispatch> forms,
        IReadOnlyList<SurveyAnswer> answers
    )
    {
        var proposals = services.GetRequiredService<FindingProposals>();
        var byForm = answers.ToLookup(answer => answer.Dispatch);
        foreach (var form in forms.Where(form => form.IsAnswered))
        {
            var sheet = new AnswerSheet(set, byForm[form.Id].Select(answer => answer.Answer));
            db.AddRange(sheet.ClosedGates.Select(question => proposals.Propose(form, question)));
        }
    }

    private static async Task WriteAsync(
        IServiceProvider services,
        AppDb db,
        Campaign campaign,
        IReadOnlyList<SurveyDispatch> waiting,
        CancellationToken cancel
    )
    {
        var links = services.GetRequiredService<SupplierLinks>();
        var letters = services.GetRequiredService<LetterWriter>();
        foreach (var form in waiting)
        {
            var to = new Addressee(form.ContactName!, form.ContactEmail!, form.ContactLanguage!);
            var token = links.Make(campaign, form, to.Name, to.Email);
            await letters.WriteAsync(Letter.Invitation, campaign, form, to, token, campaign.Wording, cancel);
        }

        if (waiting.Count > 0)
        {
            db.Add(ExampleAnswers.Question(waiting[0], services.GetRequiredService<TimeProvider>()));
        }
    }

    private static Campaign New(Example example, TimeProvider clock, QuestionSet set, string name, int year, DateOnly due) =>
        new()
        {
            OrganisationId = example.Organisation,
            Id = TypedId.New<CampaignId>(clock),
            Name = name,
            Year = year,
            Set = set.Id,
            Kind = set.Kind,
            SetVersion = set.Version,
            Due = due,
            Levels = [(int)RiskLevel.VeryHigh, (int)RiskLevel.High],
            Categories = [],
            MadeBy = example.Lead,
            MadeAt = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };

    private static SupplierContact Contact(Example example, TimeProvider clock, ChosenSupplier supplier, int at)
    {
        var person = ExamplePeople.Of(supplier.Country, at);
        return new SupplierContact
        {
            OrganisationId = example.Organisation,
            Id = TypedId.New<SupplierContactId>(clock),
            Supplier = supplier.Id,
            Name = person.Name,
            Email = person.Email,
            Language = person.Language,
            From = new DateOnly(ClosedYear, 9, 1),
        };
    }

    private static SurveyDispatch ClosedForm(Campaign campaign, TimeProvider clock, ChosenSupplier supplier, int at)
    {
        var form = Form(campaign, clock, supplier, at);
        form.State =
            at % 4 == 3 ? DispatchState.NoAnswer
            : at < 3 ? DispatchState.Answered
            : DispatchState.Treated;
        form.Reminders = at % 3;
        form.AnsweredAt = form.IsAnswered ? campaign.Due.AddDays(-at).StartInOslo().AddHours(10) : null;
        return form;
    }

    private static SurveyDispatch OpenForm(Campaign campaign, TimeProvider clock, ChosenSupplier supplier, int at)
    {
        var form = Form(campaign, clock, supplier, at);
        form.State = at < 2 ? DispatchState.Answered : DispatchState.Sent;
        form.AnsweredAt = at < 2 ? clock.GetUtcNow().AddDays(-2 - at) : null;
        if (at == AskedNow - 1)
        {
            form.DeclinedAt = clock.GetUtcNow().AddDays(-4);
            form.DeclineReason = "Vi svarer på slike spørsmål én gang i året, i januar. Vi sender dere gjerne rapporten da.";
        }

        return form;
    }

    private static SurveyDispatch Form(Campaign campaign, TimeProvider clock, ChosenSupplier supplier, int at)
    {
        var person = ExamplePeople.Of(supplier.Country, at);
        return new SurveyDispatch
        {
            OrganisationId = campaign.OrganisationId,
            Id = TypedId.New<DispatchId>(clock),
            Campaign = campaign.Id,
            Supplier = supplier.Id,
            SupplierName = supplier.Name,
            Level = (int)supplier.Level,
            ContactName = person.Name,
            ContactEmail = person.Email,
            ContactLanguage = person.Language,
            SentOn = campaign.SentOn,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
    }
}
