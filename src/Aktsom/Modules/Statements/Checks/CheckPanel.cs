using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>What the checks found at one field.</summary>
internal sealed record FieldFindings(StatementId Statement, IReadOnlyList<FoundAt> Findings);

/// <summary>Shows the checks of a field beside it.</summary>
internal sealed class CheckPanel(StatementChecking checking) : IFieldPanel
{
    private const string Partial = "/Modules/Statements/Checks/_Field.cshtml";
    private const int Order = 10;

    public async Task<FieldPanel?> ForAsync(OpenStatement open, TemplateField field, AnswerKey key, CancellationToken cancel)
    {
        var found = (await checking.RunAsync(open, cancel)).At(key).ToList();
        return found.Count == 0 ? null : new FieldPanel(Partial, new FieldFindings(open.Statement.Id, found), Order);
    }
}
