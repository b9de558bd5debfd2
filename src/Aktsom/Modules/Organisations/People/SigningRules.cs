using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;

namespace Aktsom.Modules.Organisations.People;

/// <summary>Who signs a statement: every member of the board and the general manager; a deputy only when sitting (Accounting Act § 3-5). Pure.</summary>
internal static class SigningRules
{
    /// <summary>In the order signatures are printed.</summary>
    private static readonly Role[] Order = [Role.BoardChair, Role.DeputyChair, Role.BoardMember, Role.SittingDeputy, Role.ManagingDirector];

    public static IReadOnlyList<Role> Roles => Order;

    private static readonly Role[] Board = [Role.BoardChair, Role.DeputyChair, Role.BoardMember];

    /// <param name="body">The name of the body that stands for the board.</param>
    /// <param name="holders">Who holds roles on the day; other roles are passed over.</param>
    public static RequiredSigners Required(string? body, IEnumerable<RoleHolder> holders)
    {
        var signing = holders.Where(holder => Roles.Contains(holder.Role)).ToList();
        var signers = signing
            .GroupBy(holder => holder.Person)
            .Select(group => new Signer(
                group.Key,
                group.First().Name,
                group.First().Title,
                [.. group.Select(holder => holder.Role).Distinct().OrderBy(Place)]
            ))
            .OrderBy(signer => Place(signer.Roles[0]))
            .ToList();
        return new RequiredSigners(body, signers, [.. Gaps(signing.Select(holder => holder.Role).ToHashSet())]);
    }

    private static int Place(Role role) => Array.IndexOf(Order, role);

    private static IEnumerable<SigningGap> Gaps(HashSet<Role> held)
    {
        if (!held.Overlaps(Board))
        {
            yield return SigningGap.NoBoard;
        }
        else if (!held.Contains(Role.BoardChair))
        {
            yield return SigningGap.NoChair;
        }

        if (!held.Contains(Role.ManagingDirector))
        {
            yield return SigningGap.NoManagingDirector;
        }
    }
}
