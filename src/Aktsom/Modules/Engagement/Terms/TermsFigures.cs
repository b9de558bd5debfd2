using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Terms;

/// <summary>Agreements that hold a clause set (indicators.md I-71), those without terms, and the terms, calendars and promises in words (R-NOR-12).</summary>
internal sealed class TermsFigures(TermsBook book, ISuppliers suppliers, ModuleTexts texts) : IFigureSource
{
    private const string Module = "Engagement";

    private static readonly FigureDefinition Clauses = new(
        "agreements.clauseShare",
        new("Avtaler med klausul om aktsomhet", "Avtalar med klausul om aktsemd", "Agreements with the due diligence clause set"),
        FigureUnit.Percent,
        new(
            "Avtaler i kraft i året som holder et klausulsett ved årets slutt, delt på alle avtaler i kraft i året.",
            "Avtalar i kraft i året som held eit klausulsett ved slutten av året, delt på alle avtalar i kraft i året.",
            "Agreements in force in the year that hold a clause set by its end, of all agreements in force in the year."
        ),
        "I-71",
        Module
    );
    private static readonly FigureDefinition Lacking = new(
        "agreements.lackingTerms",
        new(
            "Avtaler uten leverings- eller betalingsvilkår",
            "Avtalar utan leverings- eller betalingsvilkår",
            "Agreements without delivery or payment terms"
        ),
        FigureUnit.Count,
        new(
            "Avtaler i kraft i året der leveringsvilkår eller betalingsvilkår ikke er ført.",
            "Avtalar i kraft i året der leveringsvilkår eller betalingsvilkår ikkje er førte.",
            "Agreements in force in the year where delivery terms or payment terms are not recorded."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Calendars = new(
        "agreements.calendars",
        new(
            "Bestillingskalendere, minimumsbestilling og egne løfter",
            "Bestillingskalendrar, minimumsbestilling og eigne løfte",
            "Order calendars, minimum orders and promises of our own"
        ),
        FigureUnit.List,
        new(
            "Avtaler i kraft i året med bestillingskalender, minimumsbestilling eller løfter fra oss.",
            "Avtalar i kraft i året med bestillingskalender, minimumsbestilling eller løfte frå oss.",
            "Agreements in force in the year with an order calendar, a minimum order or promises from us."
        ),
        null,
        Module
    );
    private static readonly LocalisedText NoRecords = new(
        "Ingen avtaler er ført for året.",
        "Ingen avtalar er førte for året.",
        "No agreements are recorded for the year."
    );
    private static readonly LocalisedText NoCalendars = new(
        "Ingen avtale har bestillingskalender, minimumsbestilling eller løfter fra oss.",
        "Ingen avtale har bestillingskalender, minimumsbestilling eller løfte frå oss.",
        "No agreement has an order calendar, a minimum order or promises from us."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Clauses, Lacking, Calendars];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var all = (await book.AllAsync(scope.Organisation, cancel)).Where(one => one.Agreement.RunsIn(scope.Year)).ToList();
        return all.Count == 0 ? Figure.None(definition, scope, FigureGap.Unknown, NoRecords)
            : definition == Clauses ? ClausesOf(scope, all)
            : definition == Lacking ? LackingOf(scope, [.. all.Where(one => one.Terms.LacksTerms)])
            : await CalendarsAsync(scope, all, cancel);
    }

    private static Figure ClausesOf(FigureScope scope, List<AgreementWithTerms> all) =>
        Figure.Share(
            Clauses,
            scope,
            all.Count(one => one.HeldClausesIn(scope.Year)),
            all.Count,
            new FigureTrace(Clauses.Rule, [.. all.Select(one => Record(one, one.HeldClausesIn(scope.Year)))], all.Count, [])
        );

    private static Figure LackingOf(FigureScope scope, List<AgreementWithTerms> lacking) =>
        Figure.Of(
            Lacking,
            scope,
            lacking.Count,
            new FigureTrace(Lacking.Rule, [.. lacking.Select(one => Record(one, true))], lacking.Count, [])
        );

    private async Task<Figure> CalendarsAsync(FigureScope scope, List<AgreementWithTerms> all, CancellationToken cancel)
    {
        var told = all.Where(one => one.Terms.HasCalendar || one.Terms.MinimumOrder is not null || one.Terms.Promises).ToList();
        if (told.Count == 0)
        {
            return Figure.None(Calendars, scope, FigureGap.Unknown, NoCalendars);
        }

        var names = await suppliers.NamesOfAsync(scope.Organisation, [.. told.Select(one => one.Agreement.Supplier).Distinct()], cancel);
        var rows = told.Select(one => new FigureRow(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["text"] = $"- {names.GetValueOrDefault(one.Agreement.Supplier, "–")}: {string.Join("; ", InWords(one.Terms))}.",
            },
            [Record(one, true)],
            "a" + one.Agreement.Id.Value.ToString("N")
        ));
        return Figure.List(Calendars, scope, [.. rows], new FigureTrace(Calendars.Rule, [], told.Count, []));
    }

    private IEnumerable<string> InWords(AgreementTerms terms)
    {
        var text = texts.For(typeof(TermsFigures));
        if (terms.OrderEveryWeeks is { } weeks)
        {
            yield return text["Terms.Print.Every", weeks];
        }

        if (terms.OrderDays.Count > 0)
        {
            yield return text["Terms.Print.Days", string.Join(", ", terms.OrderDays.Select(Formats.Day))];
        }

        if (terms.MinimumOrder is { } minimum)
        {
            yield return text["Terms.Print.Minimum", minimum];
        }

        foreach (var (key, days) in new[] { ("Lead", terms.LeadDays), ("Payment", terms.PaymentDays), ("Notice", terms.NoticeDays) })
        {
            if (days is { } promised)
            {
                yield return text["Terms.Print." + key, promised];
            }
        }
    }

    private static TraceRecord Record(AgreementWithTerms one, bool counts) =>
        new(
            "agreement",
            one.Agreement.Id.ToString(),
            one.Agreement.Title,
            counts ? 1 : null,
            $"/agreements/{one.Agreement.Id}/terms",
            InDenominatorOnly: !counts
        );
}
