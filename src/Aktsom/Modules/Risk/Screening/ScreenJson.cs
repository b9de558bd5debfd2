using System.Text.Encodings.Web;
using System.Text.Json;
using Aktsom.Risk;
using Aktsom.Risk.Coverage;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Screening;

/// <summary>What <c>screen --json</c> prints, written as it is made. Scripts rely on these names: add, never rename.</summary>
internal sealed class ScreenJson(LedgerScreening screened, Share? wanted, ScreenWords words)
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, Format);
        json.WriteStartObject();
        json.WriteStartObject("model");
        json.WriteString("id", screened.Screener.Model.Id);
        json.WriteString("version", screened.Screener.Model.Version);
        json.WriteEndObject();
        json.WriteString("currency", screened.Ledger.Currency);
        json.WriteStartArray("suppliers");
        var results = new Dictionary<string, SupplierResult>(StringComparer.Ordinal);
        foreach (var supplier in screened.Suppliers)
        {
            var key = supplier.Profile.Key;
            var result = results.TryGetValue(key, out var known) ? known : results[key] = screened.Screener.Explain(key);
            Write(json, supplier, result);
            FlushNowAndThen(json);
        }

        json.WriteEndArray();
        WriteProfiles(json, results);
        json.WriteNumber("rejected", screened.Ledger.Rejected.Count);
        WriteCoverage(json);
        WriteSources(json);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void FlushNowAndThen(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
        {
            json.Flush();
        }
    }

    private void Write(Utf8JsonWriter json, ScreenedSupplier screenedSupplier, SupplierResult result)
    {
        var (supplier, line, profile) = screenedSupplier;
        json.WriteStartObject();
        json.WriteString("name", supplier.Name);
        json.WriteString("orgNumber", supplier.StatedNumber);
        json.WriteString("country", line.Country is CountryResolution.Found found ? found.Country.Iso2 : null);
        json.WriteString("statedCountry", supplier.StatedCountry ?? supplier.Country);
        json.WriteString("sector", line.Industry?.Code);
        json.WriteString("sectorStandard", line.Industry?.Version);
        json.WriteString("statedSector", supplier.Nace ?? supplier.Sector);
        WritePurchases(json, supplier.Purchases);
        json.WriteString("level", Camel(profile.Level));
        WriteScore(json, profile.Level, profile.Score, profile.Low, profile.High, profile.Confidence);
        json.WriteNumber("severity", profile.Severity.Value);
        json.WriteString("decidingTopic", result.Deciding.Topic.Id);
        json.WriteString("reason", words.Reason(result));
        json.WriteString("profile", profile.Key);
        json.WriteStartArray("topics");
        foreach (var topic in result.Topics)
        {
            Write(json, topic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The whole trace, once for all suppliers with the same facts.</summary>
    private static void WriteProfiles(Utf8JsonWriter json, Dictionary<string, SupplierResult> results)
    {
        json.WriteStartArray("profiles");
        foreach (var (key, result) in results)
        {
            json.WriteStartObject();
            json.WriteString("profile", key);
            json.WritePropertyName("traces");
            JsonSerializer.Serialize(json, result.Topics.Select(topic => topic.Trace), TraceJson.Options);
            json.WriteEndObject();
            FlushNowAndThen(json);
        }

        json.WriteEndArray();
    }

    private void WritePurchases(Utf8JsonWriter json, decimal purchases)
    {
        if (screened.Ledger.Currency is null)
        {
            json.WriteNull("purchases");
            return;
        }

        json.WriteNumber("purchases", purchases);
    }

    private static void Write(Utf8JsonWriter json, TopicResult topic)
    {
        json.WriteStartObject();
        json.WriteString("topic", topic.Topic.Id);
        json.WriteBoolean("counts", topic.Counts);
        json.WriteString("level", Camel(topic.Result.Level));
        WriteScore(json, topic.Result.Level, topic.Result.Score, topic.Result.Low, topic.Result.High, topic.Result.Confidence);
        json.WriteString("rule", Camel(topic.Trace.Rule));
        json.WriteStartArray("factors");
        foreach (var factor in topic.Trace.Factors)
        {
            Write(json, factor);
        }

        json.WriteEndArray();
        json.WriteStartArray("floors");
        foreach (var floor in topic.Trace.Floors)
        {
            json.WriteStartObject();
            json.WriteString("kind", Camel(floor.Kind));
            json.WriteString("id", floor.Id);
            json.WriteNumber("value", floor.Value);
            json.WriteString("source", floor.Source);
            json.WriteString("edition", floor.Edition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactorTrace factor)
    {
        json.WriteStartObject();
        json.WriteString("factor", Camel(factor.Factor));
        json.WriteString("state", Camel(factor.State));
        if (factor.State == FactorState.Known)
        {
            json.WriteNumber("value", Short(factor.Estimate.Value));
        }
        else
        {
            json.WriteNull("value");
        }

        if (factor.State == FactorState.Missing)
        {
            json.WriteNumber("countsAs", Short(factor.Estimate.Value));
        }

        json.WriteNumber("weight", factor.Weight);
        json.WriteNumber("confidence", Short(factor.Estimate.Confidence));
        json.WriteString("source", Joined(factor.Sources));
        json.WriteString("edition", Joined(factor.Editions));
        json.WriteEndObject();
    }

    private void WriteCoverage(Utf8JsonWriter json)
    {
        var coverage = screened.Coverage;
        json.WriteStartObject("coverage");
        json.WriteString("sentence", words.Coverage(coverage));
        json.WriteNumber("suppliers", coverage.Suppliers);
        json.WriteNumber("assessed", coverage.Assessed);
        json.WriteNumber("unknown", coverage.Unknown);
        json.WriteNumber("technicallyHigh", coverage.TechnicallyHigh);
        json.WriteNumber("withoutShare", coverage.WithoutShare);
        Write(json, "spend", coverage.Spend, coverage.SpendMissing);
        Write(json, "highSpend", coverage.HighSpend, coverage.SpendMissing);
        if (wanted is { } share)
        {
            var set = SmallestSet.Reaching([.. screened.Suppliers.Select(supplier => supplier.Supplier.Purchases)], share);
            json.WriteStartObject("smallestSet");
            json.WriteNumber("suppliers", set.Chosen.Count);
            Write(json, "wanted", share, NoCoverage.HasFigure);
            Write(json, "reached", set.Reached, set.Missing);
            json.WriteStartArray("names");
            foreach (var at in set.Chosen)
            {
                json.WriteStringValue(screened.Suppliers[at].Supplier.Name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Share? share, NoCoverage missing)
    {
        json.WriteStartObject(name);
        if (share is { } known)
        {
            json.WriteNumber("numerator", known.Numerator);
            json.WriteNumber("denominator", known.Denominator);
            json.WriteNumber("percent", decimal.Round(known.Percent, 1));
        }
        else
        {
            json.WriteString("missing", Camel(missing));
        }

        json.WriteEndObject();
    }

    /// <summary>The sources that the ids above name, with the terms they bind the reader to.</summary>
    private void WriteSources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        foreach (var source in screened.Screener.Library.Sources.OrderBy(source => source.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("title", source.Title);
            json.WriteString("licence", source.Licence);
            json.WriteString("attribution", source.Attribution);
            json.WriteBoolean("mayBePassedOn", source.MayBePassedOn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScore(Utf8JsonWriter json, RiskLevel level, double score, double low, double high, double confidence)
    {
        if (level == RiskLevel.Unknown)
        {
            json.WriteNull("score");
        }
        else
        {
            json.WriteNumber("score", score);
        }

        json.WriteNumber("low", low);
        json.WriteNumber("high", high);
        json.WriteNumber("confidence", confidence);
    }

    private static string? Joined(IEnumerable<string> names) =>
        string.Join("; ", names.Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;

    private static double Short(double value) => Math.Round(value, 4);

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
