using System.Net;
using System.Text.Json;
using Aktsom.Ledger;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Microsoft.Extensions.Options;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>Asks Enhetsregisteret's open API about an organisation number. Never throws for what the registry does; it answers that it is out of reach.</summary>
internal sealed class BrregClient(HttpClient http, IOptions<BrregOptions> options, ILogger<BrregClient> logger) : IRegistryRoles
{
    /// <summary>A unit is some kilobytes; more is not an answer.</summary>
    public const int LargestAnswer = 1 << 20;

    /// <summary>A unit, or where there is none of that number, a sub-unit: ledgers hold both kinds.</summary>
    public async Task<RegistryReply> LookUpAsync(OrganisationNumber number, CancellationToken cancel)
    {
        var unit = await AskAsync($"enheter/{number.Digits}", cancel);
        return unit is RegistryReply.NotFound ? await AskAsync($"underenheter/{number.Digits}", cancel) : unit;
    }

    public async Task<IReadOnlyList<RegistryRoleHolder>?> RolesAsync(string orgNumber, CancellationToken cancel)
    {
        if (!OrganisationNumber.TryParse(orgNumber, out var number))
        {
            return null;
        }

        var (_, roles, _) = await GetAsync<BrregRoles>($"enheter/{number.Digits}/roller", cancel);
        return roles is null
            ? null
            : [.. (roles.Groups ?? []).SelectMany(group => group.Roles ?? []).Select(Holder).OfType<RegistryRoleHolder>().Distinct()];
    }

    private async Task<RegistryReply> AskAsync(string path, CancellationToken cancel)
    {
        var (status, unit, why) = await GetAsync<BrregUnit>(path, cancel);
        return status switch
        {
            HttpStatusCode.NotFound => new RegistryReply.NotFound(),
            HttpStatusCode.Gone => new RegistryReply.Removed(),
            _ when unit?.ToUnit() is { } found => new RegistryReply.Found(found),
            _ => new RegistryReply.OutOfReach(why ?? "The answer was not a unit."),
        };
    }

    private async Task<(HttpStatusCode? Status, T? Body, string? Why)> GetAsync<T>(string path, CancellationToken cancel)
        where T : class
    {
        if (!options.Value.Enabled)
        {
            return (null, null, "Look-ups are switched off (Brreg:Enabled).");
        }

        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancel);
            var body = answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<T>(cancel) : null;
            return (answer.StatusCode, body, answer.IsSuccessStatusCode ? null : $"The registry answered {(int)answer.StatusCode}.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return OutOfReach<T>(path, $"No answer in {options.Value.Timeout.TotalSeconds:0} seconds.");
        }
        catch (Exception wrong) when (wrong is HttpRequestException or JsonException or NotSupportedException)
        {
            return OutOfReach<T>(path, wrong.Message);
        }
    }

    private (HttpStatusCode? Status, T? Body, string? Why) OutOfReach<T>(string path, string why)
        where T : class
    {
        logger.LogInformation("Enhetsregisteret is out of reach for {Path}: {Why}", path, why);
        return (null, null, why);
    }

    /// <summary>The roles that sign a statement (Act § 5, Accounting Act § 3-5); a deputy member signs only while sitting, which the registry cannot tell.</summary>
    private static RegistryRoleHolder? Holder(BrregRole role)
    {
        Role? signs = role.Type?.Code switch
        {
            "LEDE" => Role.BoardChair,
            "NEST" => Role.DeputyChair,
            "MEDL" => Role.BoardMember,
            "DAGL" => Role.ManagingDirector,
            _ => null,
        };
        var name = role.Person?.Name?.ToString();
        return signs is { } held && !role.Left && !role.Struck && role.Person is { Dead: false } && name is { Length: > 0 }
            ? new RegistryRoleHolder(held, name)
            : null;
    }
}
