using System.Collections.Immutable;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>All answers of one statement. A key that is not in it is an empty field.</summary>
internal sealed class AnswerSet
{
    public static readonly AnswerSet Empty = new(ImmutableDictionary<AnswerKey, FieldAnswer>.Empty);

    private readonly ImmutableDictionary<AnswerKey, FieldAnswer> answers;

    private AnswerSet(ImmutableDictionary<AnswerKey, FieldAnswer> answers) => this.answers = answers;

    public FieldAnswer this[AnswerKey key] => answers.GetValueOrDefault(key, FieldAnswer.Nothing);

    public FieldAnswer this[string field] => this[new AnswerKey(field)];

    public IEnumerable<KeyValuePair<AnswerKey, FieldAnswer>> All => answers;

    public bool Has(AnswerKey key) => answers.ContainsKey(key);

    public AnswerSet With(AnswerKey key, FieldAnswer answer) => new(answers.SetItem(key, answer));

    public AnswerSet With(string field, FieldAnswer answer) => With(new AnswerKey(field), answer);

    public AnswerSet Without(AnswerKey key) => new(answers.Remove(key));

    /// <summary>The answers to a field in template order: one, or one per row its block follows.</summary>
    public IEnumerable<(AnswerKey Key, FieldAnswer Answer)> To(StatementTemplate template, TemplateField field)
    {
        if (field.Block is null)
        {
            return [(new AnswerKey(field.Key), this[field.Key])];
        }

        var rows = this[template.Block(field.Block)!.RowsFrom].Rows;
        return rows.Select(row => (new AnswerKey(field.Key, row.Id), this[new AnswerKey(field.Key, row.Id)]));
    }

    /// <summary>Every place the template asks at, in order, with what stands there.</summary>
    public IEnumerable<(TemplateField Field, AnswerKey Key, FieldAnswer Answer)> Walk(StatementTemplate template) =>
        template.Fields.SelectMany(field => To(template, field).Select(one => (field, one.Key, one.Answer)));
}
