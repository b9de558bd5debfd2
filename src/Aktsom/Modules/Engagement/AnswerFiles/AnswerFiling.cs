using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Known;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Platform.Log;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Engagement.AnswerFiles;

/// <summary>Why an answer in a file was not used.</summary>
internal enum LeftOut
{
    /// <summary>The question is not asked in this form.</summary>
    NotAsked,

    /// <summary>The question has the same code and asks for something else.</summary>
    AsksElse,
    Expired,

    /// <summary>It is answered here already.</summary>
    AnsweredHere,

    /// <summary>The answer does not fit the question.</summary>
    DoesNotFit,
}

/// <param name="Taken">How many answers were put into the form.</param>
/// <param name="Left">What was not used, and why.</param>
/// <param name="From">Whom the answers were given to.</param>
/// <param name="Other">Whose answers the file says they are, where that is another name than the form's.</param>
internal sealed record TakenAnswers(int Taken, IReadOnlyList<(AnswerFileLine Line, LeftOut Why)> Left, string From, string? Other);

/// <summary>Gives a supplier its answers as a file of its own, and takes such a file into another form.</summary>
internal sealed class AnswerFiling(
    AppDb db,
    FormDesk desk,
    FileStore files,
    AnswerKeys keys,
    AnswersToRead toRead,
    BroughtEvidence evidence,
    ChangeLog log,
    TimeProvider clock
)
{
    private const int LongestSource = 200;

    /// <summary>The package of a form that is sent in.</summary>
    public async Task<byte[]> MakeAsync(OpenForm form, CancellationToken cancel)
    {
        var answers = await FindAsync(form, cancel);
        using var key = await keys.OpenAsync(cancel);
        return AnswerPackage.Write(answers.File, answers.Evidence, await toRead.PdfAsync(form, cancel), key);
    }

    /// <summary>The answers of a form that is sent in, with the evidence there is room for.</summary>
    public async Task<FiledAnswers> FindAsync(OpenForm form, CancellationToken cancel)
    {
        var file = FileOf(form, await desk.FilesOfAsync(form.Dispatch.Id, cancel));
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var room = AnswerPackage.MostEvidence;
        foreach (var one in file.Answers.SelectMany(answer => answer.Evidence).DistinctBy(one => one.Sha256, StringComparer.Ordinal))
        {
            if (one.Size <= room && await files.FindAsync(one.Sha256, cancel) is { } stored)
            {
                contents[one.Sha256] = stored.Content;
                room -= one.Size;
            }
        }

        return new FiledAnswers(file, contents);
    }

    /// <summary>Puts what fits into the form where nothing is answered yet. The supplier sees it before anything is sent in.</summary>
    public async Task<TakenAnswers> TakeAsync(OpenForm form, FiledAnswers brought, CancellationToken cancel)
    {
        var file = brought.File;
        var left = new List<(AnswerFileLine, LeftOut)>();
        var taken = 0;
        var there = await desk.FilesOfAsync(form.Dispatch.Id, cancel);
        foreach (var line in file.Answers.DistinctBy(line => line.Code, StringComparer.Ordinal))
        {
            if (Refused(form, line, brought) is { } why)
            {
                left.Add((line, why));
                continue;
            }

            db.Add(AnswerOf(form, file, line));
            await evidence.KeepAsync(form, line, brought, there, cancel);
            taken++;
        }

        log.Record(
            "dispatch.answers_brought",
            "dispatch",
            form.Dispatch.Id,
            after: new
            {
                Supplier = form.Dispatch.SupplierName,
                From = file.GivenTo.Name,
                Taken = taken,
                Left = left.Count,
            }
        );
        await db.SaveChangesAsync(cancel);
        var isSame = NameKey.Of(file.Supplier.Name) == NameKey.Of(form.Dispatch.SupplierName);
        return new TakenAnswers(taken, left, file.GivenTo.Name, isSame ? null : file.Supplier.Name);
    }

    private AnswerFile FileOf(OpenForm form, List<EvidenceFile> files) =>
        new()
        {
            Format = AnswerFile.CurrentFormat,
            Supplier = new AnswerFileParty(form.Dispatch.SupplierName),
            GivenTo = new AnswerFileParty(form.Buyer.Name, form.Buyer.OrgNumber),
            Set = new AnswerFileSet(form.Set.Id, form.Set.Version, form.Set.Title.En),
            AnsweredAt = form.Dispatch.AnsweredAt ?? clock.GetUtcNow(),
            ExportedAt = clock.GetUtcNow(),
            SignedBy = form.Dispatch.SignedBy,
            SignerTitle = form.Dispatch.SignerTitle,
            Answers = [.. form.Sheet.Answered.Select(question => LineOf(question, form.Find(question.Code)!, files))],
        };

    private static AnswerFileLine LineOf(Question question, SurveyAnswer answer, List<EvidenceFile> evidence)
    {
        var own = evidence
            .Where(file => string.Equals(file.Code, answer.Code, StringComparison.Ordinal))
            .Select(file => new AnswerFileEvidence(file.Sha256, file.Name, file.Size, file.ValidTo))
            .ToList();
        var last = answer.At.InOslo().AddMonths(KnownAnswers.Months);
        return new AnswerFileLine(
            answer.Code,
            QuestionChange.Fingerprint(question),
            question.Text.En,
            answer.Kind,
            [.. answer.Values],
            answer.At,
            own.Select(file => file.ValidTo).Append(last).Min() ?? last
        )
        {
            Where = answer.Where,
            Page = answer.Page,
            PublishedOn = answer.PublishedOn,
            Comment = answer.Comment,
            Evidence = own,
        };
    }

    private LeftOut? Refused(OpenForm form, AnswerFileLine line, FiledAnswers brought) =>
        form.Set.Find(line.Code) is not { } question ? LeftOut.NotAsked
        : QuestionChange.Fingerprint(question) != line.Asks ? LeftOut.AsksElse
        : line.ValidTo < clock.Today() || line.AnsweredAt > clock.GetUtcNow() ? LeftOut.Expired
        : form.Find(line.Code) is not null ? LeftOut.AnsweredHere
        : Fits(question, line, brought) ? null
        : LeftOut.DoesNotFit;

    /// <summary>What a form would have taken from a person, it takes from a file.</summary>
    private static bool Fits(Question question, AnswerFileLine line, FiledAnswers brought)
    {
        if (line.Values.Any(value => value is null) || line.Values.Count > AnswerReader.MostRows)
        {
            return false;
        }

        if (question.Type == QuestionType.File && line.Kind == AnswerKind.Value)
        {
            return line.Values.Count > 0 && line.Values.All(brought.Evidence.ContainsKey);
        }

        var answer = new SurveyAnswer
        {
            OrganisationId = default,
            Dispatch = default,
            Code = line.Code,
            Kind = line.Kind,
            Values = [.. line.Values],
            Where = line.Where,
            Page = line.Page,
            PublishedOn = line.PublishedOn,
            Comment = line.Comment,
            By = "",
            At = default,
        };
        return (line.Kind != AnswerKind.Value || line.Values.Count > 0)
            && AnswerReader.Read(question, AnswerForms.Of(question, answer)) is { Fault: null, Answer: { } read }
            && read.Values.SequenceEqual(line.Values, StringComparer.Ordinal);
    }

    private SurveyAnswer AnswerOf(OpenForm form, AnswerFile file, AnswerFileLine line)
    {
        var source = $"{file.Set.Title}, {file.GivenTo.Name}";
        return new SurveyAnswer
        {
            OrganisationId = form.Dispatch.OrganisationId,
            Dispatch = form.Dispatch.Id,
            Code = line.Code,
            Kind = line.Kind,
            Values = [.. line.Values],
            Where = line.Where,
            Page = line.Page,
            PublishedOn = line.PublishedOn,
            Comment = line.Comment,
            By = form.Who,
            At = line.AnsweredAt,
            Source = source.Length > LongestSource ? source[..LongestSource] : source,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
    }
}
