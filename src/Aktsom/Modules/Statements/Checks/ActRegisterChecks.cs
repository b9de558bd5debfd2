using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Signatures and publication: C22–C25. What only the register knows, or a later step will show, is not checked without it.</summary>
internal static class ActRegisterChecks
{
    private const int MostClicks = 2;

    public static readonly Check[] All = [new("C22", Signatures), new("C23", Published), new("C24", AnnualReport), new("C25", Editions)];

    private static IEnumerable<CheckFinding> Signatures(CheckContext context)
    {
        if (context.Of("sign") is not { } sign)
        {
            return [];
        }

        if (context.Register.BeforeSigning)
        {
            return context.Skip("C22");
        }

        var signed = sign.Answer.Rows.Select(row => row.Word("name").Trim()).Where(name => name.Length > 0).ToList();
        if (context.Register.RequiredSigners is not { } required)
        {
            return signed.Count > 0 ? context.Skip("C22") : ActChecks.Report(context, "C22", ["signers"]);
        }

        var missing = required.Where(name => !signed.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        return missing.Count == 0 ? [] : [context.Finding("C22", new AnswerKey(sign.Field.Key), ("missing", string.Join(", ", missing)))];
    }

    private static IEnumerable<CheckFinding> Published(CheckContext context)
    {
        if (context.Register.Publication is not { } publication)
        {
            return context.Skip("C23");
        }

        var inTime = context.Deadline is not { } last || publication.On <= last;
        return inTime && publication.Clicks is null or <= MostClicks ? [] : [context.Finding("C23", null)];
    }

    private static IEnumerable<CheckFinding> AnnualReport(CheckContext context) =>
        context.Register.Publication is not { } publication ? context.Skip("C24")
        : publication.ReferredToInAnnualReport ? []
        : [context.Finding("C24", null)];

    /// <summary>A published edition carries its number and date; before that the text may say when it will be updated.</summary>
    private static IEnumerable<CheckFinding> Editions(CheckContext context)
    {
        if (context.Register.Publication is not null)
        {
            return [];
        }

        return context.Template.ReadBy("C25").Any()
            ? ActChecks.Missing(context, "C25").Count == 0
                ? []
                : [context.Finding("C25", ActChecks.First(context, "C25"))]
            : context.Skip("C25");
    }
}
