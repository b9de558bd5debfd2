using System.Resources;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Words;

internal static class ProblemWords
{
    private static readonly ResourceManager Texts = new("Aktsom.Documents.Words.Problems", typeof(ProblemWords).Assembly);

    public static string Of(ProblemKind kind, Language language) => Texts.GetString(kind.ToString(), StatementWords.CultureOf(language))!;
}
