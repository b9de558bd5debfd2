using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Statements.Signing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Printing;

public sealed class FieldTextsTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "INV-18")]
    public async Task What_is_pasted_elsewhere_from_a_frozen_statement_is_the_frozen_text()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        await using (var scope = site.Scopes.As(made.Organisation))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            (await db.Set<Organisation>().SingleAsync()).Name = "Nytt Navn AS";
            await db.SaveChangesAsync();
        }

        using var browser = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);
        var file = await browser.GetAsync($"/statements/{made.Id}/fields/text");

        Assert.Contains("Signatur AS", file.Words);
        Assert.DoesNotContain("Nytt Navn AS", file.Words);
    }
}
