using Aktsom.Modules.Statements.Checks;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Statements.Checks;

public sealed class StatementChecksProperties
{
    private static readonly string[] Pieces =
    [
        "Ingen brudd",
        "avventer",
        "20٢٥",
        "99999999999999999999 leverandører",
        "over 1 000 leverandører i Kina",
        "12 land",
        "(",
        "[",
        "]]",
        "[[suppliers.counted]]",
        "{missing}",
        "\n",
        "\n1) ",
        "\n3. ",
        "- ",
        "www.eksempel.no",
        "https://",
        "a.b@c.no",
        "som i 2025",
        "60 % av omsetningen",
        "7 varer av 9 produkter",
        "\ud83d\ude00",
        "\u00a0",
        "IKT- og AV-utstyr",
        "tildelt på",
        "revisjon i India ble gjennomført",
        " ",
        ". ",
    ];

    [Fact]
    public void No_answers_make_the_checks_fail_and_the_same_answers_give_the_same_list() =>
        Prop.ForAll<int>(seed =>
            {
                var input = Made(new Random(seed));
                var shuffled = input with
                {
                    Statement = input.Statement with { Answers = Again(input.Statement.Answers, new Random(~seed)) },
                };

                var first = StatementChecks.Run(input);

                return first.Findings.SequenceEqual(StatementChecks.Run(shuffled).Findings)
                    && first.Findings.SequenceEqual(first.Findings.OrderBy(finding => finding.Severity))
                    && first.Findings.All(finding =>
                        finding.Key is null || input.Statement.Template.Field(finding.Key.Value.Field) is not null
                    );
            })
            .QuickCheckThrowOnFailure();

    private static CheckInput Made(Random random)
    {
        var template = random.GetItems(GoodStatement.Templates.All.ToArray(), 1)[0];
        var answers = AnswerSet.Empty;
        foreach (var field in template.Fields)
        {
            foreach (var (key, _) in answers.To(template, field).ToList())
            {
                answers = random.Next(3) == 0 ? answers : answers.With(key, Answer(field, random));
            }
        }

        int?[] years = [null, -5, 0, 1, 2025, 9999, int.MaxValue];
        return new CheckInput(
            new StatementFile
            {
                Template = template,
                Year = random.GetItems(years, 1)[0],
                Language = "nb",
                Answers = answers,
            }
        )
        {
            Register = new RegisterFacts
            {
                BeforeSigning = random.Next(2) == 0,
                RequiredSigners = random.Next(2) == 0 ? null : [Text(random), "Siv Prøve"],
                Publication = random.Next(2) == 0 ? null : new PublicationFact(new DateOnly(2026, 6, 30), 2, false),
                LastChanged = new DateOnly(2026, 1, 1),
                Planned = [Text(random)],
                Figures = new Dictionary<string, decimal>(StringComparer.Ordinal)
                {
                    [FigureIds.SuppliersCounted] = Number(random),
                    [FigureIds.Deviations] = Number(random),
                },
            },
        };
    }

    private static AnswerSet Again(AnswerSet answers, Random random)
    {
        var all = answers.All.ToArray();
        random.Shuffle(all);
        return all.Aggregate(AnswerSet.Empty, (set, one) => set.With(one.Key, one.Value));
    }

    private static FieldAnswer Answer(TemplateField field, Random random) =>
        new()
        {
            State = random.GetItems(Enum.GetValues<AnswerState>(), 1)[0],
            Text = random.Next(3) == 0 ? null : Text(random),
            Reason = random.Next(3) == 0 ? Text(random) : null,
            Value = random.Next(2) == 0 ? null : Value(field.Type, random),
            Extras = field.Extras.ToDictionary(extra => extra.Key, extra => Value(extra.Type, random), StringComparer.Ordinal),
            Rows = [.. Enumerable.Range(0, field.HasRows ? random.Next(5) : 0).Select(at => Row(field, at / 2, random))],
            Files = random.Next(4) == 0 ? [new AnswerFile(Text(random), null, null)] : [],
            Indicators =
                random.Next(4) == 0
                    ?
                    [
                        new IndicatorAnswer
                        {
                            Id = "i",
                            Name = Text(random),
                            Unit = "percent",
                            Values = new Dictionary<int, decimal> { [2025] = Number(random) },
                        },
                    ]
                    : [],
            CarriedOver = random.Next(2) == 0,
        };

    /// <summary>Some rows share an id, as a file made by hand may have them.</summary>
    private static AnswerRow Row(TemplateField field, int id, Random random) =>
        new(
            $"r{id}",
            field
                .Columns.Where(_ => random.Next(4) > 0)
                .ToDictionary(column => column.Key, column => Cell(column, random), StringComparer.Ordinal)
        );

    private static AnswerValue Cell(TemplateColumn column, Random random) =>
        column.Many ? new AnswerValue.Words([Text(random), "wages"]) : Value(column.Type, random);

    private static AnswerValue Value(FieldType type, Random random) =>
        type switch
        {
            FieldType.Int or FieldType.Money or FieldType.Pct => new AnswerValue.Number(Number(random)),
            FieldType.YesNo => new AnswerValue.YesNo(random.Next(2) == 0),
            FieldType.Date => new AnswerValue.Day(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber))),
            FieldType.DateRange => new AnswerValue.Period(DateOnly.MinValue, DateOnly.MaxValue),
            FieldType.Split => new AnswerValue.Parts(
                new Dictionary<string, decimal>(StringComparer.Ordinal) { ["other"] = Number(random) }
            ),
            FieldType.List => new AnswerValue.List([
                new AnswerRow(
                    "l",
                    new Dictionary<string, AnswerValue>(StringComparer.Ordinal) { ["text"] = new AnswerValue.Word(Text(random)) }
                ),
            ]),
            _ => new AnswerValue.Word(Text(random)),
        };

    private static decimal Number(Random random) =>
        random.GetItems([0m, 12m, -1m, 0.5m, 100m, 1_000_000_000_000m, decimal.MaxValue, decimal.MinValue], 1)[0];

    private static string Text(Random random) => string.Concat(random.GetItems(Pieces, random.Next(1, 12)));
}
