using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Aktsom.Verify.Bundles;

/// <summary>
/// The seal of the whole file: its zip comment ends in the SHA-256 of every byte before the digits, so that a change anywhere shows, in what a
/// zip reader passes over too.
/// </summary>
internal static class SealedZip
{
    public const string Mark = "aktsom-bundle/1 sha256 ";
    public const int Digits = 64;

    private const int EndRecord = 22;

    public static bool Holds(ReadOnlySpan<byte> file)
    {
        var comment = Mark.Length + Digits;
        if (file.Length < EndRecord + comment)
        {
            return false;
        }

        var end = file[^(EndRecord + comment)..];
        return end.StartsWith("PK\u0005\u0006"u8)
            && BinaryPrimitives.ReadUInt16LittleEndian(end[(EndRecord - 2)..]) == comment
            && end[EndRecord..].StartsWith(Encoding.ASCII.GetBytes(Mark))
            && end[^Digits..].SequenceEqual(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(file[..^Digits]))));
    }
}
