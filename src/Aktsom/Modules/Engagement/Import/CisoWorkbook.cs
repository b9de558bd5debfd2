using System.Globalization;
using Aktsom.Ledger;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>Reads the Excel workbook (version 2) a CISO Assistant library is made from: sheets in pairs, NAME_meta with keys and NAME_content with columns.</summary>
internal static class CisoWorkbook
{
    private const string Meta = "_meta";
    private const string Content = "_content";

    public static CisoFile Read(IReadOnlyDictionary<string, IReadOnlyList<PlainRow>> sheets)
    {
        var metas = sheets
            .Where(sheet => sheet.Key.EndsWith(Meta, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(sheet => sheet.Key[..^Meta.Length], sheet => Keys(sheet.Value), StringComparer.OrdinalIgnoreCase);
        var (name, framework) = metas.FirstOrDefault(meta => TypeOf(meta.Value) == "framework");
        if (framework is null || !sheets.TryGetValue(name + Content, out var rows) || rows.Count < 2)
        {
            throw new ImportException("The workbook has no framework in two sheets, NAME_meta and NAME_content.");
        }

        var language =
            metas.Values.Select(meta => meta.GetValueOrDefault("locale")).FirstOrDefault(locale => !string.IsNullOrEmpty(locale)) ?? "en";
        var table = new Columns(rows, language);
        var answers = Answers(sheets, metas, framework.GetValueOrDefault("answers_definition"), language);
        return new CisoFile(
            language,
            table.Languages,
            OfKeys(framework, "name", language),
            OfKeys(framework, "description", language),
            [.. rows.Skip(1).Select(row => Node(table, row, answers))],
            [
                .. metas
                    .Values.Select(TypeOf)
                    .Where(type => type is not ("framework" or "library" or "answers" or ""))
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    private static CisoNode Node(Columns table, PlainRow row, Dictionary<string, (string Kind, IReadOnlyList<CisoText> Choices)> answers)
    {
        var asked = Columns.Lines(table.Text(row, "questions"));
        var kinds = table.Word(row, "answer").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var depends = table.Word(row, "depends_on").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var id = table.Word(row, "ref_id");
        var questions = asked.Select(
            (text, at) =>
            {
                var kind = kinds.Length == 0 ? "" : kinds[Math.Min(at, kinds.Length - 1)];
                var (type, choices) = answers.GetValueOrDefault(kind, ("", []));
                var on = at < depends.Length && depends[at] != "undefined" ? depends[at] : null;
                return new CisoQuestion(
                    $"{id}:{at + 1}",
                    type,
                    text,
                    [.. choices.Select((choice, number) => ($"{number + 1}", choice))],
                    on,
                    []
                );
            }
        );
        return new CisoNode(
            id,
            int.TryParse(table.Word(row, "depth"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var depth) ? depth : 1,
            table.Word(row, "assessable").Equals("x", StringComparison.OrdinalIgnoreCase),
            table.Text(row, "name"),
            table.Text(row, "description"),
            [.. questions]
        );
    }

    private static Dictionary<string, (string Kind, IReadOnlyList<CisoText> Choices)> Answers(
        IReadOnlyDictionary<string, IReadOnlyList<PlainRow>> sheets,
        Dictionary<string, Dictionary<string, string>> metas,
        string? wanted,
        string language
    )
    {
        var found = new Dictionary<string, (string, IReadOnlyList<CisoText>)>(StringComparer.OrdinalIgnoreCase);
        var (name, _) = metas.FirstOrDefault(meta =>
            TypeOf(meta.Value) == "answers" && (wanted is null || meta.Value.GetValueOrDefault("name") == wanted)
        );
        if (name is null || !sheets.TryGetValue(name + Content, out var rows) || rows.Count < 2)
        {
            return found;
        }

        var table = new Columns(rows, language);
        foreach (var row in rows.Skip(1))
        {
            found[table.Word(row, "id")] = (table.Word(row, "question_type"), Columns.Lines(table.Text(row, "question_choices")));
        }

        return found;
    }

    private static string TypeOf(Dictionary<string, string> meta) => meta.GetValueOrDefault("type") ?? "";

    private static Dictionary<string, string> Keys(IReadOnlyList<PlainRow> rows) =>
        rows.GroupBy(row => row[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First()[1].Trim(), StringComparer.OrdinalIgnoreCase);

    private static CisoText OfKeys(Dictionary<string, string> meta, string key, string language) =>
        new(
            meta.Where(one => one.Key == key || one.Key.StartsWith(key + "[", StringComparison.Ordinal))
                .ToDictionary(one => Columns.LanguageOf(one.Key, language), one => one.Value, StringComparer.Ordinal)
        );

    /// <summary>Columns by name; NAME[xx] is the same column in another language.</summary>
    private sealed class Columns
    {
        private readonly Dictionary<string, Dictionary<string, int>> places = new(StringComparer.OrdinalIgnoreCase);
        private readonly string own;

        public Columns(IReadOnlyList<PlainRow> rows, string language)
        {
            own = language;
            foreach (var (header, at) in rows[0].Cells.Select((header, at) => (header.Trim(), at)))
            {
                var name = header.Split('[')[0];
                (places.TryGetValue(name, out var languages) ? languages : places[name] = new(StringComparer.Ordinal))[
                    LanguageOf(header, own)
                ] = at;
            }
        }

        public IReadOnlyList<string> Languages =>
            [.. places.Values.SelectMany(languages => languages.Keys).Prepend(own).Distinct(StringComparer.Ordinal)];

        public string Word(PlainRow row, string name) =>
            places.TryGetValue(name, out var languages) && languages.TryGetValue(own, out var at) ? row[at].Trim() : "";

        public CisoText Text(PlainRow row, string name) =>
            new(
                places.TryGetValue(name, out var languages)
                    ? languages.ToDictionary(one => one.Key, one => row[one.Value].Trim(), StringComparer.Ordinal)
                    : []
            );

        /// <summary>One text a line; a line that begins with «|» goes on from the one before.</summary>
        public static List<CisoText> Lines(CisoText cell)
        {
            var byLanguage = cell.Words.ToDictionary(one => one.Key, one => Split(one.Value), StringComparer.Ordinal);
            return
            [
                .. Enumerable
                    .Range(0, byLanguage.Values.Select(lines => lines.Count).DefaultIfEmpty(0).Max())
                    .Select(at => new CisoText(
                        byLanguage
                            .Where(one => at < one.Value.Count)
                            .ToDictionary(one => one.Key, one => one.Value[at], StringComparer.Ordinal)
                    )),
            ];
        }

        public static string LanguageOf(string header, string own) =>
            header.IndexOf('[', StringComparison.Ordinal) is var from and >= 0 && header.EndsWith(']') ? header[(from + 1)..^1] : own;

        private static List<string> Split(string cell)
        {
            var lines = new List<string>();
            foreach (var line in cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.StartsWith('|') && lines.Count > 0)
                {
                    lines[^1] += " " + line[1..].Trim();
                }
                else
                {
                    lines.Add(line);
                }
            }

            return lines;
        }
    }
}
