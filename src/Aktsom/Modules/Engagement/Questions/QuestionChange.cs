using System.Security.Cryptography;
using System.Text.Json;

namespace Aktsom.Modules.Engagement.Questions;

/// <summary>Which questions ask for the same in two versions or sets, so that an answer to one is an answer to the other. Pure.</summary>
internal static class QuestionChange
{
    /// <summary>Codes whose question means the same in both; what a hint says, or what it weighs, may have changed.</summary>
    public static IEnumerable<string> Unchanged(QuestionSet earlier, QuestionSet later) =>
        later
            .Questions.Where(question => earlier.Find(question.Code) is { } before && IsSame(before, question))
            .Select(question => question.Code);

    /// <summary>
    /// SHA-256 of what a question asks for, the same in every installation that has it: its type, its English words, its unit, and the keys and words of
    /// its choices and columns.
    /// </summary>
    public static string Fingerprint(Question question)
    {
        string?[] asks =
        [
            question.Type.ToString(),
            question.Text.En,
            question.Unit?.En,
            .. question.Options.SelectMany(option => new[] { option.Key, option.Text.En }),
            .. question.Columns.SelectMany(column => new[] { column.Key, column.Text.En, column.Type.ToString() }),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(asks)));
    }

    private static bool IsSame(Question one, Question other) =>
        one.Type == other.Type
        && one.Text == other.Text
        && one.Unit == other.Unit
        && one.Options.Select(option => (option.Key, option.Text)).SequenceEqual(other.Options.Select(option => (option.Key, option.Text)))
        && one.Columns.SequenceEqual(other.Columns);
}
