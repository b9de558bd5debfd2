using System.Globalization;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Bench.Statements;

/// <summary>A member report with every question answered: long texts, lists, an impact table with its blocks, goals, a country table and charts.</summary>
internal static class FullStatement
{
    public const string Template = "ehn-business";
    public const int Year = 2025;

    private const int Impacts = 5;
    private const int Countries = 60;
    private const int Sentences = 5;

    private static readonly string[] Said =
    [
        "Vi begynte med landene vi kjøper fra, og gikk dypere der skaden kan være alvorligst for folk",
        "Innkjøperne møter leverandørene to ganger i året, og kravene er et fast punkt begge ganger",
        "To av fire produsenter har vist avtalene med byråene som skaffer dem arbeidere",
        "Det vi ikke vet, står i en egen liste med en plan for hvordan vi skal finne det ut",
        "Fagforeningen i området ba oss spørre om gebyrer, og det ga svar vi ikke hadde fått ellers",
        "Styret behandlet planen i mars og ba om en ny gjennomgang før sommeren",
        "Vi handler heller lenge med få enn kort med mange, og sier fra tidlig når noe må endres",
        "Leverandøren har fått frist til høsten, og vi bestiller ikke mer før det er rettet",
    ];

    /// <summary>The statement, saved as people save it: field by field.</summary>
    public static async Task<StatementId> WriteAsync(Scopes scopes, OrganisationId organisation)
    {
        var id = await StartAsync(scopes, organisation, Year);
        await using var scope = scopes.As(organisation);
        var store = scope.ServiceProvider.GetRequiredService<StatementStore>();
        var open = (await store.FindAsync(id, CancellationToken.None))!;
        var answers = open
            .Template.Fields.Where(field => field.HasRows)
            .Aggregate(AnswerSet.Empty, (set, field) => set.With(field.Key, Answer(field, 0)));
        foreach (var (field, key, _) in answers.Walk(open.Template).ToList())
        {
            if (!field.IsFixed && field.Type is not (FieldType.Signature or FieldType.File))
            {
                await store.SaveAsync(open, key, Answer(field, key.Row?.Length ?? 0), Guid.Empty, CancellationToken.None);
            }
        }

        return id;
    }

    public static async Task<StatementId> StartAsync(Scopes scopes, OrganisationId organisation, int year)
    {
        await using var scope = scopes.As(organisation);
        var years = scope.ServiceProvider.GetRequiredService<YearStart>();
        return (await years.StartAsync(year, Template, "nb", fromLast: false, CancellationToken.None)).Statement.Id;
    }

    private static FieldAnswer Answer(TemplateField field, int turn)
    {
        var answer = field.Type switch
        {
            FieldType.Int or FieldType.Money or FieldType.Pct => FieldAnswer.Of(
                new AnswerValue.Number(field.SemanticId == "year" ? Year : 267)
            ),
            FieldType.YesNo => FieldAnswer.Of(new AnswerValue.YesNo(true)),
            FieldType.Date => FieldAnswer.Of(new AnswerValue.Day(new DateOnly(Year + 1, 5, 22))),
            FieldType.Split => FieldAnswer.Of(
                new AnswerValue.Parts(field.Parts.ToDictionary(part => part.Key, _ => 100m / field.Parts.Count, StringComparer.Ordinal))
            ),
            FieldType.Url => FieldAnswer.Of("https://eksempel.no/retningslinjer"),
            FieldType.Email => FieldAnswer.Of("post@eksempel.no"),
            FieldType.Line or FieldType.Place or FieldType.Phone => FieldAnswer.Of(Said[field.Key.Length % Said.Length]),
            _ => field.HasRows ? FieldAnswer.Of(Rows(field)) : FieldAnswer.Of(Prose(field.Key.Length + turn)),
        };
        return field.Indicators || field.Type == FieldType.Indicator ? answer with { Indicators = [Chart(field.Key)] } : answer;
    }

    private static string Prose(int from)
    {
        var said = Enumerable.Range(from, Sentences).Select(at => Said[at % Said.Length] + ".").ToList();
        var half = said.Count / 2;
        return $"{string.Join(' ', said.Take(half))}\n\n- {said[0]}\n- {said[1]}\n\n{string.Join(' ', said.Skip(half))}";
    }

    private static List<AnswerRow> Rows(TemplateField field) =>
        [
            .. Enumerable
                .Range(1, field.SemanticId == "chain.producers" ? Countries : Impacts)
                .Select(at =>
                    AnswerRow.Of(
                        string.Create(CultureInfo.InvariantCulture, $"r{at}"),
                        [.. field.Columns.Select(column => (column.Key, (AnswerValue?)Cell(column, at)))]
                    )
                ),
        ];

    private static AnswerValue Cell(TemplateColumn column, int at) =>
        column.Type switch
        {
            FieldType.Int or FieldType.Money or FieldType.Pct => new AnswerValue.Number(at),
            FieldType.Date => new AnswerValue.Day(new DateOnly(Year, 1 + (at % 12), 1)),
            FieldType.List => new AnswerValue.List([AnswerRow.Of("s1", ("text", new AnswerValue.Word(Said[at % Said.Length])))]),
            _ when column.CodeList == CodeLists.Places => column.Many ? new AnswerValue.Words(["MY", "CN"]) : new AnswerValue.Word("MY"),
            _ when column.Many => new AnswerValue.Words(["wages", "hours"]),
            _ when column.CodeList == CodeLists.Progress => new AnswerValue.Word("inProgress"),
            _ => new AnswerValue.Word(string.Create(CultureInfo.InvariantCulture, $"{Said[at % Said.Length]} ({at})")),
        };

    private static IndicatorAnswer Chart(string key) =>
        new()
        {
            Id = "i1",
            Name = "Leverandører bundet av kravene",
            Unit = "percent",
            Values = new Dictionary<int, decimal>
            {
                [Year - 2] = 88 - (key.Length % 7),
                [Year - 1] = 92,
                [Year] = 97,
            },
        };
}
