using System.Globalization;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.YearRound;

/// <summary>How far the year's statement has come, and the days left (I-80, I-85).</summary>
internal sealed class StatementFigures(AppDb db) : IFigureSource
{
    private const string Module = "Statements";

    private static readonly FigureDefinition DaysLeft = new(
        "statement.daysLeft",
        new("Dager til fristen 30. juni", "Dagar til fristen 30. juni", "Days to 30 June"),
        FigureUnit.Days,
        new(
            "Dager til siste dag for å publisere redegjørelsen for året. Under null er fristen ute.",
            "Dagar til siste dag for å publisere utgreiinga for året. Under null er fristen ute.",
            "Days to the last day to publish the year’s statement. Below zero it has passed."
        ),
        "I-80",
        Module
    );
    private static readonly FigureDefinition Fields = new(
        "statement.fields",
        new("Felt i redegjørelsen", "Felt i utgreiinga", "Fields in the statement"),
        FigureUnit.List,
        new(
            "Felt en person har skrevet i årets redegjørelser: besvart, og ført over uten at noen har sett på dem.",
            "Felt ein person har skrive i utgreiingane for året: svart på, og førte over utan at nokon har sett på dei.",
            "Fields a person has written in the year’s statements: answered, and carried over without anyone having looked."
        ),
        "I-85",
        Module
    );
    private static readonly LocalisedText None = new(
        "Ingen redegjørelse er begynt for året.",
        "Inga utgreiing er påbyrja for året.",
        "No statement has been begun for the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [DaysLeft, Fields];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition == DaysLeft
            ? Task.FromResult(
                Figure.Of(
                    DaysLeft,
                    scope,
                    Publisher.Deadline(scope.Year).DayNumber - scope.AsOf.InOslo().DayNumber,
                    FigureTrace.Empty with
                    {
                        Query = DaysLeft.Rule,
                    }
                )
            )
            : FieldsAsync(scope, cancel);

    private async Task<Figure> FieldsAsync(FigureScope scope, CancellationToken cancel)
    {
        var statements = await db.Set<Statement>()
            .Where(one => one.OrganisationId == scope.Organisation && one.Year == scope.Year)
            .OrderBy(one => one.Id)
            .Select(one => new { one.Id, one.Template })
            .ToListAsync(cancel);
        if (statements.Count == 0)
        {
            return Figure.None(Fields, scope, FigureGap.Unknown, None);
        }

        var ids = statements.Select(one => one.Id).ToList();
        var answers = (
            await db.Set<StatementField>()
                .Where(field => field.OrganisationId == scope.Organisation && ids.Contains(field.Statement))
                .Select(field => new { field.Statement, field.Content })
                .ToListAsync(cancel)
        ).ToLookup(field => field.Statement, field => AnswerJson.Read(field.Content));
        var counts = statements.Select(one => new
        {
            one.Id,
            one.Template,
            Answered = answers[one.Id].Count(answer => answer.State != AnswerState.Empty),
            Unseen = answers[one.Id].Count(answer => answer is { CarriedOver: true, Reviewed: false }),
        });
        var rows = counts
            .Select(one => new FigureRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["template"] = one.Template,
                    ["answered"] = one.Answered.ToString(CultureInfo.InvariantCulture),
                    ["unseen"] = one.Unseen.ToString(CultureInfo.InvariantCulture),
                },
                [new TraceRecord("statement", one.Id.ToString(), one.Template, one.Answered, $"/statements/{one.Id}")]
            ))
            .ToList();
        return Figure.List(Fields, scope, rows, new FigureTrace(Fields.Rule, [.. rows.SelectMany(row => row.Records)], rows.Count, []));
    }
}
