using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Aktsom.Documents.Json;

/// <summary>
/// JSON Canonicalization Scheme (RFC 8785): one and only one byte form for equal content, so that a hash can be taken of it.
/// Numbers are IEEE 754 doubles (RFC 7493); a number that a double cannot hold exactly is an error, never a silent change.
/// </summary>
public static class CanonicalJson
{
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"
    );

    /// <summary>The canonical bytes, UTF-8 without a byte order mark.</summary>
    /// <exception cref="FormatException">A member name stands twice, a text holds half a surrogate pair, or a number has too many digits.</exception>
    public static byte[] Write(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The canonical bytes of <paramref name="value"/> as <paramref name="options"/> serialises it.</summary>
    /// <exception cref="FormatException">As for <see cref="Write(JsonElement)"/>.</exception>
    public static byte[] Write<T>(T value, JsonSerializerOptions? options = null) =>
        Write(JsonSerializer.SerializeToElement(value, options));

    /// <summary>SHA-256 of the canonical bytes as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(JsonElement value) => Convert.ToHexStringLower(SHA256.HashData(Write(value)));

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value);
                break;
            case JsonValueKind.Array:
                AppendArray(text, value);
                break;
            case JsonValueKind.String:
                AppendString(text, Wellformed(value));
                break;
            case JsonValueKind.Number:
                text.Append(Number(value));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value)
    {
        var members = value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        text.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
            {
                if (string.Equals(members[i].Name, members[i - 1].Name, StringComparison.Ordinal))
                {
                    throw new FormatException($"The member \"{members[i].Name}\" stands twice in one object.");
                }

                text.Append(',');
            }

            AppendString(text, members[i].Name);
            text.Append(':');
            Append(text, members[i].Value);
        }

        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonElement value)
    {
        text.Append('[');
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            Append(text, item);
        }

        text.Append(']');
    }

    private static string Wellformed(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException halfPair)
        {
            throw new FormatException("A text holds half a surrogate pair.", halfPair);
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(NeedsEscape); at >= 0; at = rest.IndexOfAny(NeedsEscape))
        {
            text.Append(rest[..at]).Append(Escaped(rest[at]));
            rest = rest[(at + 1)..];
        }

        text.Append(rest).Append('"');
    }

    private static string Escaped(char c) =>
        c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        };

    private static string Number(JsonElement value)
    {
        if (!value.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            throw new FormatException($"The number {value.GetRawText()} is too large.");
        }

        return SameValue(value, number)
            ? EcmaScriptNumber.Format(number)
            : throw new FormatException($"The number {value.GetRawText()} has more digits than a double holds.");
    }

    /// <summary>Up to 28 digits are compared exactly; what a decimal cannot hold (1e40) was a double to begin with.</summary>
    private static bool SameValue(JsonElement value, double number) =>
        !value.TryGetDecimal(out var exact)
        || (
            decimal.TryParse(EcmaScriptNumber.Format(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
            && read == exact
        );
}
