namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Ten codes to write down, each good for one sign-in without the app.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const int Half = 5;

    /// <summary>As Identity makes them, AAAAA-BBBBB, from letters and digits as a person typed them.</summary>
    public static string AsStored(string typed) => typed.Length == 2 * Half ? typed[..Half] + "-" + typed[Half..] : typed;
}
