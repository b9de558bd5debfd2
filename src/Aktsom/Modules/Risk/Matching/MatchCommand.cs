using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Risk.Matching;

namespace Aktsom.Modules.Risk.Matching;

/// <summary><c>aktsom match</c>: names of one file against another, within one file, or pair by pair.</summary>
internal sealed class MatchCommand : ICommands
{
    private const string Help = """
        Find the same organisation, site or person under different names, with the reason.

        LEFT and RIGHT are CSV files with a header: name[,country,address,id,number,kind] in any order.
          match LEFT RIGHT          the rows of RIGHT most like each row of LEFT
          match LEFT                likely duplicates within LEFT
          match LEFT RIGHT --pairs  row 1 with row 1, row 2 with row 2, and so on
          match LEFT --pairs        name1 with name2 of each row

        The score goes from 0 to 1; 0.5 is as likely the same as not. A person decides.
        """;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Argument<string> left = new("LEFT") { Description = "The list whose names are asked about" };
    private readonly Argument<string?> right = new("RIGHT") { Description = "The list to look in", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> pairs = new("--pairs") { Description = "Score row by row" };
    private readonly Option<bool> json = new("--json")
    {
        Description = "Write [{left,right,score,reasons}] with ids, or row numbers where there are none",
    };

    private readonly Option<double?> threshold = new("--threshold")
    {
        Description =
            $"Least score, 0 to 1; 0 with --pairs, otherwise {NameMatcher.ProposalThreshold.ToString(CultureInfo.InvariantCulture)}",
    };

    private readonly Option<string?> kind = new("--kind")
    {
        Description = "What the names are where the file does not say; otherwise read from each name",
    };
    private readonly Option<string?> language = CommandLanguage.Option();

    public Command Area()
    {
        kind.AcceptOnlyFromAmong("organisation", "site", "person");
        threshold.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<double?>() is < 0 or > 1 or double.NaN)
            {
                given.AddError("--threshold is a number from 0 to 1.");
            }
        });
        var command = new Command("match", Help) { left, right, pairs, json, threshold, kind, language };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var culture = CommandLanguage.Of(parsed.GetValue(language));
        var found = parsed.GetValue(pairs) ? RowByRow(parsed, culture) : await SearchAsync(parsed, culture, cancel);
        if (parsed.GetValue(json))
        {
            Console.WriteLine(JsonSerializer.Serialize(found.Rows.Select(pair => Row(pair, found.HaveIds, culture)), Json));
            return ExitCode.Done;
        }

        foreach (var pair in found.Rows)
        {
            var reasons = string.Join("; ", pair.Result.Reasons.Select(r => r.ToSentence(culture)));
            Console.WriteLine(
                $"{pair.Result.Score.ToString("F2", culture)}  {pair.Left.Id} {pair.Left.Name} = {pair.Right.Id} {pair.Right.Name}  ({reasons})"
            );
        }

        return ExitCode.Done;
    }

    private PartyRows<MatchPair> RowByRow(ParseResult parsed, CultureInfo culture)
    {
        var least = parsed.GetValue(threshold) ?? 0;
        var read = ReadPairs(parsed, new PartyFile(culture));
        var scored = read
            .Rows.AsParallel()
            .AsOrdered()
            .Select(pair => new MatchPair(pair.Left, pair.Right, NameMatcher.Compare(pair.Left, pair.Right)))
            .Where(pair => pair.Result.Score >= least);
        return new([.. scored], read.HaveIds);
    }

    private PartyRows<(Party Left, Party Right)> ReadPairs(ParseResult parsed, PartyFile file)
    {
        var (path, other, ofKind) = (parsed.GetValue(left)!, parsed.GetValue(right), Kind(parsed));
        if (other is null)
        {
            return file.ReadPairs(path, ofKind);
        }

        var (lefts, rights) = (file.Read(path, ofKind), file.Read(other, ofKind));
        return lefts.Rows.Count == rights.Rows.Count
            ? new([.. lefts.Rows.Zip(rights.Rows)], lefts.HaveIds && rights.HaveIds)
            : throw file.Wrong("RowsDiffer", path, lefts.Rows.Count, other, rights.Rows.Count);
    }

    private async Task<PartyRows<MatchPair>> SearchAsync(ParseResult parsed, CultureInfo culture, CancellationToken cancel)
    {
        var file = new PartyFile(culture);
        var least = parsed.GetValue(threshold) ?? NameMatcher.ProposalThreshold;
        var lefts = file.Read(parsed.GetValue(left)!, Kind(parsed));
        if (parsed.GetValue(right) is not { } other)
        {
            return new(DuplicateFinder.Find(lefts.Rows, least), lefts.HaveIds);
        }

        var rights = file.Read(other, Kind(parsed));
        var found = await ProgressBar.RunAsync(file.Text("Matching"), lefts.Rows.Count, Find, cancel);
        return new(found, lefts.HaveIds && rights.HaveIds);

        List<MatchPair> Find(IProgress<long> progress, CancellationToken stop)
        {
            var pairs = new List<MatchPair>();
            foreach (var (done, matches) in new NameIndex(rights.Rows).FindEach(lefts.Rows, least).Index())
            {
                stop.ThrowIfCancellationRequested();
                pairs.AddRange(matches);
                progress.Report(done + 1);
            }

            return pairs;
        }
    }

    private PartyKind Kind(ParseResult parsed) =>
        parsed.GetValue(kind) is { } given ? Enum.Parse<PartyKind>(given, ignoreCase: true) : PartyKind.Unknown;

    private static object Row(MatchPair pair, bool ids, CultureInfo culture) =>
        new
        {
            Left = Side(pair.Left.Id, ids),
            Right = Side(pair.Right.Id, ids),
            Score = Math.Round(pair.Result.Score, 4),
            Reasons = pair.Result.Reasons.Select(r => r.ToSentence(culture)),
        };

    private static object Side(string id, bool isId) => isId ? id : int.Parse(id, CultureInfo.InvariantCulture);
}
