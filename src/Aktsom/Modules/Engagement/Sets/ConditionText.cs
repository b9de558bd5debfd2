using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>When a question is shown, as a person writes it: a line for each answer it hangs on, «CODE: key, key». Pure.</summary>
internal static class ConditionText
{
    /// <summary>Whether it can be written in lines; conditions within conditions cannot, and are changed in a file.</summary>
    public static bool CanWrite(Condition? condition) =>
        condition is null
        || condition.Question is not null
        || (condition.All.Count == 0 || condition.Any.Count == 0)
            && condition.All.Concat(condition.Any).All(part => part.Question is not null);

    /// <summary>The lines; null for a question that is always shown.</summary>
    public static string? Lines(Condition? condition) =>
        condition is null || !CanWrite(condition) ? null
        : condition.Question is not null ? Line(condition)
        : string.Join('\n', condition.All.Concat(condition.Any).Select(Line));

    /// <summary>The condition, or the line that cannot be read and the question it names, where it names one.</summary>
    /// <param name="lines">What was written.</param>
    /// <param name="isAny">One line that holds is enough; otherwise all must.</param>
    /// <param name="earlier">The questions before it.</param>
    public static (Condition? Condition, string? Wrong, Question? Asked) Read(
        string? lines,
        bool isAny,
        IReadOnlyCollection<Question> earlier
    )
    {
        var parts = new List<Condition>();
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var written = line.Split(':', 2, StringSplitOptions.TrimEntries);
            var asked = earlier.FirstOrDefault(question => question.HasKeys && question.Code == written[0]);
            var keys = QuestionForm.Keys(written.Length < 2 ? null : written[1]);
            if (asked is null || written.Length < 2)
            {
                return (null, line, null);
            }

            if (keys.Count == 0 || !keys.TrueForAll(key => asked.Keys.Contains(key, StringComparer.Ordinal)))
            {
                return (null, written[1], asked);
            }

            parts.Add(new Condition { Question = asked.Code, Is = keys });
        }

        return (
            parts.Count == 0 ? null
            : parts.Count == 1 ? parts[0]
            : isAny ? new Condition { Any = parts }
            : new Condition { All = parts },
            null,
            null
        );
    }

    private static string Line(Condition condition) => $"{condition.Question}: {string.Join(", ", condition.Is)}";
}
