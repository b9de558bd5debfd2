using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>What another part of the module shows beside a field, such as the checks that look there. Register one with the services.</summary>
internal interface IFieldPanel
{
    /// <summary>Null when there is nothing to show at this field.</summary>
    Task<FieldPanel?> ForAsync(OpenStatement open, TemplateField field, AnswerKey key, CancellationToken cancel);
}

/// <param name="Partial">Path of the partial page, such as <c>/Modules/Statements/Checks/_Field.cshtml</c>.</param>
/// <param name="Model">Its model.</param>
/// <param name="Order">Lower stands higher.</param>
internal sealed record FieldPanel(string Partial, object Model, int Order);
