using System.Buffers.Binary;
using System.Xml;

namespace Aktsom.Documents.Model;

/// <summary>Looks into a picture's bytes: is it what it says, and is it harmless?</summary>
public static class PictureFile
{
    /// <summary>Larger files are refused.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private const int MaxPixels = 50_000_000;
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Drawing = new(
        [
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "title",
            "desc",
            "defs",
            "use",
            "symbol",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "text",
            "tspan",
            "metadata",
        ],
        StringComparer.Ordinal
    );

    public enum Verdict
    {
        Good,

        /// <summary>Not the kind it says, broken, or too large.</summary>
        Unreadable,

        /// <summary>An SVG that holds script, style sheets, links out of itself or foreign content.</summary>
        Unsafe,
    }

    public static Verdict Judge(Picture picture)
    {
        if (picture.Data.Length is 0 or > MaxBytes)
        {
            return Verdict.Unreadable;
        }

        return picture.MediaType switch
        {
            "image/png" => IsPng(picture.Data) ? Verdict.Good : Verdict.Unreadable,
            "image/jpeg" => picture.Data.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Verdict.Good : Verdict.Unreadable,
            "image/svg+xml" => JudgeSvg(picture.Data),
            _ => Verdict.Unreadable,
        };
    }

    /// <summary>Signature and header; a few bytes that unpack to a wall-sized picture are refused.</summary>
    private static bool IsPng(ReadOnlySpan<byte> data)
    {
        if (data.Length < 33 || !data.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return false;
        }

        long width = BinaryPrimitives.ReadUInt32BigEndian(data[16..]);
        long height = BinaryPrimitives.ReadUInt32BigEndian(data[20..]);
        return width > 0 && height > 0 && width * height <= MaxPixels;
    }

    private static Verdict JudgeSvg(byte[] data)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(data), settings);
            var first = true;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (first && (reader.LocalName is not "svg" || reader.NamespaceURI is not Svg))
                {
                    return Verdict.Unreadable;
                }

                first = false;
                if (reader.NamespaceURI is Svg && (!Drawing.Contains(reader.LocalName) || HasUnsafeAttribute(reader)))
                {
                    return Verdict.Unsafe;
                }
            }

            return first ? Verdict.Unreadable : Verdict.Good;
        }
        catch (XmlException)
        {
            return Verdict.Unreadable;
        }
    }

    private static bool HasUnsafeAttribute(XmlReader reader)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (IsUnsafe(reader))
            {
                reader.MoveToElement();
                return true;
            }
        }

        reader.MoveToElement();
        return false;
    }

    private static bool IsUnsafe(XmlReader attribute) =>
        attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.LocalName is "href" && attribute.NamespaceURI is "" or XLink && !attribute.Value.StartsWith('#'))
        || (attribute.NamespaceURI is not "http://www.w3.org/2000/xmlns/" && PointsOut(attribute.Value));

    /// <summary>A reference that leaves the file: <c>url(#a)</c> stays inside, everything else does not.</summary>
    private static bool PointsOut(string value)
    {
        var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase);
        return (at >= 0 && !value.AsSpan(at + 4).TrimStart(" '\"").StartsWith("#"))
            || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || value.Contains("@import", StringComparison.OrdinalIgnoreCase);
    }
}
