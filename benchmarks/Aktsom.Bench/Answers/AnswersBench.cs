using System.Diagnostics;
using System.Globalization;
using System.Net;
using Aktsom.Bench.Register;
using Aktsom.Tests.Modules.Engagement.Campaigns;
using Aktsom.Tests.Running;

namespace Aktsom.Bench.Answers;

/// <summary>
/// Suppliers who answer a survey at once, each by its own link and a question at a time, against the same rows written straight to the same server by as many at
/// once; and what the first page weighs.
/// </summary>
internal static class AnswersBench
{
    private const int Suppliers = 1_000;
    private const int Rounds = 3;
    private const double Slowest = 0.99;
    private const int GoalBytes = 60 * 1024;
    private static readonly string[] Questions = ["WP-1", "WP-3", "WP-4", "WP-5"];

    public static int Run(string[] args) =>
        RunAsync(args is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : Suppliers).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int suppliers)
    {
        await using var server = await BenchServer.StartAsync();
        await using var scopes = new Scopes(await server.CreateAsync("answers"));
        var sent = await SentCampaign.MakeAsync(scopes, suppliers: suppliers);
        await using var site = await MeasuredSite.StartAsync(scopes, sent.Organisation);
        await using var bare = await BareRows.OpenAsync(scopes.Database, suppliers);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = site.Address, Timeout = TimeSpan.FromMinutes(5) };
        await WarmAsync(client, sent.Forms[0].Token);

        var (ours, baseline) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            var question = Questions[round + 1];
            ours.Add(await AtOnceAsync([.. sent.Forms.Select(form => form.Token)], token => AnswerAsync(client, token, question, "yes")));
            baseline.Add(await AtOnceAsync([.. Enumerable.Range(0, suppliers)], at => bare.WriteAsync(at, question)));
        }

        var (best, bareBest) = (ours.MinBy(one => one.Seconds)!, baseline.MinBy(one => one.Seconds)!);
        Print(
            $"answers, {suppliers:N0} at once, saves a second: ours {suppliers / best.Seconds:N0}, bare rows {suppliers / bareBest.Seconds:N0}, ratio {best.Seconds / bareBest.Seconds:0.00}"
        );
        Print(
            $"answers, {suppliers:N0} at once, p99: ours {best.P99:N0} ms, bare rows {bareBest.P99:N0} ms, ratio {best.P99 / bareBest.P99:0.00}"
        );
        var weight = await WeightAsync(client, sent.Forms[0].Token);
        Print(
            $"answers, first page with all it loads: ours {weight:N0} bytes, goal {GoalBytes:N0} bytes, ratio {(double)weight / GoalBytes:0.00}"
        );
        return 0;
    }

    private static async Task WarmAsync(HttpClient client, string token)
    {
        for (var time = 0; time < 50; time++)
        {
            await AnswerAsync(client, token, Questions[0], time % 2 == 0 ? "yes" : "no");
        }
    }

    private static async Task AnswerAsync(HttpClient client, string token, string question, string key)
    {
        // A form that shows an answer says which; one that was never answered says none.
        var revision = "";
        if (question == Questions[0])
        {
            var page = await client.GetStringAsync($"/answer/{token}/q/{question}");
            revision = Between(page, "name=\"Revision\" value=\"", "\"");
        }

        using var form = new FormUrlEncodedContent([new("Posted.Choice", $"v:{key}"), new("Revision", revision)]);
        using var answer = await client.PostAsync($"/answer/{token}/q/{question}", form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException(
                $"{question} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
            );
        }
    }

    /// <summary>The page and every style, script and font it names, as they are sent over the line.</summary>
    private static async Task<long> WeightAsync(HttpClient client, string token)
    {
        var path = $"/answer/{token}";
        var page = await client.GetStringAsync(path);
        var weight = await SizeAsync(client, path);
        foreach (var loaded in Loaded(page).Distinct(StringComparer.Ordinal))
        {
            weight += await SizeAsync(client, loaded);
        }

        return weight;
    }

    private static IEnumerable<string> Loaded(string page)
    {
        foreach (
            var part in page.Split('<')
                .Where(tag =>
                    tag.StartsWith("link ", StringComparison.Ordinal)
                    || tag.StartsWith("script ", StringComparison.Ordinal)
                    || tag.StartsWith("img ", StringComparison.Ordinal)
                )
        )
        {
            var address = Between(part, "href=\"", "\"") is { Length: > 0 } link ? link : Between(part, "src=\"", "\"");
            if (address.StartsWith('/') && !part.Contains("rel=\"alternate\"", StringComparison.Ordinal))
            {
                yield return WebUtility.HtmlDecode(address);
            }
        }
    }

    private static async Task<long> SizeAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var answer = await client.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static async Task<Measured> AtOnceAsync<T>(IReadOnlyList<T> all, Func<T, Task> act)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            all.Select(async one =>
            {
                await Task.Yield();
                var start = watch.Elapsed;
                await act(one);
                return (watch.Elapsed - start).TotalMilliseconds;
            })
        );
        var spent = watch.Elapsed.TotalSeconds;
        return new Measured(spent, times.Order().ElementAt((int)(Slowest * (times.Length - 1))));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Measured(double Seconds, double P99);
}
