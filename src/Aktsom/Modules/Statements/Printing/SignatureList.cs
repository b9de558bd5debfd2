using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>Who must sign. A frozen text carries no marks: they come after it, and are put in where it is read.</summary>
internal static class SignatureList
{
    public static Signatures Of(OpenStatement open, RequiredSigners signers, bool isDraft)
    {
        var signed = open
            .Template.Fields.Where(field => field.Type == FieldType.Signature)
            .SelectMany(field => open.Answers[field.Key].Rows)
            .ToList();
        return new Signatures
        {
            Signers =
            [
                .. signers.Signers.Select(signer => new Aktsom.Documents.Model.Signer
                {
                    Name = signer.Name,
                    Role = RoleNames.Of(signer, open.Statement.Language),
                    SignedOn =
                        isDraft && signed.FirstOrDefault(row => row.Word("name") == signer.Name)?["date"] is AnswerValue.Day day
                            ? day.Date
                            : null,
                }),
            ],
        };
    }
}
