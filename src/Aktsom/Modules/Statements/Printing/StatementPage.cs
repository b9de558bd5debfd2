using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using AnswerState = Aktsom.Modules.Statements.Templates.Answers.AnswerState;
using DocumentAnswerState = Aktsom.Documents.Model.AnswerState;
using FigureGap = Aktsom.Modules.Platform.Figures.FigureGap;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>A statement's blocks in the template's order; see <see cref="StatementComposer"/>.</summary>
internal sealed class StatementPage(
    OpenStatement open,
    bool isDraft,
    FilledFigures filled,
    OrganisationFacts facts,
    RequiredSigners signers,
    IReadOnlyDictionary<string, Picture> pictures,
    LocalisedText? ownColophon,
    IReadOnlyList<Block> together
)
{
    private static readonly LocalisedText FromRegister = new("Hentet fra registeret.", "Henta frå registeret.", "Taken from the register.");
    private static readonly LocalisedText Proposed = new(
        "Registerets forslag, ikke bearbeidet.",
        "Framlegget frå registeret, ikkje omarbeidd.",
        "The register’s proposal, not edited."
    );

    private readonly string language = open.Statement.Language;
    private readonly AnswerPrint print = new(open.Statement.Language);

    public string EditionLabel() => open.Statement.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public List<Block> Blocks()
    {
        var blocks = new List<Block>
        {
            new Cover { Image = CoverPicture() },
            new Contents { Guide = true },
        };
        foreach (var section in open.Template.Sections.Where(HasChapter))
        {
            blocks.AddRange(SectionOpening.Of(section, open.Statement));
            AddFields(blocks, section);
        }

        blocks.Add(Annex("A", new LocalisedText("Hvem redegjørelsen gjelder", "Kven utgreiinga gjeld", "Whom the statement covers")));
        blocks.Add(new OrganisationList());
        blocks.AddRange(together);
        blocks.Add(Annex("B", new LocalisedText("Slik kan tallene etterprøves", "Slik kan tala etterprøvast", "How to check the figures")));
        blocks.Add(new Verification());
        blocks.Add(new FigureList());
        if (open.Statement.WithPlan && filled.ById.TryGetValue(FigureIds.ActionPlanMeasures, out var plan))
        {
            blocks.Add(Annex("C", PlanAnnex.Title));
            blocks.Add(PlanAnnex.Of(plan, language));
        }

        blocks.AddRange(open.Template.Fields.Where(PrintedPlaces.IsColophon).Select(Colophon).OfType<Block>());
        return blocks;
    }

    private bool HasChapter(TemplateSection section) =>
        open.Template.Fields.Any(field => field.Section == section.Id && !PrintedPlaces.IsColophon(field));

    private Colophon? Colophon(TemplateField field) =>
        (
            ownColophon is null
                ? field.TextFor(language, facts.Name, open.Statement.Year)
                : TemplateField.Filled(ownColophon, language, facts.Name, open.Statement.Year)
        )
            is { Length: > 0 } text
            ? new Colophon { Text = text }
            : null;

    public IReadOnlyList<Figure> UsedFigures(IReadOnlyList<Block> blocks)
    {
        var used = References.In(blocks).ToHashSet(StringComparer.Ordinal);
        return [.. filled.ById.Where(figure => used.Contains(figure.Key)).Select(figure => FigurePrint.Of(figure.Value, language))];
    }

    private void AddFields(List<Block> blocks, TemplateSection section)
    {
        var inSection = open.Template.Fields.Where(field => field.Section == section.Id).ToList();
        var printedBlocks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in inSection)
        {
            if (PrintedPlaces.IsOnCover(field) || PrintedPlaces.IsBySignatures(field) || PrintedPlaces.IsColophon(field))
            {
                continue;
            }

            if (PrintedPlaces.IsOpening(field))
            {
                blocks.AddRange(Fixed(field));
            }
            else if (field.Block is null)
            {
                blocks.Add(Field(field, new AnswerKey(field.Key)));
            }
            else if (printedBlocks.Add(field.Block))
            {
                AddRepeated(blocks, field.Block, inSection);
            }
        }
    }

    /// <summary>A repeated block under the title of each row it follows.</summary>
    private void AddRepeated(List<Block> blocks, string name, List<TemplateField> inSection)
    {
        var block = open.Template.Block(name)!;
        foreach (var row in open.Answers[block.RowsFrom].Rows)
        {
            blocks.Add(new Heading { Level = 2, Text = row.Word("title") is { Length: > 0 } title ? title : block.Title.In(language) });
            foreach (var field in inSection.Where(field => field.Block == name))
            {
                blocks.Add(Field(field, new AnswerKey(field.Key, row.Id)));
            }
        }
    }

    private Block Field(TemplateField field, AnswerKey key)
    {
        if (field.Type == FieldType.Signature)
        {
            return SignatureList.Of(open, signers, isDraft);
        }

        var (answer, fromRegister) = RegisterFill.AnswerOf(open, field, key, filled);
        var blocks = new List<Block>();
        var state = answer.State;
        if (field.IsFixed || (state == AnswerState.Empty && field.Text is not null))
        {
            state = AnswerState.Answered;
            blocks.AddRange(Fixed(field));
        }
        else if (
            state == AnswerState.Empty
            && field.Fill.HasFlag(Fill.Mixed)
            && RegisterFill.Propose(open, field, key, filled) is { } proposed
            && print.Blocks(field, proposed, null) is { Count: > 0 } said
        )
        {
            state = AnswerState.Answered;
            blocks.Add(Note(Proposed));
            blocks.AddRange(said);
        }
        else
        {
            blocks.AddRange(print.Blocks(field, answer, FigureBehind(field, fromRegister)).Select(block => Named(block, key)));
            if (fromRegister && blocks.Count > 0)
            {
                // In the margin of the answer's first line.
                blocks.Insert(0, Note(FromRegister));
            }
        }

        if (state == AnswerState.Empty && Gap(field, key) is { } gap)
        {
            return gap;
        }

        if (field.SemanticId == "foreword.quote" && answer.Text is { } words)
        {
            return new Quotation { Text = words, By = ForewordBy() };
        }

        blocks.AddRange(PicturesOf(field, answer));
        return new Field
        {
            Key = PrintedKey(key),
            Code = field.Code,
            Question = field.Question.In(language),
            State = StateOf(state),
            Reason = answer.Reason,
            Plan = answer.Plan,
            Blocks = blocks,
        };
    }

    /// <summary>As the document's form has it: the field, and in a repeated block the row.</summary>
    private static string PrintedKey(AnswerKey key) => key.Row is { } row ? $"{key.Field}:{Plain(row)}" : key.Field;

    /// <summary>Two fields may each have an indicator by the same id.</summary>
    private static Block Named(Block block, AnswerKey key) =>
        block is Indicator indicator ? indicator with { Key = $"{PrintedKey(key)}:{Plain(indicator.Key)}" } : block;

    private static string Plain(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    private Picture? CoverPicture() =>
        open
            .Template.Meaning("cover.image")
            .SelectMany(field => open.Answers[field.Key].Files)
            .Select(file => pictures.GetValueOrDefault(file.Sha256 ?? ""))
            .FirstOrDefault(picture => picture is not null);

    /// <summary>The pictures of an answer; the cover's stands on the cover.</summary>
    private IEnumerable<ImageBlock> PicturesOf(TemplateField field, FieldAnswer answer) =>
        field.SemanticId == "cover.image"
            ? []
            : answer
                .Files.Select(file => pictures.GetValueOrDefault(file.Sha256 ?? ""))
                .OfType<Picture>()
                .Select(picture => new ImageBlock { Picture = picture });

    private string? ForewordBy()
    {
        var said = open
            .Template.Meaning("foreword.name")
            .Concat(open.Template.Meaning("foreword.title"))
            .Select(field => RegisterFill.AnswerOf(open, field, new AnswerKey(field.Key), filled).Answer.Text)
            .OfType<string>();
        return string.Join(", ", said) is { Length: > 0 } by ? by : null;
    }

    /// <summary>A register field without a value says which kind of none, in the register's own words. What Aktsom lacks is no reader's concern: the field is unwritten.</summary>
    private Field? Gap(TemplateField field, AnswerKey key)
    {
        var gap = field.Fill.HasFlag(Fill.Register)
            ? filled.Of(field).FirstOrDefault(figure => figure.Gap is not (null or FigureGap.ModuleNotBuilt))
            : null;
        return gap is null
            ? null
            : new Field
            {
                Key = PrintedKey(key),
                Code = field.Code,
                Question = field.Question.In(language),
                State = DocumentAnswerState.Unknown,
                Reason = gap.GapReason?.In(language),
            };
    }

    private IEnumerable<Block> Fixed(TemplateField field)
    {
        if (field.TextFor(language, facts.Name, open.Statement.Year) is { } text)
        {
            yield return new Paragraph { Text = text };
        }

        if (field.Rows.Count > 0)
        {
            var first = field.Columns[0].Key;
            var second = field.Columns.Count > 1 ? field.Columns[1].Key : null;
            yield return second is null
                ? new ListBlock
                {
                    Items = [.. field.Rows.Select(row => (IReadOnlyList<Block>)[new Paragraph { Text = row.Cell(first, language) }])],
                }
                : new Facts { Items = [.. field.Rows.Select(row => new Fact(row.Cell(first, language), row.Cell(second, language)))] };
        }
    }

    private static string? FigureBehind(TemplateField field, bool fromRegister) =>
        fromRegister && field.Figures.Count > 0 && field.Type is FieldType.Int or FieldType.Money or FieldType.Pct
            ? field.Figures[0]
            : null;

    private static DocumentAnswerState StateOf(AnswerState state) =>
        state switch
        {
            AnswerState.Answered => DocumentAnswerState.Answered,
            AnswerState.NotApplicable => DocumentAnswerState.NotApplicable,
            AnswerState.Unknown => DocumentAnswerState.Unknown,
            AnswerState.None => DocumentAnswerState.None,
            AnswerState.SeeAttachment => DocumentAnswerState.SeeAttachment,
            _ => DocumentAnswerState.Empty,
        };

    private Paragraph Note(LocalisedText text) => new() { Text = text.In(language), Style = ParagraphStyle.Note };

    private Heading Annex(string letter, LocalisedText title) =>
        new()
        {
            Level = 1,
            Text = title.In(language),
            Annex = letter,
        };
}
