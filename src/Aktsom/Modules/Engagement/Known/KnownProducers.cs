using System.Globalization;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>Places of production the register knows, as an answer to who makes what, and where.</summary>
internal sealed class KnownProducers(ISupplierPlaces places, Reach reach, IOrganisations organisations, TimeProvider clock) : IKnownSource
{
    public int Order => 20;

    public async Task<IReadOnlyList<FoundAnswer>> FindAsync(Asking asking, CancellationToken cancel)
    {
        var wanted = asking.For(KnownFact.Producers, KnownFact.Countries);
        if (wanted.Count == 0 || await organisations.FactsAsync(reach.Organisation, cancel) is not { } own)
        {
            return [];
        }

        var known = await places.MadeAtAsync(reach.Organisation, asking.Suppliers, cancel);
        return
        [
            .. from form in asking.Forms
            where known.ContainsKey(form.Supplier)
            from question in wanted
            let values = Values(question, known[form.Supplier], LanguageOf(form))
            where values.Count > 0
            select new FoundAnswer(form, question.Code, KnownFrom.Register, own.Name, reach.ActorName, clock.GetUtcNow())
            {
                Values = values,
            },
        ];
    }

    /// <summary>The rows of a table, or one line of words; none where nothing fits.</summary>
    public static IReadOnlyList<string> Values(Question question, IReadOnlyList<PlacedSite> sites, Language language)
    {
        if (question.Type == QuestionType.Text)
        {
            var countries = sites.Select(site => site.Country).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return countries.Count == 0 ? [] : [string.Join(", ", countries.Select(code => NameOf(code, language)))];
        }

        IEnumerable<Func<string, string>> rows =
            question.Known == KnownFact.Countries
                ? sites
                    .Where(site => site.Country is not null)
                    .GroupBy(site => site.Country!, StringComparer.Ordinal)
                    .Select(
                        Func<string, string> (group) =>
                            column =>
                                column switch
                                {
                                    "country" => NameOf(group.Key, language),
                                    "sites" => group.Count().ToString(CultureInfo.InvariantCulture),
                                    _ => "",
                                }
                    )
                : sites.Select(Func<string, string> (site) => column => Cell(site, column, language));
        return
        [
            .. rows.Take(AnswerReader.MostRows)
                .Select(row => string.Join('\t', question.Columns.Select(column => AnswerReader.Plain(row(column.Key)))))
                .Where(row => row.Trim('\t').Length > 0),
        ];
    }

    private static string Cell(PlacedSite site, string column, Language language)
    {
        var country = site.Country is null ? null : NameOf(site.Country, language);
        return column switch
        {
            "name" or "producer" => site.Producer,
            "country" => country ?? site.Area ?? "",
            "place" => string.Join(", ", new[] { site.Area, country }.OfType<string>()),
            "workers" => site.Workers?.ToString(CultureInfo.InvariantCulture) ?? "",
            _ => "",
        };
    }

    private static string NameOf(string country, Language language) => language.Speak(() => CountryNames.Of(country));

    private static Language LanguageOf(SurveyDispatch form) =>
        Languages.Find(form.ContactLanguage, Languages.ForSuppliers) ?? Languages.Bokmaal;
}
