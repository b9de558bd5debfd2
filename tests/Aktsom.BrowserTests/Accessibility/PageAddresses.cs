using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.BrowserTests.Accessibility;

/// <summary>Where each page of the application is visited. A page whose route has holes names its visit here, or the tests fail.</summary>
internal static class PageAddresses
{
    private const string Gallery = "_gallery";

    /// <summary>Routes with holes, and what stands in them. Names in braces are records of <see cref="ExampleSite"/>.</summary>
    private static readonly Dictionary<string, string[]> Visits = new(StringComparer.Ordinal)
    {
        ["access/{id}"] = ["access/{person}"],
        ["access/{id}/edit"] = ["access/{person}/edit"],
        ["access/{id}/give-role"] = ["access/{person}/give-role"],
        ["access/{id}/end-role/{role}/{from}"] = ["access/{person}/end-role/buyer/2020-01-01"],
        ["access/{id}/new-password"] = ["access/{user}/new-password"],
        ["access/{id}/remove-sign-in"] = ["access/{user}/remove-sign-in"],
        ["answer/preview/{set}/{version:int}"] = ["answer/preview/work-and-pay/1", "answer/preview/yearly-survey/1?lang=zh"],
        ["answer/{token}"] = ["answer/x", "answer/{answer}", "answer/{answer}?lang=zh"],
        ["answer/{token}/bring"] = ["answer/{answer}/bring", "answer/{answer}/bring?lang=zh"],
        ["answer/{token}/others"] = ["answer/{answer}/others", "answer/{answer}/others?lang=zh"],
        ["answer/requests/{sealed}"] = ["answer/requests/x", "answer/requests/{mailbox}"],
        ["answer/{token}/ask"] = ["answer/{answer}/ask"],
        ["answer/{token}/colleague"] = ["answer/{answer}/colleague"],
        ["answer/{token}/decline"] = ["answer/{answer}/decline"],
        ["answer/{token}/look"] = ["answer/{answer}/look"],
        ["answer/{token}/q/{code}"] =
        [
            "answer/{answer}/q/WP-1",
            "answer/{answer}/q/WP-9?lang=pl",
            "answer/{table}/q/YS-9.1",
            "answer/{accept}/q/{demand}",
        ],
        ["answer/{token}/receipt"] = ["answer/{receipt}/receipt"],
        ["campaigns/ask/{supplier:guid}"] = ["campaigns/ask/{supplier}"],
        ["campaigns/{id:guid}"] = ["campaigns/{closed}", "campaigns/{open}"],
        ["campaigns/{id:guid}/results"] = ["campaigns/{closed}/results"],
        ["campaigns/{id:guid}/recipients"] = ["campaigns/{draft}/recipients?find=a"],
        ["campaigns/{id:guid}/suppliers/{dispatch:guid}"] =
        [
            "campaigns/{closed}/suppliers/{answered}",
            "campaigns/{open}/suppliers/{asked}",
        ],
        ["organisation/documents/edit/{id:guid?}"] = ["organisation/documents/edit"],
        ["organisation/un-goals/{year:int?}"] = ["organisation/un-goals", "organisation/un-goals/2025"],
        ["materiality/edit/{id:guid?}"] = ["materiality/edit", "materiality/edit/{topic}"],
        ["procurements/edit/{id:guid?}"] = ["procurements/edit", "procurements/edit/{procurement}"],
        ["year-round/{year:int}/depth"] = ["year-round/{year}/depth"],
        ["agreements/edit/{id:guid?}"] = ["agreements/edit?find=a", "agreements/edit?supplier={supplier}", "agreements/edit/{agreement}"],
        ["agreements/{id:guid}/terms"] = ["agreements/{agreement}/terms"],
        ["meetings/events/{id:guid}"] = ["meetings/events/{gathering}", "meetings/events/{gathering}?find=a"],
        ["meetings/events/edit/{id:guid?}"] = ["meetings/events/edit", "meetings/events/edit/{gathering}"],
        ["meetings/edit/{id:guid?}"] = ["meetings/edit?find=a", "meetings/edit?supplier={supplier}", "meetings/edit/{meeting}"],
        ["audits/edit/{id:guid?}"] = ["audits/edit?find=a", "audits/edit?supplier={supplier}", "audits/edit/{audit}"],
        ["published/{id:guid?}"] = ["published?supplier={supplier}", "published/{published-report}"],
        ["questions/{set}/edit"] = ["questions/{own}/edit"],
        ["questions/{set}/edit/section"] = ["questions/{own}/edit/section", "questions/{own}/edit/section?section=s1"],
        ["questions/{set}/edit/question/{code?}"] = ["questions/{own}/edit/question", "questions/{own}/edit/question/GOV.01"],
        ["risk/suppliers/{id:guid}/analysis"] = ["risk/suppliers/{supplier}/analysis"],
        ["risk/suppliers/{id:guid}/cooperation"] = ["risk/suppliers/{lacking}/cooperation"],
        ["risk/sources/files/{id:guid}"] = ["risk/sources/files/{file}"],
        ["risk/sources/editions/{id:guid}"] = ["risk/sources/editions/{edition}"],
        ["risk/extract/{form?}"] = ["risk/extract", "risk/extract?names=true"],
        ["codes/edit/{id:guid?}"] = ["codes/edit", "codes/edit/{code}"],
        ["codes/{id:guid}"] = ["codes/{code}?view=All"],
        ["codes/{id:guid}/suppliers/{supplier:guid}"] = ["codes/{code}/suppliers/{offering}"],
        ["codes/{id:guid}/suppliers/{supplier:guid}/check"] = ["codes/{code}/suppliers/{offering}/check"],
        ["error/{code:int}"] = ["error/404", "error/500"],
        ["goals/edit/{id:guid?}"] = ["goals/edit?year={year}&impact={impact}"],
        ["goals/{id:guid}"] = ["goals/{goal}"],
        ["impacts/candidates/{id:guid}"] = ["impacts/candidates/{candidate}"],
        ["impacts/{id:guid}/{year:int?}"] = ["impacts/{impact}", "impacts/{impact}/{year}"],
        ["impacts/{id:guid}/{year:int}/choose"] = ["impacts/{impact}/{year}/choose"],
        ["impacts/{id:guid}/{year:int}/close"] = ["impacts/{impact}/{year}/close"],
        ["impacts/{id:guid}/{year:int}/edit"] = ["impacts/{impact}/{year}/edit"],
        ["impacts/{id:guid}/{year:int}/gap/{item:guid?}"] = ["impacts/{impact}/{year}/gap"],
        ["impacts/{id:guid}/{year:int}/judge"] = ["impacts/{impact}/{year}/judge"],
        ["impacts/{id:guid}/{year:int}/role"] = ["impacts/{impact}/{year}/role"],
        ["impacts/{id:guid}/{year:int}/source/{item:guid?}"] = ["impacts/{impact}/{year}/source"],
        ["impacts/{id:guid}/{year:int}/suppliers"] = ["impacts/{impact}/{year}/suppliers"],
        ["impacts/{id:guid}/{year:int}/talk/{item:guid?}"] = ["impacts/{impact}/{year}/talk"],
        ["indicators/edit/{id:guid?}"] = ["indicators/edit?impact={impact}", "indicators/edit/{indicator}"],
        ["indicators/{id:guid}"] = ["indicators/{indicator}"],
        ["indicators/{id:guid}/value"] = ["indicators/{indicator}/value", "indicators/{indicator}/value?year=2025"],
        ["invited/{token}"] = ["invited/x"],
        ["mail/{id:guid}"] = ["mail/{mail}"],
        ["measures/edit/{id:guid?}"] = ["measures/edit?year={year}", "measures/edit/{measure}"],
        ["measures/{id:guid}"] = ["measures/{measure}"],
        ["measures/{id:guid}/progress"] = ["measures/{measure}/progress"],
        ["measures/{id:guid}/suppliers"] = ["measures/{measure}/suppliers"],
        ["organisation/act/{year:int}"] = ["organisation/act/{year}"],
        ["organisation/years/{year:int}"] = ["organisation/years/{year}"],
        ["p/{slug}/{year:int?}/{version:int?}/{template?}"] = ["p/{slug}", "p/{slug}/{published}"],
        ["questions/{set}/{version:int}"] = ["questions/yearly-survey/1"],
        ["remedy/edit/{id:guid?}"] = ["remedy/edit", "remedy/edit/{case}"],
        ["remedy/{id:guid}"] = ["remedy/{case}"],
        ["remedy/{id:guid}/act/{item:guid?}"] = ["remedy/{case}/act"],
        ["remedy/{id:guid}/state"] = ["remedy/{case}/state"],
        ["review/{token}"] = ["review/x", "review/{reviewer}"],
        ["risk/events/edit/{id:guid?}"] = ["risk/events/edit", "risk/events/edit/{event}"],
        ["risk/blocks/{id:guid}"] = ["risk/blocks/{block}"],
        ["risk/events/{id:guid}"] = ["risk/events/{event}"],
        ["risk/events/{id:guid}/articles"] = ["risk/events/{event}/articles"],
        ["risk/subjects/judge/{id:guid?}"] = ["risk/subjects/judge", "risk/subjects/judge/{judgement}"],
        ["risk/exclusions/edit/{id:guid?}"] = ["risk/exclusions/edit", "risk/exclusions/edit/{exclusion}"],
        ["risk/exclusions/orders/{id:guid}"] = ["risk/exclusions/orders/{order}"],
        ["risk/exclusions/{id:guid}"] = ["risk/exclusions/{exclusion}"],
        ["risk/suppliers/{id:guid}/change"] = ["risk/suppliers/{supplier}/change"],
        ["risk/suppliers/{id:guid}/factors"] = ["risk/suppliers/{supplier}/factors"],
        ["risk/suppliers/{id:guid}/follow"] = ["risk/suppliers/{supplier}/follow"],
        ["risk/suppliers/{id:guid}/research"] = ["risk/suppliers/{supplier}/research"],
        ["statements/{id:guid}"] = ["statements/{statement}"],
        ["statements/{id:guid}/checks"] = ["statements/{statement}/checks"],
        ["statements/{id:guid}/checks/{check}"] = ["statements/{statement}/checks/K-25?at=S.2.prioritisation"],
        ["statements/{id:guid}/comments"] = ["statements/{statement}/comments"],
        ["statements/{id:guid}/covers"] = ["statements/{statement}/covers", "statements/{frozen}/covers"],
        ["statements/{id:guid}/handover"] = ["statements/{frozen}/handover"],
        ["statements/{id:guid}/party/{party:guid?}"] = ["statements/{statement}/party"],
        ["statements/{id:guid}/{key}"] = ["statements/{statement}/{field}", "statements/{statement}/S.2.prioritisation"],
        ["statements/{id:guid}/fields/{form?}"] = ["statements/{statement}/fields"],
        ["statements/{id:guid}/preview/{form?}"] = ["statements/{statement}/preview"],
        ["statements/{id:guid}/figures/{figure}/{form?}"] =
        [
            "statements/{statement}/figures/suppliers.counted",
            "statements/{frozen}/figures/suppliers.counted",
        ],
        ["sign/{token}/{form?}"] = ["sign/x", "sign/{signing}", "sign/{signing}/read"],
        ["statements/{id:guid}/publish"] = ["statements/{frozen}/publish"],
        ["statements/{id:guid}/published"] = ["statements/{public}/published"],
        ["statements/{id:guid}/review"] = ["statements/{statement}/review", "statements/{frozen}/review"],
        ["statements/{id:guid}/sign"] = ["statements/{frozen}/sign"],
        ["statements/{id:guid}/translations"] = ["statements/{statement}/translations", "statements/{public}/translations"],
        ["statements/{id:guid}/translations/{language}/{part}"] =
        [
            "statements/{public}/translations/en/goals",
            "statements/{public}/translations/en/step3",
        ],
        ["statements/{id:guid}/translations/{language}/preview/{form?}"] = ["statements/{public}/translations/en/preview"],
        ["statements/{id:guid}/signatures"] = ["statements/{frozen}/signatures", "statements/{public}/signatures"],
        ["suppliers/import/{id:guid}"] = ["suppliers/import/{saved}", "suppliers/import/{waiting}"],
        ["suppliers/import/{id:guid}/rows"] = ["suppliers/import/{waiting}/rows"],
        ["suppliers/{id:guid}"] = ["suppliers/{supplier}", "suppliers/{unknown}"],
        ["suppliers/{id:guid}/conditions"] = ["suppliers/{lifted}/conditions", "suppliers/{supplier}/conditions"],
        ["suppliers/{id:guid}/evaluation"] = ["suppliers/{lifted}/evaluation"],
        ["suppliers/{id:guid}/components"] = ["suppliers/{supplier}/components"],
        ["suppliers/{id:guid}/edit"] = ["suppliers/{supplier}/edit"],
        ["suppliers/{id:guid}/relation"] = ["suppliers/{supplier}/relation"],
        ["suppliers/{id:guid}/registry"] = ["suppliers/{supplier}/registry"],
        ["suppliers/articles/import/{id:guid}"] = ["suppliers/articles/import/{articles}"],
        ["suppliers/categories/edit/{id:guid?}"] = ["suppliers/categories/edit", "suppliers/categories/edit/{category}"],
        ["suppliers/categories/{id:guid}/choose/{year:int}"] = ["suppliers/categories/{category}/choose/{year}"],
        ["suppliers/{id:guid}/sites/add"] = ["suppliers/{supplier}/sites/add"],
        ["year-round/{year:int?}"] = ["year-round", "year-round/{year}"],
        ["year-round/{year:int}/review"] = ["year-round/{year}/review"],
        ["year-round/{year:int}/{point:int}"] = ["year-round/{year}/1"],
    };

    /// <summary>Pages that answer with a file, which has no looks.</summary>
    private static readonly string[] Files =
    [
        "answer/{token}/file",
        "calendar/{token}.ics",
        "campaigns/{id:guid}/suppliers/{dispatch:guid}/files/{sha256}",
        "measures/plan.ics",
        "suppliers/chain.json",
        "suppliers/export.{format}",
        "statements/{id:guid}/files/{sha256}",
    ];

    /// <summary>Every page the running application answers at, and those nobody has said how to visit.</summary>
    public static (IReadOnlyList<string> Addresses, IReadOnlyList<string> Unvisited) Of(IServiceProvider services)
    {
        var routes = services
            .GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(StringComparer.Ordinal)
            .Where(route => !route.StartsWith(Gallery, StringComparison.Ordinal) && !Files.Contains(route))
            .Order(StringComparer.Ordinal)
            .ToList();
        var addresses = routes.SelectMany(route => Visits.GetValueOrDefault(route) ?? (IsWhole(route) ? [route] : []));
        return ([.. addresses], [.. routes.Where(route => !IsWhole(route) && !Visits.ContainsKey(route))]);
    }

    private static bool IsWhole(string route) => !route.Contains('{', StringComparison.Ordinal);
}
