using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Import;

/// <param name="Set">What could be carried, as a set of ours.</param>
/// <param name="NotCarried">What could not, each with its place and why.</param>
internal sealed record ImportedSet(QuestionSet Set, IReadOnlyList<string> NotCarried);

/// <summary>A file that holds no questionnaire we can read, in one sentence.</summary>
internal sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
