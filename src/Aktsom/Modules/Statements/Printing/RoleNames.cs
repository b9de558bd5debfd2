using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>The signing roles as they stand under a statement.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<Role, LocalisedText> Names = new()
    {
        [Role.BoardChair] = new("styreleder", "styreleiar", "chair of the board"),
        [Role.DeputyChair] = new("nestleder i styret", "nestleiar i styret", "deputy chair of the board"),
        [Role.BoardMember] = new("styremedlem", "styremedlem", "member of the board"),
        [Role.SittingDeputy] = new("møtende varamedlem", "møtande varamedlem", "sitting deputy member"),
        [Role.ManagingDirector] = new("daglig leder", "dagleg leiar", "general manager"),
    };

    /// <summary>As printed beside the name: the person's own title, else the role.</summary>
    public static string Of(Signer signer, string language) => signer.Title ?? Of(signer.Roles[0], language);

    public static string Of(Role role, string language) => Names.TryGetValue(role, out var name) ? name.In(language) : role.ToString();
}
