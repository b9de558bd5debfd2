using System.Text.RegularExpressions;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>What a template file must hold beyond its shape.</summary>
internal static partial class TemplateRules
{
    private static readonly string[] Reserved = ["code", "state", "value", "reason", "plan", "files", "carriedOver", "reviewed", "origin"];
    private static readonly FieldType[] RowTypes = [FieldType.Table, FieldType.List, FieldType.Signature];

    public static void Check(string file, StatementTemplate template)
    {
        CheckIds(file, "sections", "id", [.. template.Sections.Select(section => section.Id)]);
        CheckIds(file, "blocks", "key", [.. template.Blocks.Select(block => block.Key)]);
        var sections = template.Sections.ToDictionary(section => section.Id, StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < template.Fields.Count; at++)
        {
            var field = template.Fields[at];
            var path = $"$.fields[{at}]";
            if (!keys.Add(field.Key))
            {
                throw new TemplateException(file, $"{path}.key", $"the key {field.Key} is used twice.");
            }

            if (!sections.TryGetValue(field.Section, out var section))
            {
                throw new TemplateException(file, $"{path}.section", $"no section is called {field.Section}.", key: field.Key);
            }

            if (field.Group is not null && section.Groups.All(group => !group.Id.Is(field.Group)))
            {
                throw new TemplateException(file, $"{path}.group", $"section {section.Id} has no group {field.Group}.", key: field.Key);
            }

            try
            {
                CheckField(file, path, template, field);
            }
            catch (TemplateException wrong)
            {
                throw wrong.In(field.Key);
            }
        }

        CheckSections(file, template);
        CheckBlocks(file, template);
        CheckSemantics(file, template);
        CheckShared(file, template);
    }

    private static void CheckIds(string file, string list, string name, IReadOnlyList<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < ids.Count; at++)
        {
            if (!seen.Add(ids[at]))
            {
                throw new TemplateException(file, $"$.{list}[{at}].{name}", $"{ids[at]} is used twice.");
            }
        }
    }

    public static void CheckTogether(IReadOnlyList<(string File, StatementTemplate Template)> all)
    {
        var seen = new Dictionary<(string, int), string>();
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, template) in all)
        {
            if (!seen.TryAdd((template.Id, template.Version), file))
            {
                throw new TemplateException(
                    file,
                    "$.version",
                    $"{template.Id} version {template.Version} is already in {seen[(template.Id, template.Version)]}."
                );
            }

            foreach (var (field, at) in template.Fields.Select((field, at) => (field, at)))
            {
                if (!keys.TryAdd(field.Key, template.Id) && !keys[field.Key].Is(template.Id))
                {
                    throw new TemplateException(file, $"$.fields[{at}].key", $"the key {field.Key} belongs to template {keys[field.Key]}.");
                }
            }
        }
    }

    private static void CheckField(string file, string path, StatementTemplate template, TemplateField field)
    {
        CheckText(file, $"{path}.question", field.Question);
        CheckText(file, $"{path}.help", field.Help);
        if (field.Text is not null)
        {
            CheckText(file, $"{path}.text", field.Text);
        }

        if (field.Type == FieldType.Fixed && field.Text is null)
        {
            throw new TemplateException(file, path, "a fixed field needs its text.");
        }

        if (RowTypes.Contains(field.Type) && field.Columns.Count == 0)
        {
            throw new TemplateException(file, path, $"a {field.Type} needs columns.");
        }

        if (field.Type == FieldType.Split && field.Parts.Count < 2)
        {
            throw new TemplateException(file, path, "a split needs at least two parts.");
        }

        if (field.Block is not null && template.Block(field.Block) is null)
        {
            throw new TemplateException(file, $"{path}.block", $"no block is called {field.Block}.");
        }

        CheckColumns(file, $"{path}.columns", field.Columns);
        CheckColumns(file, $"{path}.extras", field.Extras);
        CheckColumns(file, $"{path}.parts", field.Parts);
        CheckExtras(file, path, field);
        CheckRows(file, path, field);
        foreach (var (figure, at) in field.Figures.Select((figure, at) => (figure, at)))
        {
            if (!FigureIds.All.ContainsKey(figure))
            {
                throw new TemplateException(file, $"{path}.figures[{at}]", $"no figure is called {figure}.");
            }
        }

        foreach (var (check, at) in field.Checks.Select((check, at) => (check, at)))
        {
            if (!CheckId().IsMatch(check))
            {
                throw new TemplateException(file, $"{path}.checks[{at}]", $"{check} is not a check. They are called C01 to C27.");
            }
        }
    }

    /// <summary>Sub-fields stand beside these in the JSON form of an answer.</summary>
    private static void CheckExtras(string file, string path, TemplateField field)
    {
        for (var at = 0; at < field.Extras.Count; at++)
        {
            if (Reserved.Contains(field.Extras[at].Key, StringComparer.Ordinal))
            {
                throw new TemplateException(
                    file,
                    $"{path}.extras[{at}].key",
                    $"{field.Extras[at].Key} is a word of the answer itself. Choose another."
                );
            }
        }
    }

    private static void CheckColumns(string file, string path, IReadOnlyList<TemplateColumn> columns)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < columns.Count; at++)
        {
            var column = columns[at];
            CheckText(file, $"{path}[{at}].label", column.Label);
            if (column.Key is "id" || !keys.Add(column.Key))
            {
                throw new TemplateException(file, $"{path}[{at}].key", $"the column key {column.Key} is taken.");
            }

            if (
                (column.Type == FieldType.Code)
                != (column.CodeList is not null && CodeLists.All.Contains(column.CodeList, StringComparer.Ordinal))
            )
            {
                throw new TemplateException(
                    file,
                    $"{path}[{at}].codeList",
                    $"a code column names one of {string.Join(", ", CodeLists.All)}; no other column does."
                );
            }

            CheckColumns(file, $"{path}[{at}].columns", column.Columns);
        }
    }

    private static void CheckRows(string file, string path, TemplateField field)
    {
        var columns = field.Columns.Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < field.Rows.Count; at++)
        {
            foreach (var (column, cell) in field.Rows[at].Cells)
            {
                if (!columns.Contains(column))
                {
                    throw new TemplateException(file, $"{path}.rows[{at}].{column}", $"the field has no column {column}.");
                }

                if (
                    new[] { "nb", "nn", "en" }.Any(language =>
                        !cell.TryGetProperty(language, out var text) || string.IsNullOrWhiteSpace(text.GetString())
                    )
                )
                {
                    throw new TemplateException(file, $"{path}.rows[{at}].{column}", "the text is missing in nb, nn or en.");
                }
            }
        }
    }

    private static void CheckSections(string file, StatementTemplate template)
    {
        for (var at = 0; at < template.Sections.Count; at++)
        {
            CheckText(file, $"$.sections[{at}].title", template.Sections[at].Title);
            if (template.Sections[at].Intro is { } intro)
            {
                CheckText(file, $"$.sections[{at}].intro", intro);
            }

            if (template.Sections[at].Page is not { } page)
            {
                continue;
            }

            CheckText(file, $"$.sections[{at}].page.title", page.Title);
            CheckText(file, $"$.sections[{at}].page.text", page.Text);
            if (template.Sections[at].Step is null)
            {
                throw new TemplateException(file, $"$.sections[{at}].page", "only a step has a page of its own.");
            }
        }
    }

    private static void CheckBlocks(string file, StatementTemplate template)
    {
        for (var at = 0; at < template.Blocks.Count; at++)
        {
            if (template.Field(template.Blocks[at].RowsFrom) is not { HasRows: true })
            {
                throw new TemplateException(file, $"$.blocks[{at}].rowsFrom", $"{template.Blocks[at].RowsFrom} is not a field with rows.");
            }
        }
    }

    private static void CheckSemantics(string file, StatementTemplate template)
    {
        foreach (
            var same in template.Fields.Select((field, at) => (field, at)).GroupBy(one => one.field.SemanticId, StringComparer.Ordinal)
        )
        {
            if (same.Count() > 1 && !template.SharedSemantics.Contains(same.Key, StringComparer.Ordinal))
            {
                throw new TemplateException(
                    file,
                    $"$.fields[{same.Skip(1).First().at}].sem",
                    $"{same.Key} is carried by several fields and not listed in sharedSemantics."
                );
            }
        }
    }

    /// <summary>A meaning that is said to be shared ties several fields together, or it is a slip of the pen.</summary>
    private static void CheckShared(string file, StatementTemplate template)
    {
        for (var at = 0; at < template.SharedSemantics.Count; at++)
        {
            if (template.Meaning(template.SharedSemantics[at]).Count() < 2)
            {
                throw new TemplateException(
                    file,
                    $"$.sharedSemantics[{at}]",
                    $"{template.SharedSemantics[at]} is to be shared, and ties no two fields together."
                );
            }
        }
    }

    private static void CheckText(string file, string path, LocalisedText text)
    {
        foreach (var (language, words) in new[] { ("nb", text.Nb), ("nn", text.Nn), ("en", text.En) })
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                throw new TemplateException(file, $"{path}.{language}", "the text is empty.");
            }
        }
    }

    [GeneratedRegex("^C(0[1-9]|1[0-9]|2[0-7])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CheckId();
}
