using System.Buffers;
using System.Security.Cryptography;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Platform.Access;

/// <summary>What a personal link carries: whose organisation, which record, and the secret that opens it.</summary>
internal readonly record struct PersonalLink(OrganisationId Organisation, Guid Id, byte[] Secret)
{
    private const int IdLength = 16;
    private const int SecretLength = 32;

    /// <summary>What is kept of the secret.</summary>
    public byte[] SecretHash => SHA256.HashData(Secret);

    /// <summary>As it stands in an address. Addresses are written in lower case here, so the token must not mind.</summary>
    public string Token => Convert.ToHexStringLower([.. Organisation.Value.ToByteArray(), .. Id.ToByteArray(), .. Secret]);

    /// <summary>A link with a new secret of 256 random bits.</summary>
    public static PersonalLink New(OrganisationId organisation, Guid id) =>
        new(organisation, id, RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>The link a token spells; null for what is no token at all. Whether its secret is right is the record's to say.</summary>
    public static PersonalLink? Read(string token)
    {
        var bytes = new byte[(2 * IdLength) + SecretLength];
        return token.Length == 2 * bytes.Length && Convert.FromHexString(token, bytes, out _, out _) == OperationStatus.Done
            ? new PersonalLink(
                new OrganisationId(new Guid(bytes.AsSpan(0, IdLength))),
                new Guid(bytes.AsSpan(IdLength, IdLength)),
                bytes[(2 * IdLength)..]
            )
            : null;
    }

    /// <summary>Takes as long for a wrong secret as for a right one.</summary>
    public bool Opens(byte[] secretHash) => CryptographicOperations.FixedTimeEquals(secretHash, SecretHash);
}
