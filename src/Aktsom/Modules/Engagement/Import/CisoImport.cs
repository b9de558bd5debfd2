using System.Globalization;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Modules.Engagement.Import;

/// <summary>
/// Carries a CISO Assistant framework over to a set of ours, and lists what it cannot carry. A requirement without questions of its own becomes a yes-or-no
/// question. Nothing is scored: weights are ours to set.
/// </summary>
internal sealed class CisoImport
{
    private const int LongestCode = 40;
    private readonly CisoFile file;
    private readonly List<string> notCarried = [];
    private readonly Dictionary<string, Question> carried = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Question> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    private CisoImport(CisoFile file) => this.file = file;

    /// <param name="stream">The .yaml or .xlsx file.</param>
    /// <param name="id">Id of the set to make.</param>
    /// <exception cref="ImportException">The file holds no framework.</exception>
    public static ImportedSet Read(Stream stream, string id) => new CisoImport(CisoFile.Read(stream)).Carry(id);

    private ImportedSet Carry(string id)
    {
        var known = file.Languages.Where(code => QuestionText.Languages.Contains(code, StringComparer.Ordinal)).ToList();
        if (!known.Contains("nb", StringComparer.Ordinal))
        {
            notCarried.Add(
                $"The framework has no Norwegian texts: those in {(known.Count > 0 ? known[0] : file.Language)} stand in their place."
            );
        }

        var unknown = file.Languages.Except(known, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            notCarried.Add($"Texts in {string.Join(", ", unknown)}: supplier pages are not written in these languages.");
        }

        if (file.Besides.Count > 0)
        {
            notCarried.Add($"{string.Join(", ", file.Besides)}: not part of a questionnaire.");
        }

        var sections = Sections();
        if (sections.Count == 0)
        {
            throw new ImportException("No requirement in the file can be carried over.");
        }

        var set = new QuestionSet
        {
            Id = id,
            Version = 1,
            Kind = SetKind.Short,
            Title = Words(file.Name, id),
            Lead = Words(file.Description.IsEmpty ? file.Name : file.Description, id),
            Minutes = Math.Clamp(carried.Count, 1, 600),
            Languages =
            [
                .. QuestionText.Languages.Where(code => code is "nb" or "nn" or "en" || known.Contains(code, StringComparer.Ordinal)),
            ],
            Sections = sections,
        };
        QuestionSetRules.Check(id, set);
        return new ImportedSet(set, notCarried);
    }

    /// <summary>Headings open a section; a heading below another carries both names.</summary>
    private List<QuestionSection> Sections()
    {
        var sections = new List<(QuestionText Title, List<Question> Questions)>();
        var headings = new SortedDictionary<int, CisoNode>();
        foreach (var node in file.Nodes)
        {
            foreach (var deeper in headings.Keys.Where(depth => depth >= node.Depth).ToList())
            {
                headings.Remove(deeper);
            }

            if (!node.Assessable)
            {
                headings[node.Depth] = node;
                sections.Add((Title(headings.Values), []));
                continue;
            }

            if (sections.Count == 0)
            {
                sections.Add((Words(file.Name, "–"), []));
            }

            sections[^1].Questions.AddRange(QuestionsOf(node));
        }

        return
        [
            .. sections
                .Where(section => section.Questions.Count > 0)
                .Select(
                    (section, at) =>
                        new QuestionSection
                        {
                            Id = string.Create(CultureInfo.InvariantCulture, $"s{at + 1}"),
                            Title = section.Title,
                            Questions = section.Questions,
                        }
                ),
        ];
    }

    private QuestionText Title(IEnumerable<CisoNode> path)
    {
        var parts = path.Select(node => Words(node.Name.IsEmpty ? node.Description : node.Name, node.RefId)).ToList();
        return new QuestionText(
            Joined(text => text.Nb)!,
            Joined(text => text.Nn)!,
            Joined(text => text.En)!,
            Joined(text => text.Zh),
            Joined(text => text.De),
            Joined(text => text.Pl)
        );

        string? Joined(Func<QuestionText, string?> said) =>
            parts.TrueForAll(part => said(part) is not null)
                ? string.Join(": ", parts.Select(said).Where(words => words!.Length > 0))
                : null;
    }

    private IEnumerable<Question> QuestionsOf(CisoNode node)
    {
        var code = CodeOf(node.RefId);
        if (node.Questions.Count == 0)
        {
            var words = node.Description.IsEmpty ? node.Name : node.Description;
            return words.IsEmpty
                ? Left(code, "has no text")
                : Keep(
                    code,
                    new Question
                    {
                        Code = code,
                        Type = QuestionType.YesNo,
                        Text = Words(words, code),
                    },
                    null
                );
        }

        return node.Questions.SelectMany(
            (question, at) => Asked(node, node.Questions.Count == 1 ? code : CodeOf($"{node.RefId}-{at + 1}"), question)
        );
    }

    private List<Question> Asked(CisoNode node, string code, CisoQuestion asked)
    {
        var type = asked.Kind switch
        {
            "unique_choice" => QuestionType.One,
            "multiple_choice" => QuestionType.Several,
            "boolean" => QuestionType.YesNo,
            "text" => QuestionType.Text,
            "number" => QuestionType.Number,
            "date" => QuestionType.Date,
            _ => (QuestionType?)null,
        };
        var options = asked
            .Choices.Select(
                (choice, at) =>
                    (
                        choice.Id,
                        Option: new QuestionOption(string.Create(CultureInfo.InvariantCulture, $"c{at + 1}"), Words(choice.Text, "–"))
                    )
            )
            .ToList();
        if (type is null || (type is QuestionType.One or QuestionType.Several && options.Count < 2))
        {
            return Left(code, type is null ? $"questions of the kind {asked.Kind} cannot be carried" : "has too few choices");
        }

        var about = node.Description.IsEmpty ? node.Name : node.Description;
        var question = new Question
        {
            Code = code,
            Type = type.Value,
            Text = Words(asked.Text, code),
            Help = about.IsEmpty ? null : Words(about, ""),
            Options = type is QuestionType.One or QuestionType.Several ? [.. options.Select(option => option.Option)] : [],
            ShownWhen = ShownWhen(code, asked),
        };
        foreach (var (choice, option) in options)
        {
            keys[choice] = option.Key;
        }

        return Keep(code, question, asked.Id);
    }

    private Condition? ShownWhen(string code, CisoQuestion asked)
    {
        if (asked.DependsOn is not { } on)
        {
            return null;
        }

        var wanted = asked.On.Select(choice => keys.GetValueOrDefault(choice)).ToList();
        if (
            byId.TryGetValue(on, out var earlier)
            && wanted.Count > 0
            && wanted.TrueForAll(key => key is not null && earlier.Keys.Contains(key, StringComparer.Ordinal))
        )
        {
            return new Condition { Question = earlier.Code, Is = [.. wanted.OfType<string>()] };
        }

        notCarried.Add($"{code}: shown when {on}. It is now always shown.");
        return null;
    }

    private List<Question> Keep(string code, Question question, string? id)
    {
        if (code.Length == 0 || carried.ContainsKey(code))
        {
            return Left(code, "its code is missing or taken");
        }

        var unscored = question with { Weight = 0 };
        carried.Add(code, unscored);
        if (id is not null)
        {
            byId[id] = unscored;
        }

        return [unscored];
    }

    private List<Question> Left(string code, string why)
    {
        notCarried.Add($"{code}: {why}.");
        return [];
    }

    /// <summary>Missing words are filled from a language we know, else from the file's own.</summary>
    private QuestionText Words(CisoText text, string otherwise)
    {
        var own = text.In("en") ?? text.In(file.Language) ?? text.Words.Values.FirstOrDefault(words => words.Length > 0) ?? otherwise;
        var norwegian = text.In("nb") ?? text.In("no") ?? own;
        return new QuestionText(norwegian, text.In("nn") ?? norwegian, text.In("en") ?? own, Further("zh"), Further("de"), Further("pl"));

        string? Further(string code) => file.Languages.Contains(code, StringComparer.Ordinal) ? text.In(code) ?? own : null;
    }

    private static string CodeOf(string refId)
    {
        var code = string.Concat(refId.Trim().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'))
            .Trim('-');
        return code[..Math.Min(code.Length, LongestCode)];
    }
}
