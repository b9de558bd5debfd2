using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>Reads numbers and yes or no, and says so where the words hold more.</summary>
internal static class FactValues
{
    public static FieldAnswer Number(ImportDraft draft, string key, string text, int? line)
    {
        if (Numbers.Read(text) is { } whole)
        {
            return FieldAnswer.Of(new AnswerValue.Number(whole));
        }

        if (Numbers.First(text) is not { } first)
        {
            draft.Doubt(key, line, ImportWords.NotANumber(text));
            return new FieldAnswer { State = AnswerState.Unknown, Reason = text };
        }

        draft.Doubt(key, line, ImportWords.NumberFromText(text, first));
        return FieldAnswer.Of(new AnswerValue.Number(first));
    }

    public static FieldAnswer YesNo(ImportDraft draft, string key, string text, int? line)
    {
        if (Is(text) is { } answer)
        {
            return FieldAnswer.Of(new AnswerValue.YesNo(answer));
        }

        draft.Doubt(key, line, ImportWords.NotYesOrNo(text));
        return FieldAnswer.Nothing;
    }

    /// <summary>True for ja or yes, false for nei or no, null for anything else.</summary>
    public static bool? Is(string text) =>
        text.Trim().TrimEnd('.', '!', ',').Split(' ', ',', '.')[0].ToUpperInvariant() switch
        {
            "JA" or "YES" => true,
            "NEI" or "NO" => false,
            _ => null,
        };
}
