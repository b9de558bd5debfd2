using System.Text;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;

namespace Aktsom.Tests.Documents.Example;

/// <summary>
/// A whole statement of an invented chain, long and varied enough to show every kind of block. All names and figures are made up.
/// The text is kvistheim.md beside this file.
/// </summary>
internal static class ExampleStatement
{
    private const string Drawing =
        "<g fill=\"none\" stroke=\"{0}\" stroke-width=\"3.6\" stroke-linecap=\"round\"><path d=\"M20 37V5\"/><path d=\"M20 31c-7 0-11-4-13-9M20 31c7 0 11-4 13-9M20 20c-5 0-8-3-9.500-7M20 20c5 0 8-3 9.500-7\"/></g>";

    public static Document Make(Language language = Language.Nb)
    {
        var document = new Document
        {
            Title = language == Language.En ? "Statement for 2025" : "Redegjørelse for 2025",
            Subtitle = "Hva vi gjør for menneskerettigheter og anstendig arbeid, etter åpenhetsloven § 5",
            Language = language,
            Year = 2025,
            Period = new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)),
            Organisation = new DocumentOrganisation
            {
                Name = "Kvistheim Grossistkjede AS",
                ShortName = "Kvistheim",
                Number = "314 207 001",
                Colour = "#285c3f",
                Logo = Logo("#285c3f"),
                LogoOnColour = Logo("#ffffff"),
                Covers = ExampleTables.Members,
            },
            Edition = new DocumentEdition
            {
                Label = "1.3",
                Frozen = new DateTimeOffset(2026, 6, 5, 9, 0, 0, TimeSpan.FromHours(2)),
                Published = new DateOnly(2026, 6, 19),
                Package = new DataPackage(
                    "redegjorelse-2025.zip",
                    "https://kvistheim.example/redegjorelse/2025/redegjorelse-2025.zip",
                    1_214_000
                ),
            },
            Attachments =
            [
                new Attachment
                {
                    Id = "rutine",
                    Name = "Rutine for varsling",
                    Bytes = 84_000,
                    Sha256 = new string('4', 64),
                    Url = "https://kvistheim.example/rutine.pdf",
                },
            ],
            Figures = ExampleFigures.All,
            Blocks = [new Cover(), new Contents { Guide = true }, .. ExampleText.Blocks(), .. ExampleTables.Annexes],
        };
        return document with { Edition = document.Edition with { Fingerprint = DocumentJson.Fingerprint(document) } };
    }

    private static Picture Logo(string colour) =>
        new()
        {
            MediaType = "image/svg+xml",
            Data = Encoding.UTF8.GetBytes(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\" width=\"40\" height=\"40\">{Drawing.Replace("{0}", colour, StringComparison.Ordinal)}</svg>"
            ),
            Alt = "Kvistheims merke, en kvist",
        };
}
