using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Templates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Writing;

[Authorize(StatementPermissions.See)]
internal sealed class ListModel(
    AppDb db,
    Reach reach,
    YearStart years,
    StatementTemplates templates,
    ISuppliers suppliers,
    Handovers handovers,
    IOrganisations organisations,
    IAuthorizationService authorization,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const int EarliestYear = 2022;
    private IReadOnlyList<int> bought = [];
    private IReadOnlyList<ReceivedPart> received = [];

    public IReadOnlyList<Statement> Statements { get; private set; } = [];
    public bool MayWrite { get; private set; }

    [BindProperty, Display(Name = "Start.Year")]
    public int Year { get; set; }

    [BindProperty, Display(Name = "Start.Language")]
    public string Language { get; set; } = "nb";

    [BindProperty, Display(Name = "Start.FromLast")]
    public bool FromLast { get; set; }

    [BindProperty, Display(Name = "Start.Template")]
    public string Template { get; set; } = StatementTemplates.OfTheAct;

    [BindProperty(SupportsGet = true), Display(Name = "Start.Part")]
    public ReceivedPartId? Part { get; set; }

    public bool HasOthers { get; private set; }

    /// <summary>What was received that a statement can begin from.</summary>
    public IReadOnlyList<SelectListItem> Parts =>
        [
            .. received
                .Where(part => Several.Part.Read(part.Content).Statement is not null)
                .Select(part => new SelectListItem($"{part.From}, {part.Year}", part.Id.ToString())),
        ];

    /// <summary>The years since the Act, and those something was bought in.</summary>
    public IReadOnlyList<SelectListItem> Years =>
        [
            .. Enumerable
                .Range(EarliestYear, clock.Today().Year - EarliestYear + 1)
                .Union(bought)
                .OrderDescending()
                .Select(year => new SelectListItem($"{year}", $"{year}")),
        ];

    public IReadOnlyList<SelectListItem> Templates =>
        [.. templates.Newest.Select(template => new SelectListItem(template.Name.ToString(), template.Id))];

    public static IReadOnlyList<SelectListItem> Languages => [new("Bokmål", "nb"), new("Nynorsk", "nn"), new("English", "en")];

    public string TemplateName(Statement statement) => templates.Find(statement.Template)?.Name.ToString() ?? statement.Template;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        var lastYear = clock.Today().Year - 1;
        Year = bought.FirstOrDefault(year => year <= lastYear, lastYear);
        FromLast = Statements.Count > 0;
        if (Statements.Count > 0)
        {
            (Template, Language) = (Statements[0].Template, Statements[0].Language);
        }
        else if (
            Part is { } part
            && received.FirstOrDefault(one => one.Id == part) is { } from
            && Several.Part.Read(from.Content).Statement is { } given
        )
        {
            (Template, Language) = (given.Template, given.Language);
        }
        else
        {
            var facts = await organisations.FactsAsync(reach.Organisation, cancel);
            var coverage = await organisations.CoverageAsync(reach.Organisation, Year, cancel);
            Template = StatementTemplates.ProposedFor(facts?.Kind, coverage.Covered);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!MayWrite)
        {
            return Forbid();
        }

        if (
            Years.All(year => year.Value != $"{Year}")
            || !Languages.Any(one => one.Value == Language)
            || Templates.All(one => one.Value != Template)
        )
        {
            return BadRequest();
        }

        if (Statements.Any(statement => statement.Year == Year && statement.Template == Template))
        {
            ModelState.AddModelError(nameof(Year), texts.For(typeof(ListModel))["Start.Exists", Year]);
            return this.PageWithErrors();
        }

        var part = Part is { } chosen ? received.FirstOrDefault(one => one.Id == chosen) : null;
        var started = await years.StartAsync(Year, Template, Language, FromLast, cancel, part);
        return RedirectToPage("Write", new { id = started.Statement.Id });
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var thisYear = clock.Today().Year;
        bought = [.. (await suppliers.YearsAsync(reach.Organisation, cancel)).Where(year => year <= thisYear)];
        MayWrite = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        received = await handovers.ReceivedAsync(cancel);
        var facts = await organisations.FactsAsync(reach.Organisation, cancel);
        HasOthers = received.Count > 0 || facts is { IsAlone: false };
        Statements = await db.Set<Statement>()
            .AsNoTracking()
            .Where(s => s.OrganisationId == reach.Organisation)
            .OrderByDescending(s => s.Year)
            .ThenByDescending(s => s.Version)
            .ToListAsync(cancel);
    }
}
