using System.Text;
using Aktsom.Documents.Plain;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>All fields in one text file: question, a line, and the answer as it can be pasted.</summary>
internal static class FieldTextFile
{
    private const int LineLength = 72;

    public static string Of(IEnumerable<FieldText> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var question = field.Code is { } code ? $"{code} {field.Question}" : field.Question;
            text.Append(field.Section is { } section ? $"{section}: {question}" : question).Append('\n');
            text.Append('-', LineLength).Append('\n').Append(field.Text).Append("\n\n\n");
        }

        return text.ToString();
    }
}
