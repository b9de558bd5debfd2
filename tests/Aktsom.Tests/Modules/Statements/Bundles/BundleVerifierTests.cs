using System.Diagnostics;
using System.Text;
using Aktsom.Verify;

namespace Aktsom.Tests.Modules.Statements.Bundles;

public sealed class BundleVerifierTests
{
    [Fact]
    public void A_bundle_that_nobody_touched_holds_and_every_figure_is_computed_again()
    {
        var report = BundleVerifier.Verify(ExampleBundle.Zip());
        Assert.Equal([], report.Findings.Where(finding => !finding.Holds).Select(finding => finding.Text));
        Assert.Equal([], report.Figures.Where(figure => figure.Fault is not null));
        Assert.True(report.Holds);
        var figures = report.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        Assert.Equal("1\u00a0234\u00a0568\u00a0kr", figures["purchases.total"].Computed);
        Assert.Equal("66,7\u00a0%", figures["code.bound"].Computed);
        Assert.Equal("rows", figures["producers.byCountry"].Method);
        Assert.Equal("stated", figures["roles.top"].Method);
        Assert.Equal("none", figures["producers.workers"].Method);
        Assert.Equal("Kvistheim Grossistkjede AS", report.Facts!.Organisation);
    }

    [Fact]
    public void Equal_content_gives_an_equal_file() => Assert.Equal(ExampleBundle.Zip(), ExampleBundle.Zip());

    [Fact]
    public void One_changed_byte_anywhere_never_holds()
    {
        var whole = ExampleBundle.Zip();
        foreach (var at in Enumerable.Range(0, whole.Length).Where(at => at % 5 == 0 || at > whole.Length - 150))
        {
            foreach (var bit in (int[])[1, 128])
            {
                var changed = (byte[])whole.Clone();
                changed[at] ^= (byte)bit;
                Assert.False(BundleVerifier.Verify(changed).Holds, $"byte {at}, bit {bit}");
            }
        }
    }

    [Fact]
    public void A_cut_or_lengthened_file_never_holds()
    {
        var whole = ExampleBundle.Zip();
        Assert.False(BundleVerifier.Verify([.. whole, 0]).Holds);
        Assert.False(BundleVerifier.Verify([0, .. whole]).Holds);
        foreach (var length in (int[])[0, 1, 21, 100, whole.Length / 2, whole.Length - 1])
        {
            Assert.False(BundleVerifier.Verify(whole[..length]).Holds);
        }
    }

    [Theory]
    [InlineData("records.jsonl", "\"above\":\"600.25\"", "\"above\":\"600.26\"", "Figures.Wrong")]
    [InlineData("figures.jsonl", "\"value\":\"3\"", "\"value\":\"4\"", "Figures.Wrong")]
    [InlineData("figures.jsonl", "\"numerator\":\"2\"", "\"numerator\":\"3\"", "Figures.Wrong")]
    [InlineData("figures.jsonl", "\"sum\":\"2\"", "\"sum\":\"5\"", "Figures.Wrong")]
    [InlineData("figures.jsonl", "\"method\":\"sum\"", "\"method\":\"guess\"", "Figures.Wrong")]
    [InlineData("figures.jsonl", "\"method\":\"sum\"", "\"metode\":\"sum\"", "Unreadable.figures")]
    [InlineData("statement.json", "\"value\":\"3\"", "\"value\":\"4\"", "Figures.Wrong")]
    [InlineData("statement.json", "\"Kina\",\"2\"", "\"Kina\",\"9\"", "Figures.Wrong")]
    [InlineData("statement.json", "I alt ", "Bare ", "Statement.Changed")]
    [InlineData("statement.json", "2026-06-06", "2026-06-07", "Signatures.NotShown")]
    [InlineData("signatures.json", "Ola Vestby", "Per Vestby", "Signatures.NotShown")]
    [InlineData("signatures.json", "personalLink", "signedIn", "Log.Other")]
    [InlineData("statement.pdf", "an example", "another one", "Log.Other")]
    [InlineData("log.json", "\"entityId\":\"s1\"", "\"entityId\":\"s2\"", "Log.Broken")]
    [InlineData("log.json", "\"sequence\":7", "\"sequence\":8", "Log.Broken")]
    [InlineData("records.jsonl", "\"kind\":\"producer\"", "\"kind\":\"producer\",\"label\":\"Hemmelig Verksted\"", "Records.Named")]
    [InlineData("manifest.json", "\"year\":2025", "\"year\":2024", "Statement.Other")]
    [InlineData("manifest.json", "aktsom/bundle/1", "aktsom/bundle/2", "Files.Format")]
    public void A_forger_who_mends_every_hash_is_still_found_out(string file, string from, string to, string finding)
    {
        var report = BundleVerifier.Verify(ExampleBundle.Forged(file, text => ReplaceFirst(text, from, to)));
        Assert.False(report.Holds);
        Assert.Contains(finding, report.Findings.Where(one => !one.Holds).Select(one => one.Text));
    }

    [Fact]
    public void A_removed_record_a_removed_figure_and_an_added_one_are_seen()
    {
        static string Cut(string text) => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        static string Twice(string text) => text + text;
        Assert.Contains("Records.NoFigure", Faults(ExampleBundle.Forged("figures.jsonl", Cut)));
        Assert.Contains("Records.NoOwner", Faults(ExampleBundle.Forged("figures.jsonl", Cut)));
        Assert.Contains("Figures.Wrong", Faults(ExampleBundle.Forged("records.jsonl", Cut)));
        Assert.Contains("Records.Twice", Faults(ExampleBundle.Forged("figures.jsonl", Twice)));
        Assert.Contains(
            "Log.Missing",
            Faults(
                ExampleBundle.Forged(
                    "log.json",
                    _ => """{"format":"aktsom/log/1","head":{"hash":"00","sequence":0},"lines":[],"organisation":""}"""
                )
            )
        );
    }

    [Fact]
    public void A_changed_file_is_named() =>
        Assert.Contains(
            BundleVerifier.Verify(ExampleBundle.Forged("records.jsonl", text => text + "\n", mendManifest: false)).Findings,
            finding => finding is { Text: "Files.Changed", Values: ["records.jsonl"] }
        );

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("this is no zip")]
    public void What_is_no_bundle_gets_a_sentence_and_not_a_stack_trace(string content)
    {
        var report = BundleVerifier.Verify(Encoding.UTF8.GetBytes(content));
        Assert.False(report.Holds);
        Assert.Equal("Files.Unreadable", Assert.Single(report.Findings).Text);
    }

    [Fact]
    public void Garbage_in_any_file_never_throws()
    {
        foreach (var name in (string[])["manifest.json", "statement.json", "figures.jsonl", "records.jsonl", "signatures.json", "log.json"])
        {
            foreach (var garbage in (string[])["", "null", "[]", "{}", "{", "7", "\"\ud800\"", new string('[', 5000), "{\"a\":1,\"a\":2}"])
            {
                Assert.False(BundleVerifier.Verify(ExampleBundle.Forged(name, _ => garbage)).Holds);
            }
        }
    }

    [Fact]
    public void The_verifier_uses_nothing_of_ours() =>
        Assert.DoesNotContain(
            typeof(BundleVerifier).Assembly.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Aktsom", StringComparison.Ordinal)
        );

    private static IEnumerable<string> Faults(byte[] file) =>
        BundleVerifier.Verify(file).Findings.Where(one => !one.Holds).Select(one => one.Text);

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return at < 0
            ? throw new UnreachableException($"{from} is not in {text}")
            : string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }
}
