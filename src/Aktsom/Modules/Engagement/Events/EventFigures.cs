using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Events;

/// <summary>How many of the suppliers invited to the year's events took part (R-NOR-46).</summary>
internal sealed class EventFigures(EventBook book) : IFigureSource
{
    private static readonly FigureDefinition TookPart = new(
        "supplierEvents.tookPart",
        new(
            "Inviterte leverandører som deltok på samlinger",
            "Inviterte leverandørar som deltok på samlingar",
            "Invited suppliers that took part in events"
        ),
        FigureUnit.Percent,
        new(
            "Invitasjoner til årets webinarer og samlinger der leverandøren deltok, delt på alle invitasjoner. En leverandør telles for hver samling.",
            "Invitasjonar til webinara og samlingane i året der leverandøren deltok, delt på alle invitasjonar. Ein leverandør tel for kvar samling.",
            "Invitations to the year’s webinars and events where the supplier took part, of all invitations. A supplier counts for each event."
        ),
        null,
        "Engagement"
    );
    private static readonly LocalisedText NoEvents = new(
        "Ingen samlinger med leverandører er ført for året.",
        "Ingen samlingar med leverandørar er førte for året.",
        "No events for suppliers are recorded for the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [TookPart];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var asOf = scope.AsOf.InOslo();
        var held = (await book.AllAsync(scope.Organisation, cancel))
            .Where(file => file.Event.Day.Year == scope.Year && file.Event.Day <= asOf)
            .ToList();
        if (held.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoEvents);
        }

        var invited = held.SelectMany(file => file.Invited, (file, one) => (file.Event, Invitation: one)).ToList();
        var records = invited.Select(pair => new TraceRecord(
            "invitation",
            $"{pair.Event.Id}/{pair.Invitation.Supplier}",
            $"{pair.Invitation.SupplierName}, {Formats.Day(pair.Event.Day)}",
            pair.Invitation.TookPart ? 1 : null,
            $"/meetings/events/{pair.Event.Id}",
            InDenominatorOnly: !pair.Invitation.TookPart
        ));
        return Figure.Share(
            definition,
            scope,
            invited.Count(pair => pair.Invitation.TookPart),
            invited.Count,
            new FigureTrace(definition.Rule, [.. records], invited.Count, [])
        );
    }
}
