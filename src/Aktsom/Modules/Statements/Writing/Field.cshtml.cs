using System.Globalization;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing.Assignments;
using Aktsom.Modules.Statements.Writing.Attachments;
using Aktsom.Modules.Statements.Writing.Comments;
using Aktsom.Modules.Statements.Writing.Drafts;
using Aktsom.Modules.Statements.Writing.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>
/// One field: last year's answer, the register's proposal, the answer, and what people say about it. Every act posts the whole form,
/// so that what was typed is kept whatever button was pressed.
/// </summary>
[Authorize(StatementPermissions.See)]
[RequestSizeLimit(StatementAttachments.SizeLimit + (2 * 1024 * 1024))]
internal sealed class FieldModel(
    FieldPage page,
    StatementStore store,
    FieldDrafts drafts,
    StatementComments comments,
    StatementAssignments assignments,
    StatementAttachments attachments,
    FigureRegistry figures,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public FieldView View { get; private set; } = null!;

    /// <summary>Saved by another since the form was shown.</summary>
    public FieldAnswer? Theirs { get; private set; }
    public FieldDraft? Draft { get; private set; }

    [BindProperty]
    public FieldForm Input { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? NewComment { get; set; }

    [BindProperty]
    public PersonId? Person { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    public async Task<IActionResult> OnGetAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (!await FindAsync(id, key, cancel))
        {
            return NotFound();
        }

        Revision = View.Open.RevisionOf(View.Key);
        Input = Saved();
        Draft = View.MayWrite ? await drafts.FindAsync(id, View.Key, cancel) : null;
        if (Draft is not null)
        {
            Input = FieldForm.FromJson(Draft.Form);
            Theirs = Draft.Seen == Revision ? null : View.Answer;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(StatementId id, string key, string? then, CancellationToken cancel)
    {
        if (await RefusalAsync(id, key, write: true, cancel) is { } refused)
        {
            return refused;
        }

        var answer = Written();
        if (Upload is not null && await TakeUploadAsync(cancel) is { } file)
        {
            answer = answer with
            {
                Files = [.. answer.Files.Where(known => known.Sha256 != file.Sha256), file with { Alt = Input.Alt?.Trim() }],
            };
            answer = answer.State == AnswerState.Empty ? answer with { State = AnswerState.Answered } : answer;
        }

        if (answer is { State: AnswerState.SeeAttachment, Files.Count: 0, Text: null })
        {
            Fault(new FieldFault(nameof(FieldForm.State), "Field.Attachment.Missing"));
        }

        if (!ModelState.IsValid)
        {
            await drafts.KeepAsync(id, View.Key, Input, Revision, cancel);
            return this.PageWithErrors();
        }

        if (!await store.SaveAsync(View.Open, View.Key, answer, Revision, cancel))
        {
            return await ConflictAsync(id, key, cancel);
        }

        await drafts.DropAsync(id, View.Key, cancel);
        return then switch
        {
            "next" when View.Next is { } next => RedirectToPage(new { id, key = next.Key.ToString() }),
            "stay" => RedirectToPage(new { id, key }),
            _ => RedirectToPage("Write", new { id }),
        };
    }

    /// <summary>Keeps what is typed while it is typed. Says so, and whether another has saved the field meanwhile.</summary>
    public async Task<IActionResult> OnPostDraftAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (await RefusalAsync(id, key, write: true, cancel) is { } refused)
        {
            return refused;
        }

        var at = await drafts.KeepAsync(id, View.Key, Input, Revision, cancel);
        var text = texts.For(typeof(FieldModel));
        var change = View.Change;
        var overtaken = View.Open.RevisionOf(View.Key) != Revision && change is not null;
        return new JsonResult(
            new
            {
                Kept = text["Field.Kept", Formats.Time(at)].Value,
                Overtaken = overtaken ? text["Field.SavedBy", change!.By, Formats.Time(change.At)].Value : null,
            }
        );
    }

    /// <summary>Puts the register's proposal at the end of the text, or its rows and number where there are none.</summary>
    public Task<IActionResult> OnPostTakeAsync(StatementId id, string key, CancellationToken cancel) =>
        ActAsync(
            id,
            key,
            () =>
            {
                if (View.Proposal is { } proposal)
                {
                    Proposals.Take(Input, View.Field, proposal, View.Open.Statement.Language);
                }
            },
            cancel
        );

    public Task<IActionResult> OnPostInsertAsync(StatementId id, string key, string? figure, CancellationToken cancel) =>
        ActAsync(
            id,
            key,
            () =>
                Input.Text = figure is not null && figures.Find(figure) is not null ? $"{Input.Text} [[{figure}]]".TrimStart() : Input.Text,
            cancel
        );

    public async Task<IActionResult> OnPostDropAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (await RefusalAsync(id, key, write: true, cancel) is { } refused)
        {
            return refused;
        }

        await drafts.DropAsync(id, View.Key, cancel);
        return RedirectToPage(new { id, key });
    }

    public async Task<IActionResult> OnPostReviewAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (await RefusalAsync(id, key, write: true, cancel) is { } refused)
        {
            return refused;
        }

        await KeepTypedAsync(id, cancel);
        return await store.ReviewAsync(View.Open, View.Key, Revision, cancel)
            ? RedirectToPage(new { id, key })
            : await ConflictAsync(id, key, cancel);
    }

    public async Task<IActionResult> OnPostCommentAsync(StatementId id, string key, CommentId? thread, CancellationToken cancel)
    {
        if (await RefusalAsync(id, key, write: false, cancel) is { } refused)
        {
            return refused;
        }

        var reply = thread is { } answered ? Request.Form[$"Reply[{answered}]"].ToString() : NewComment;
        await KeepTypedAsync(id, cancel);
        if (string.IsNullOrWhiteSpace(reply) || reply.Length > Comment.Longest)
        {
            var message = string.IsNullOrWhiteSpace(reply) ? "Comment.Missing" : "Comment.Long";
            return this.PageWithErrors(nameof(NewComment), texts.For(typeof(FieldModel))[message]);
        }

        return await comments.AddAsync(id, View.Key, reply.Trim(), thread, cancel)
            ? RedirectToPage("Field", null, new { id, key }, "comments")
            : this.PageWithErrors(nameof(NewComment), texts.For(typeof(FieldModel))["Comment.Resolved"]);
    }

    public async Task<IActionResult> OnPostResolveAsync(
        StatementId id,
        string key,
        CommentId thread,
        bool resolved,
        CancellationToken cancel
    )
    {
        if (await RefusalAsync(id, key, write: false, cancel) is { } refused)
        {
            return refused;
        }

        await KeepTypedAsync(id, cancel);
        return await comments.ResolveAsync(id, thread, resolved, cancel)
            ? RedirectToPage("Field", null, new { id, key }, "comments")
            : NotFound();
    }

    public async Task<IActionResult> OnPostAssignAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (await RefusalAsync(id, key, write: true, cancel) is { } refused)
        {
            return refused;
        }

        await KeepTypedAsync(id, cancel);
        return await assignments.AssignAsync(id, View.Key, Person, Due, cancel)
            ? RedirectToPage(new { id, key })
            : this.PageWithErrors(nameof(Person), texts.For(typeof(FieldModel))["Assign.Unknown"]);
    }

    private async Task<IActionResult> ActAsync(StatementId id, string key, Action act, CancellationToken cancel)
    {
        if (await RefusalAsync(id, key, write: true, cancel) is { } refused)
        {
            return refused;
        }

        act();
        await drafts.KeepAsync(id, View.Key, Input, Revision, cancel);
        return RedirectToPage("Field", null, new { id, key }, "answer");
    }

    private async Task<IActionResult?> RefusalAsync(StatementId id, string key, bool write, CancellationToken cancel)
    {
        if (!await FindAsync(id, key, cancel))
        {
            return NotFound();
        }

        return (write ? View.MayWrite : View.MayComment) ? null : Forbid();
    }

    /// <summary>What was typed beside another act is kept as unsaved text, never saved by the way.</summary>
    private async Task KeepTypedAsync(StatementId id, CancellationToken cancel)
    {
        if (View.MayWrite && !Input.Says(Saved()))
        {
            await drafts.KeepAsync(id, View.Key, Input, Revision, cancel);
        }
    }

    /// <summary>The later one sees what the other saved, and keeps the own text in the form.</summary>
    private async Task<IActionResult> ConflictAsync(StatementId id, string key, CancellationToken cancel)
    {
        await drafts.KeepAsync(id, View.Key, Input, Revision, cancel);
        await FindAsync(id, key, cancel);
        Theirs = View.Answer;
        ModelState.Remove(nameof(Revision));
        Revision = View.Open.RevisionOf(View.Key);
        var text = texts.For(typeof(FieldModel));
        var message = View.Change is { } change ? text["Field.SavedBy", change.By, Formats.Time(change.At)] : text["Field.SavedMeanwhile"];
        return this.PageWithErrors("", message);
    }

    private async Task<AnswerFile?> TakeUploadAsync(CancellationToken cancel)
    {
        var taken = await attachments.TakeAsync(Upload!, cancel);
        if (taken.Refusal is { } refusal)
        {
            ModelState.AddModelError(nameof(Upload), texts.For(typeof(FieldModel))[refusal, Formats.Size(Upload!.Length), Upload.FileName]);
        }

        if (taken.IsPicture && string.IsNullOrWhiteSpace(Input.Alt))
        {
            Fault(new FieldFault(nameof(FieldForm.Alt), "Field.Alt.Missing"));
        }

        return taken.File;
    }

    private FieldAnswer Written()
    {
        var reader = new FieldWritten(View.Field, View.Answer, clock, View.Proposal);
        var answer = reader.Read(Input);
        foreach (var fault in reader.Faults)
        {
            Fault(fault);
        }

        foreach (
            var (at, text) in ((string, string?)[])
                [(nameof(Input.Text), answer.Text), (nameof(Input.Reason), answer.Reason), (nameof(Input.Plan), answer.Plan)]
        )
        {
            foreach (var unknown in Tags.Unknown(text, figures))
            {
                Fault(new FieldFault(at, "Field.Tag.Unknown", unknown));
            }
        }

        return answer;
    }

    private void Fault(FieldFault fault) =>
        ModelState.AddModelError($"{nameof(Input)}.{fault.At}", texts.For(typeof(FieldModel))[fault.Message, fault.Arguments]);

    private FieldForm Saved() => FieldShown.Of(View.Field, View.Answer, View.Open.Statement.Language);

    private async Task<bool> FindAsync(StatementId id, string key, CancellationToken cancel)
    {
        if (await page.FindAsync(id, key, User, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
