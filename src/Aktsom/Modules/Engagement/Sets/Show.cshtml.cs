using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>One version of a set with everything that decides: what is shown when, what counts, and which answers are critical.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ShowModel(OwnSets sets, ModuleTexts texts) : PageModel
{
    private readonly IStringLocalizer words = texts.For(typeof(ShowModel));

    public QuestionSet Set { get; private set; } = null!;

    /// <summary>Made by the organisation, which may make its next version.</summary>
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(string set, int version, CancellationToken cancel)
    {
        if (await sets.FindAsync(set, version, cancel) is not { } found)
        {
            return NotFound();
        }

        (Set, IsOwn) = (found, await sets.IsOwnAsync(set, cancel));
        return Page();
    }

    /// <summary>«Ja eller nei · Tvangsarbeid · vekt 3 · VSME B10».</summary>
    public string FactsOf(Question question)
    {
        var facts = new List<string> { words["QuestionType." + question.Type] };
        if (question.Unit is { } unit)
        {
            facts.Add(unit.ToString());
        }

        if (question.Topic is { } topic)
        {
            var name = Topic.Of(topic).Name;
            facts.Add(new LocalisedText(name.Nb, name.Nn, name.En).ToString());
        }

        facts.Add(
            question.IsScored
                ? words["Set.Weight", Formats.Number(question.Weight, question.Weight % 1 == 0 ? 0 : 1)]
                : words["Set.NotScored"]
        );
        if (question.Essential)
        {
            facts.Add(words["Set.IsEssential"]);
        }

        if (question.Optional)
        {
            facts.Add(words["Set.IsOptional"]);
        }

        if (question.Vsme is { } disclosure)
        {
            facts.Add(words["Set.Vsme", disclosure]);
        }

        return string.Join(" · ", facts);
    }

    /// <summary>The choices or columns in one line, with their points.</summary>
    public string OptionsOf(Question question) =>
        string.Join(
            ", ",
            question
                .Options.Select(option =>
                    option.Points is { } points ? $"{option.Text} ({Formats.Number(points)})" : option.Text.ToString()
                )
                .Concat(question.Columns.Select(column => column.Text.ToString()))
        );

    public string InWords(Condition condition) =>
        condition.Question is { } code
            ? words["Set.Condition", code, Words(Set.Find(code)!, condition.Is)]
            : string.Join(
                " ",
                condition
                    .All.Select(InWords)
                    .Concat(condition.Any.Select(InWords))
                    .Select((part, at) => at == 0 ? part : Joiner(condition) + " " + part)
            );

    /// <summary>Answers by the words the supplier sees.</summary>
    public string Words(Question question, IReadOnlyList<string> keys) =>
        string.Join(
            ", ",
            keys.Select(key =>
                question.Options.FirstOrDefault(option => string.Equals(option.Key, key, StringComparison.Ordinal))?.Text.ToString()
                ?? words["YesNo." + key].Value
            )
        );

    private string Joiner(Condition condition) => words[condition.All.Count > 0 ? "Set.And" : "Set.Or"];
}
