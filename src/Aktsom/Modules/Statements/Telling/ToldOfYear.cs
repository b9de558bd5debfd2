using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Telling;

/// <summary>One publication of a year, of the statement or beside it.</summary>
/// <param name="Id">The record; null for the statement's own publication.</param>
/// <param name="Channel">The channel's key among the texts.</param>
/// <param name="Title">What was told.</param>
internal sealed record ToldLine(ToldId? Id, string Channel, string Title, DateOnly Date, string? Url);

/// <summary>Every publication of a year by channel (R-NOR-52): the statements' own records, and what was told beside them.</summary>
internal sealed class ToldOfYear(AppDb db) : IFigureSource
{
    private static readonly FigureDefinition Publications = new(
        "publications.list",
        new("Fortalt utad i året", "Fortalt utad i året", "Told to the public in the year"),
        FigureUnit.List,
        new(
            "Det som er ført inn med kanal og dag i året, og redegjørelser som ble publisert i året.",
            "Det som er ført inn med kanal og dag i året, og utgreiingar som vart publiserte i året.",
            "What is entered with channel and day in the year, and statements published in the year."
        ),
        null,
        "Statements"
    );

    private static readonly FigureDefinition Events = new(
        "events.public",
        new("Foredrag og arrangementer i året", "Foredrag og arrangement i året", "Talks and events in the year"),
        FigureUnit.List,
        new(
            "Møter, seminarer og foredrag som er ført inn med dag i året.",
            "Møte, seminar og foredrag som er førte inn med dag i året.",
            "Meetings, seminars and talks entered with a day in the year."
        ),
        "I-40",
        "Statements"
    );
    private const string Meeting = "TellingChannel.Meeting";

    private static readonly Dictionary<string, LocalisedText> Channels = new(StringComparer.Ordinal)
    {
        ["TellingChannel.WebSite"] = new("nettsted", "nettstad", "web site"),
        ["TellingChannel.WebShop"] = new("nettbutikk", "nettbutikk", "web shop"),
        ["TellingChannel.SocialMedia"] = new("sosiale medier", "sosiale medium", "social media"),
        ["TellingChannel.SustainabilityReport"] = new("bærekraftsrapport", "berekraftsrapport", "sustainability report"),
        [Meeting] = new("møte eller seminar", "møte eller seminar", "meeting or seminar"),
        ["TellingChannel.Press"] = new("presse", "presse", "press"),
        ["TellingChannel.Other"] = new("annet", "anna", "other"),
        ["Channel.Intranet"] = new("intranett", "intranett", "intranet"),
        ["Channel.EhnArchive"] = new("arkivet til Etisk handel Norge", "arkivet til Etisk handel Norge", "archive of Ethical Trade Norway"),
        ["Channel.AnnualReport"] = new("årsrapport", "årsrapport", "annual report"),
        ["Channel.Network"] = new("nettverk", "nettverk", "network"),
    };

    public IReadOnlyList<FigureDefinition> Definitions => [Publications, Events];

    public async Task<IReadOnlyList<ToldLine>> OfAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var told = await db.Set<Told>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Date >= first && one.Date <= last)
            .ToListAsync(cancel);
        var published = await (
            from publication in db.Set<Publication>()
            where publication.OrganisationId == organisation && publication.Date >= first && publication.Date <= last
            join snapshot in db.Set<StatementSnapshot>()
                on new { publication.OrganisationId, Id = publication.Snapshot } equals new { snapshot.OrganisationId, snapshot.Id }
            join statement in db.Set<Statement>()
                on new { snapshot.OrganisationId, Id = snapshot.Statement } equals new { statement.OrganisationId, statement.Id }
            select new
            {
                publication.Channel,
                publication.Date,
                publication.Url,
                statement.Year,
            }
        ).ToListAsync(cancel);
        return
        [
            .. told.Select(one => new ToldLine(one.Id, "TellingChannel." + one.Channel, one.Title, one.Date, one.Url))
                .Concat(published.Select(one => new ToldLine(null, KeyOf(one.Channel), StatementOf(one.Year), one.Date!.Value, one.Url)))
                .OrderBy(line => line.Channel, StringComparer.Ordinal)
                .ThenBy(line => line.Date),
        ];
    }

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var all = await OfAsync(scope.Organisation, scope.Year, cancel);
        var lines = definition == Events ? [.. all.Where(line => line.Channel == Meeting)] : all;
        if (lines.Count == 0)
        {
            var none = new LocalisedText(
                "Ingenting er ført inn som fortalt utad i året.",
                "Ingenting er ført inn som fortalt utad i året.",
                "Nothing is entered as told to the public in the year."
            );
            return Figure.None(definition, scope, FigureGap.Unknown, none);
        }

        var rows = lines.Select(line => new FigureRow(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["channel"] = Channels[line.Channel].ToString(),
                ["title"] = line.Title,
                ["date"] = line.Date.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture),
                ["url"] = line.Url ?? "",
            },
            [
                new TraceRecord(
                    "publication",
                    line.Id?.ToString() ?? $"{line.Channel}:{line.Date:yyyy-MM-dd}",
                    line.Title,
                    1,
                    "/statements/told"
                ),
            ]
        ));
        var query = new LocalisedText(
            $"Ført inn med dag i {scope.Year}.",
            $"Ført inn med dag i {scope.Year}.",
            $"Entered with a day in {scope.Year}."
        );
        return Figure.List(definition, scope, [.. rows], new FigureTrace(query, [], lines.Count, []));
    }

    /// <summary>What both have is one channel.</summary>
    private static string KeyOf(PublicationChannel channel) =>
        channel is PublicationChannel.WebSite or PublicationChannel.Other ? $"TellingChannel.{channel}" : $"Channel.{channel}";

    private static string StatementOf(int year) =>
        new LocalisedText($"Redegjørelsen for {year}", $"Utgreiinga for {year}", $"The statement for {year}").ToString();
}
