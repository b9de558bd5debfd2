using System.Buffers.Binary;
using System.Security.Cryptography;
using Aktsom.Documents.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>Pictures in the text, with their words.</summary>
internal static class DocxPictures
{
    public const string Svg = "image/svg+xml";

    /// <summary>The width of the text, in points.</summary>
    public const int TextWidth = 453;

    private const int Tallest = 560;
    private const long EmusInPoint = 12_700;

    public static string NameOf(string chart) => "chart-" + chart;

    public static string NameOf(Picture picture) => "picture-" + Convert.ToHexStringLower(SHA256.HashData(picture.Data));

    /// <summary>The picture's bitmap, or null where there is none.</summary>
    public static (byte[] Data, string MediaType)? Bitmap(DocxContext docx, Picture picture) =>
        picture.MediaType is not Svg ? (picture.Data, picture.MediaType)
        : docx.Drawings.TryGetValue(NameOf(picture), out var drawn) ? (drawn, "image/png")
        : null;

    /// <param name="docx">The file.</param>
    /// <param name="bitmap">PNG or JPEG.</param>
    /// <param name="mediaType">Which of the two.</param>
    /// <param name="alt">The picture in words.</param>
    /// <param name="width">How wide, in points; less where the picture would be taller than a page.</param>
    public static W.Run Run(DocxContext docx, byte[] bitmap, string mediaType, string alt, double width)
    {
        var (wide, high) = PixelsOf(bitmap) ?? (4, 3);
        var height = width * high / wide;
        if (height > Tallest)
        {
            (width, height) = (width * Tallest / height, Tallest);
        }

        var part = docx.Main.AddImagePart(mediaType is "image/jpeg" ? ImagePartType.Jpeg : ImagePartType.Png);
        part.FeedData(new MemoryStream(bitmap));
        var id = docx.NextDrawing();
        var size = ((long)(width * EmusInPoint), (long)(height * EmusInPoint));
        return new W.Run(new W.Drawing(Inline(docx.Main.GetIdOfPart(part), id, Xml.Text(alt), size)));
    }

    private static Wp.Inline Inline(string relation, uint id, string alt, (long Width, long Height) size)
    {
        var name = $"Picture {id}";
        return new Wp.Inline(
            new Wp.Extent { Cx = size.Width, Cy = size.Height },
            new Wp.DocProperties
            {
                Id = id,
                Name = name,
                Description = alt,
            },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(
                new A.GraphicData(
                    new Pic.Picture(
                        new Pic.NonVisualPictureProperties(
                            new Pic.NonVisualDrawingProperties
                            {
                                Id = id,
                                Name = name,
                                Description = alt,
                            },
                            new Pic.NonVisualPictureDrawingProperties()
                        ),
                        new Pic.BlipFill(new A.Blip { Embed = relation }, new A.Stretch(new A.FillRectangle())),
                        new Pic.ShapeProperties(
                            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size.Width, Cy = size.Height }),
                            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
                        )
                    )
                )
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                }
            )
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
    }

    /// <summary>Width and height in pixels from the header of a PNG or a JPEG; null where it cannot be told.</summary>
    internal static (int Width, int Height)? PixelsOf(ReadOnlySpan<byte> data)
    {
        if (data.Length > 24 && data[1] == 'P' && data[2] == 'N')
        {
            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data[16..]), BinaryPrimitives.ReadInt32BigEndian(data[20..]));
            return width > 0 && height > 0 ? (width, height) : null;
        }

        // JPEG: segments follow each other; SOF0–SOF15 but DHT, JPG and DAC hold the size.
        for (var at = 2; at + 9 < data.Length && data[at] == 0xFF; )
        {
            var marker = data[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (
                    BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..])
                );
                return width > 0 && height > 0 ? (width, height) : null;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
        }

        return null;
    }
}
