using Aktsom.Modules.Statements.Checks.Accepting;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Open findings of one weight, part by part.</summary>
internal sealed record FindingGroup(CheckSeverity Severity, IReadOnlyList<(string? Title, IReadOnlyList<FoundAt> Findings)> Parts)
{
    public int Count => Parts.Sum(part => part.Findings.Count);
}

/// <summary>Everything the checks say of a statement.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class ListModel(StatementChecking checking, AcceptedFindings acceptances, IAuthorizationService authorization) : PageModel
{
    public CheckedStatement Checked { get; private set; } = null!;
    public IReadOnlyList<FindingGroup> Groups { get; private set; } = [];
    public IReadOnlyList<FoundAt> Accepted { get; private set; } = [];
    public bool MayAccept { get; private set; }

    public async Task<IActionResult> OnGetAsync(StatementId id, CancellationToken cancel)
    {
        if (await checking.RunAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        Checked = found;
        MayAccept = found.MayChange && await MayAsync();
        Accepted = [.. found.Findings.Where(one => !one.IsOpen)];
        Groups =
        [
            .. found
                .Findings.Where(one => one.IsOpen)
                .GroupBy(one => one.Severity)
                .Select(same => new FindingGroup(same.Key, [.. Parts(found.Open.Template, [.. same])])),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(StatementId id, string check, string? at, CancellationToken cancel)
    {
        if (await checking.RunAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        if (!found.MayChange || !await MayAsync())
        {
            return Forbid();
        }

        await acceptances.RevokeAsync(id, check, at ?? "", cancel);
        return RedirectToPage(new { id });
    }

    /// <summary>The question a finding is about, as the overview writes it.</summary>
    public string? TitleOf(FoundAt found) =>
        found is { Field: { } field, Key: { } key } ? StatementOutline.TitleOf(Checked.Open, field, key) : null;

    private async Task<bool> MayAsync() => (await authorization.AuthorizeAsync(User, StatementPermissions.AcceptFindings)).Succeeded;

    /// <summary>In the template's order; what is of the whole statement stands first.</summary>
    private static IEnumerable<(string? Title, IReadOnlyList<FoundAt> Findings)> Parts(StatementTemplate template, List<FoundAt> found)
    {
        var whole = found.Where(one => one.Key is null).ToList();
        if (whole.Count > 0)
        {
            yield return (null, whole);
        }

        foreach (var section in template.Sections)
        {
            var here = found.Where(one => one.Key is { } key && template.Field(key.Field)?.Section == section.Id).ToList();
            if (here.Count > 0)
            {
                yield return (section.Title.ToString(), here);
            }
        }
    }
}
