using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Several;

/// <summary>
/// Who signs for the parties a statement covers: a party that the Act applies to and that has no statement of its own needs its own board here (law-and-method.md
/// 1.4; data-model.md section 12). Pure.
/// </summary>
internal static class PartySigners
{
    private static readonly LocalisedText MustSign = new("må signere", "må signere", "must sign");

    /// <summary>The owner's signers, and after them each party's, with the party's name in their role.</summary>
    /// <param name="required">The owner's.</param>
    /// <param name="covered">The parties.</param>
    /// <param name="next">An id for one who is not among the owner's people.</param>
    public static RequiredSigners With(RequiredSigners required, IReadOnlyList<CoveredParty> covered, Func<PersonId> next) =>
        required with
        {
            Signers =
            [
                .. required.Signers,
                .. covered.SelectMany(party => Of(party).Select(one => new Signer(next(), one.Name, one.Role, []))),
            ],
        };

    /// <summary>The same as they are printed: a board that must sign and has named nobody stands there as missing, never hidden.</summary>
    public static RequiredSigners Printed(
        RequiredSigners required,
        IReadOnlyList<CoveredParty> covered,
        string language,
        Func<PersonId> next
    )
    {
        var all = With(required, covered, next);
        return all with
        {
            Signers =
            [
                .. all.Signers,
                .. Missing(covered).Select(board => new Signer(next(), board.In(language), MustSign.In(language), [])),
            ],
        };
    }

    /// <summary>The parties whose board must sign and is not named, as they are told.</summary>
    public static IReadOnlyList<LocalisedText> Missing(IEnumerable<CoveredParty> covered) =>
        [
            .. covered
                .Where(party => party is { UnderAct: true, OwnStatement: false } && !Of(party).Any())
                .Select(party => new LocalisedText($"styret i {party.Name}", $"styret i {party.Name}", $"the board of {party.Name}")),
        ];

    /// <summary>One line is one person: the name, and after the first comma the role.</summary>
    public static IEnumerable<(string Name, string Role)> Of(CoveredParty party) =>
        (party.Signers ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(',', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts[0].Length > 0)
            .Select(parts => (parts[0], parts.Length > 1 && parts[1].Length > 0 ? $"{parts[1]}, {party.Name}" : party.Name));
}
