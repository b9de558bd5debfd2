using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.Writing.Fields;

/// <summary>Which controls a field is answered by.</summary>
internal static class FieldKinds
{
    public static bool IsNumber(this FieldType type) => type is FieldType.Int or FieldType.Money or FieldType.Pct;

    public static bool IsText(this FieldType type) =>
        type is FieldType.Text or FieldType.Line or FieldType.Email or FieldType.Phone or FieldType.Place or FieldType.Url;

    /// <summary>Whether a person answers it at a page of its own: not what the template fixes, nor signatures, which are given when signing.</summary>
    public static bool IsAsked(this TemplateField field) => !field.IsFixed && field.Type is not (FieldType.Signature or FieldType.Block);
}
