using System.IO.Compression;
using System.Text;
using Aktsom.Modules.Platform.Files;

namespace Aktsom.Tests.Modules.Platform.Files;

public sealed class FileKindsTests
{
    [Fact]
    public void A_file_is_what_its_content_says_whatever_it_is_called()
    {
        Assert.Equal("application/pdf", FileKinds.Of("%PDF-1.7"u8.ToArray()));
        Assert.Equal(FileKinds.Png, FileKinds.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]));
        Assert.EndsWith("wordprocessingml.document", FileKinds.Of(Zip("word/document.xml")));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ")]
    [InlineData("")]
    public void What_can_carry_script_or_is_unknown_is_not_taken(string content) =>
        Assert.Null(FileKinds.Of(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void An_office_file_with_macros_and_a_plain_zip_are_not_taken()
    {
        Assert.Null(FileKinds.Of(Zip("word/document.xml", "word/vbaProject.bin")));
        Assert.Null(FileKinds.Of(Zip("hemmelig.exe")));
        Assert.Null(FileKinds.Of([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]));
    }

    private static byte[] Zip(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                zip.CreateEntry(part);
            }
        }

        return stream.ToArray();
    }
}
