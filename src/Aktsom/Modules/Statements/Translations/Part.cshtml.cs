using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>One text of the form.</summary>
internal sealed class TranslationInput
{
    public string Place { get; set; } = "";

    [StringLength(60_000, ErrorMessage = "Translate.Long")]
    public string? Text { get; set; }

    /// <summary>The original's words are right in the other language too.</summary>
    public bool Same { get; set; }
    public Guid Seen { get; set; }
}

/// <summary>What somebody else wrote while this was being written.</summary>
internal sealed record OthersWords(string By, string Text);

/// <summary>The texts of one section beside their translations.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class PartModel(TranslationBook book, IAuthorizationService authorization, ModuleTexts texts) : PageModel
{
    private const int LettersInRow = 70;
    private const int MostRows = 16;

    public OpenTranslation Translation { get; private set; } = null!;
    public Language Language { get; private set; } = null!;
    public TranslationPart Part { get; private set; } = null!;
    public IReadOnlyDictionary<string, OthersWords> Theirs { get; private set; } =
        new Dictionary<string, OthersWords>(StringComparer.Ordinal);
    public bool MayWrite { get; private set; }

    /// <summary>The next part that has something left.</summary>
    public TranslationPart? Next =>
        Translation.Parts.SkipWhile(part => part.Id != Part.Id).Skip(1).FirstOrDefault(part => part.Done < part.Lines.Count);

    [BindProperty]
    public List<TranslationInput> Entries { get; set; } = [];

    public string TitleOf(TranslationPart part) => part.Section?.Title.ToString() ?? T("Translate.Annex");

    public string TitleOf(TranslationLine line) =>
        line.Word.Field is { } field ? StatementOutline.TitleOf(Translation.Open, field, line.Word.Key) : T("Translate.Annex");

    /// <summary>What the text is, for those who hear the form.</summary>
    public string NameOf(TranslationLine line) => line.Word.Word.Label is { } label ? $"{TitleOf(line)}: {label}" : TitleOf(line);

    /// <summary>The first text of its field.</summary>
    public bool StartsField(int at) => at == 0 || Part.Lines[at - 1].Word.Key != Part.Lines[at].Word.Key;

    public static int RowsOf(TranslationLine line) =>
        Math.Clamp(line.Source.Split('\n').Sum(row => (row.Length / LettersInRow) + 1), 1, MostRows);

    public async Task<IActionResult> OnGetAsync(StatementId id, string language, string part, CancellationToken cancel)
    {
        if (!await FindAsync(id, language, part, cancel))
        {
            return NotFound();
        }

        Entries =
        [
            .. Part.Lines.Select(line => new TranslationInput
            {
                Place = line.Word.Place,
                Text = line.Saved?.Text ?? line.Known,
                Seen = line.Saved?.Revision ?? Guid.Empty,
            }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, string language, string part, string? then, CancellationToken cancel)
    {
        if (!await FindAsync(id, language, part, cancel))
        {
            return NotFound();
        }

        if (!MayWrite)
        {
            return Forbid();
        }

        Arrange();
        for (var at = 0; at < Entries.Count; at++)
        {
            Check(at);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var refused = await book.SaveAsync(
            Translation,
            [.. Entries.Select(entry => new TranslationEntry(entry.Place, entry.Text, entry.Seen))],
            cancel
        );
        if (refused.Count > 0)
        {
            return Conflict(refused);
        }

        return then == "next" && Next is { } next
            ? RedirectToPage(
                new
                {
                    id,
                    language,
                    part = next.Id,
                }
            )
            : RedirectToPage(
                new
                {
                    id,
                    language,
                    part,
                }
            );
    }

    /// <summary>The form's texts in the order of the page, whatever the statement has become since it was opened.</summary>
    private void Arrange()
    {
        var sent = Entries
            .GroupBy(entry => entry.Place, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var isSame = Entries.Select(entry => entry.Place).SequenceEqual(Part.Lines.Select(line => line.Word.Place), StringComparer.Ordinal);
        Entries =
        [
            .. Part.Lines.Select(line =>
                sent.GetValueOrDefault(line.Word.Place)
                ?? new TranslationInput
                {
                    Place = line.Word.Place,
                    Text = line.Saved?.Text,
                    Seen = line.Saved?.Revision ?? Guid.Empty,
                }
            ),
        ];
        if (!isSame)
        {
            ModelState.Clear();
        }

        foreach (var (entry, line) in Entries.Zip(Part.Lines))
        {
            entry.Text = entry.Same ? line.Source : entry.Text;
        }
    }

    /// <summary>A number bound to the register is bound in the translation too.</summary>
    private void Check(int at)
    {
        var (entry, line) = (Entries[at], Part.Lines[at]);
        if (string.IsNullOrWhiteSpace(entry.Text))
        {
            return;
        }

        var missing = Tags.In(line.Source).Except(Tags.In(entry.Text), StringComparer.Ordinal).ToList();
        var strange = Tags.In(entry.Text).Except(Tags.In(line.Source), StringComparer.Ordinal).ToList();
        if (missing.Count + strange.Count > 0)
        {
            var message = missing.Count > 0 ? "Translate.Tag.Missing" : "Translate.Tag.Strange";
            ModelState.AddModelError(
                $"Entries[{at}].Text",
                T(message, string.Join(", ", (missing.Count > 0 ? missing : strange).Select(id => $"[[{id}]]")))
            );
        }
    }

    private PageResult Conflict(IReadOnlyList<string> refused)
    {
        var lines = Part.Lines.ToDictionary(line => line.Word.Place, StringComparer.Ordinal);
        Theirs = refused
            .Where(place => lines[place].Saved is not null)
            .ToDictionary(
                place => place,
                place => new OthersWords(lines[place].Saved!.ChangedBy, lines[place].Saved!.Text),
                StringComparer.Ordinal
            );
        foreach (var entry in Entries.Where(entry => refused.Contains(entry.Place, StringComparer.Ordinal)))
        {
            entry.Seen = lines[entry.Place].Saved?.Revision ?? Guid.Empty;
        }

        return this.PageWithErrors("", T("Translate.Conflict"));
    }

    private string T(string key, params object[] values) => texts.For(typeof(PartModel))[key, values];

    private async Task<bool> FindAsync(StatementId id, string language, string part, CancellationToken cancel)
    {
        if (
            Languages.All.FirstOrDefault(one => one.Code == language) is not { } known
            || await book.FindWithWordsAsync(id, language, cancel) is not { } translation
            || translation.Parts.FirstOrDefault(one => one.Id == part) is not { } found
        )
        {
            return false;
        }

        (Language, Translation, Part) = (known, translation, found);
        MayWrite = (await authorization.AuthorizeAsync(User, StatementPermissions.Write)).Succeeded;
        return true;
    }
}
