using Aktsom.Documents.Model;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Tests.Modules.Statements.Printing;

public sealed class AnswerPrintTests
{
    [Theory]
    [InlineData("nb", "pågår", "utsatt")]
    [InlineData("nn", "pågår", "utsett")]
    [InlineData("en", "in progress", "postponed")]
    public void A_state_is_printed_in_words_and_never_by_its_code(string language, string first, string second)
    {
        var field = StatementTemplates.Load().Find("act-s5")!.Field("S.3.measures")!;
        var answer = FieldAnswer.Of([Row("a", "inProgress"), Row("b", "postponed"), Row("c", "godt i gang")]);

        var table = Assert.IsType<Table>(Assert.Single(new AnswerPrint(language).Blocks(field, answer, null)));

        TableCell[] said = [first, second, "godt i gang"];
        Assert.Equal(said, table.Rows.Select(row => row.Cells[^1]));
    }

    private static AnswerRow Row(string id, string state) =>
        AnswerRow.Of(id, ("text", new AnswerValue.Word("Tiltak")), ("state", new AnswerValue.Word(state)));
}
