using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Tests.Modules.Statements.Signing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Printing;

public sealed class ColophonTests(TestPostgres postgres)
{
    [Theory]
    [InlineData(null, "Signatur AS svarer for innholdet")]
    [InlineData(
        "{organisation} svarer for {year}. Husets verktøy svarer for oppsettet.",
        "Signatur AS svarer for 2025. Husets verktøy svarer for oppsettet."
    )]
    [InlineData("", null)]
    [Trait("Requirement", "R-NEG-20")]
    public async Task Whoever_hosts_it_writes_the_last_words_of_a_statement_and_no_name_stands_against_their_will(
        string? own,
        string? printed
    )
    {
        await using var site = await Site.StartAsync(
            postgres,
            services => services.Configure<ColophonOptions>(options => options.Nb = own)
        );
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        using var browser = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);

        var page = await browser.GetAsync($"/statements/{made.Id}/preview");
        var colophon = page.Document.QuerySelector(".ak-doc__colophon")?.TextContent;

        if (printed is null)
        {
            Assert.Null(colophon);
        }
        else
        {
            Assert.Contains(printed, colophon, StringComparison.Ordinal);
            Assert.Equal(own is null, colophon!.Contains("Aktsom", StringComparison.Ordinal));
        }
    }
}
