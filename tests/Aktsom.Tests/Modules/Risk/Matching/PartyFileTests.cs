using System.Globalization;
using System.Text;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Risk.Matching;
using Aktsom.Risk.Matching;

namespace Aktsom.Tests.Modules.Risk.Matching;

public sealed class PartyFileTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("name,country,address,id\nBrennvik AS,NO,\"Storgata 4, Bergen\",k7\n")]
    [InlineData("ID;Adresse;Navn;Land\r\nk7;Storgata 4, Bergen;Brennvik AS;NO\r\n")]
    [InlineData("\uFEFFAddress\tNAME\tid\tCountry code\nStorgata 4, Bergen\tBrennvik AS\tk7\tNO")]
    public void Columns_are_found_whatever_their_order_delimiter_and_language(string text)
    {
        File.WriteAllText(file, text);
        var read = Reader.Read(file, PartyKind.Unknown);
        var party = Assert.Single(read.Rows);
        Assert.True(read.HaveIds);
        Assert.Equal(("k7", "Brennvik AS", "NO", "Storgata 4, Bergen"), (party.Id, party.Name, party.Country, party.Address));
    }

    [Fact]
    public void Rows_without_an_id_go_by_their_number_and_latin_1_is_read()
    {
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("navn\nBrennvik\nØdegård\n"));
        var read = Reader.Read(file, PartyKind.Site);
        Assert.False(read.HaveIds);
        Assert.Equal([("1", "Brennvik"), ("2", "Ødegård")], read.Rows.Select(p => (p.Id, p.Name)));
        Assert.All(read.Rows, p => Assert.Equal(PartyKind.Site, p.Kind));
    }

    [Theory]
    [InlineData("schema,name1,name2\nPerson,Marta Vik,M. Vik\n")]
    [InlineData("left_name,right_name,kind\nMarta Vik,M. Vik,person\n")]
    public void Two_names_a_row_are_a_pair(string text)
    {
        File.WriteAllText(file, text);
        var (left, right) = Assert.Single(Reader.ReadPairs(file, PartyKind.Unknown).Rows);
        Assert.Equal(("Marta Vik", "M. Vik", PartyKind.Person), (left.Name, right.Name, right.Kind));
    }

    [Theory]
    [InlineData("", "has no rows")]
    [InlineData("name\n", "has no rows")]
    [InlineData("a,b\n1,2\n", "has no column “name”. Its columns are: a, b")]
    public void What_cannot_be_read_is_told_in_one_sentence(string text, string message)
    {
        File.WriteAllText(file, text);
        Assert.Contains(
            message,
            Assert.Throws<InputException>(() => Reader.Read(file, PartyKind.Unknown)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_quotation_mark_that_swallows_the_file_is_told()
    {
        File.WriteAllText(file, "name\n\"" + new string('x', 3 << 20));
        Assert.Contains(
            "not closed",
            Assert.Throws<InputException>(() => Reader.Read(file, PartyKind.Unknown)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "There is no file",
            Assert.Throws<InputException>(() => Reader.Read(file + "x", PartyKind.Unknown)).Message,
            StringComparison.Ordinal
        );
    }

    private static PartyFile Reader => new(CultureInfo.GetCultureInfo("en"));
}
