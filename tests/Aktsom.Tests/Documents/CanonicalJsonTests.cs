using System.Text;
using System.Text.Json;
using Aktsom.Documents.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Documents;

public sealed class CanonicalJsonTests
{
    /// <summary>The number samples of RFC 8785, appendix B, as bits and text.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_the_standard_says(ulong bits, string expected) =>
        Assert.Equal(expected, EcmaScriptNumber.Format(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void A_number_reads_back_as_itself() =>
        Prop.ForAll<NormalFloat>(n =>
                double.Parse(EcmaScriptNumber.Format(n.Item), System.Globalization.CultureInfo.InvariantCulture).Equals(n.Item + 0.0)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{ "b": 1.0, "a": [ true, null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData(
        """{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""",
        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}"
    )]
    [InlineData("""{"a":"\u000f\u003cB'\"\\\/\u000a"}""", """{"a":"\u000f<B'\"\\/\n"}""")]
    public void Members_are_sorted_and_texts_written_in_one_way(string loose, string canonical) =>
        Assert.Equal(canonical, Canonical(loose));

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("[12345678901234567890]")]
    [InlineData("[0.1234567890123456789]")]
    [InlineData("[1e999]")]
    public void What_could_change_silently_is_refused(string json) => Assert.Throws<FormatException>(() => Canonical(json));

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Write(JsonDocument.Parse(json).RootElement));
}
