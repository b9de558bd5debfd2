using Aktsom.Documents.Model;
using Aktsom.Documents.Writing;

namespace Aktsom.Tests.Documents.Example;

/// <summary>
/// Reads kvistheim.md. <c>#</c> is a chapter, <c>##</c> a section, <c>###</c> a field (key | code | question); a line that begins with @
/// names a table or gives an answer's state.
/// </summary>
internal static class ExampleText
{
    public static IEnumerable<Block> Blocks()
    {
        Field? field = null;
        var inField = false;
        var lines = new List<string>();
        var parts = new List<Block>();
        foreach (var line in Read().Append("# slutt"))
        {
            var begins = line.StartsWith('#') && !line.StartsWith("####", StringComparison.Ordinal);
            if (!begins && !line.StartsWith('@'))
            {
                lines.Add(line);
                continue;
            }

            parts.AddRange(MarkdownText.Read(string.Join('\n', lines)));
            lines.Clear();
            if (line.StartsWith("@state", StringComparison.Ordinal))
            {
                field = State(field!, Cells(line[6..]));
                continue;
            }

            if (line.StartsWith('@'))
            {
                parts.AddRange(ExampleTables.Named(line[1..]));
                continue;
            }

            if (inField)
            {
                yield return Finished(field!, parts);
            }
            else
            {
                foreach (var part in parts)
                {
                    yield return part;
                }
            }

            parts.Clear();
            inField = line.StartsWith("### ", StringComparison.Ordinal);
            if (inField)
            {
                field = Begun(Cells(line[4..]));
                continue;
            }

            foreach (var block in Headings(line))
            {
                yield return block;
            }
        }
    }

    private static string[] Read()
    {
        using var stream = typeof(ExampleText).Assembly.GetManifestResourceStream("kvistheim.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }

    private static Field Begun(string[] cells) =>
        new()
        {
            Key = cells[0],
            Code = cells[1].Length > 0 ? cells[1] : null,
            Question = cells[2],
        };

    private static Field State(Field field, string[] cells) =>
        field with
        {
            State = Enum.Parse<AnswerState>(cells[0], true),
            Reason = cells[1],
            Plan = cells.ElementAtOrDefault(2),
            Attachments = cells[0] is "seeAttachment" ? ["rutine"] : [],
        };

    private static Field Finished(Field field, IEnumerable<Block> parts)
    {
        var blocks = parts.ToList();
        return field with
        {
            Blocks = blocks,
            State = field.State == AnswerState.Empty && blocks.Count > 0 ? AnswerState.Answered : field.State,
        };
    }

    private static IEnumerable<Block> Headings(string line)
    {
        if (line is "# slutt")
        {
            yield break;
        }

        var cells = Cells(line.TrimStart('#'));
        if (line.StartsWith("## ", StringComparison.Ordinal))
        {
            if (cells[0].StartsWith("3.A.1", StringComparison.Ordinal) && !cells[0].EndsWith('1'))
            {
                yield return new PageBreak();
            }

            yield return new Heading
            {
                Level = 2,
                Text = cells[1],
                Code = cells[0].Contains('.', StringComparison.Ordinal) ? cells[0] : null,
            };
            yield break;
        }

        var name = cells[0].Split(' ');
        int? step = name[0] is "steg" ? name[1][0] - '0' : null;
        if (step is { } opened)
        {
            yield return ExampleTables.StepPage(opened);
        }

        yield return new Heading
        {
            Level = 1,
            Text = cells[1],
            Lead = cells.ElementAtOrDefault(2),
            Step = step,
            Anchor = string.Join('-', name),
        };
        foreach (var block in ExampleTables.Named(name[0]))
        {
            yield return block;
        }
    }

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}
