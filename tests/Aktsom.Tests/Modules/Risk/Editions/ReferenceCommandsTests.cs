using System.Globalization;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Modules.Risk.Screening;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Risk.Editions;

public sealed class ReferenceCommandsTests(TestPostgres postgres)
{
    private static readonly ScreenWords Words = new(CultureInfo.GetCultureInfo("en"));

    [Fact]
    [Trait("Requirement", "R-NOR-21")]
    public async Task A_source_is_taken_into_use_once_in_every_organisation_with_its_columns_and_terms()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var one = await Given.OrganisationAsync(scopes, "Nord AS");
        var other = await Given.OrganisationAsync(scopes, "Sør AS");
        await Given.SupplierAsync(scopes, one);
        using var file = new OwnFile("land,index,utgave,Verdi\nBD,own.rights,2026,4\nCN,own.rights,2026,5\n");

        var first = await TakeInAsync(scopes, file, terms: "Own licence, not to be passed on", organisation: null);
        var again = await TakeInAsync(scopes, file, terms: null, organisation: "nord as");

        Assert.Contains("Nord AS: own.csv is in use now.", first);
        Assert.Contains("Sør AS: own.csv is in use now.", first);
        Assert.Contains("Every supplier has been screened again.", first);
        Assert.Equal(["Nord AS: own.csv is in use already. Nothing is changed."], again);
        foreach (var organisation in new[] { one, other })
        {
            var edition = Assert.Single(await EditionsAsync(scopes, organisation));
            Assert.Equal(2, edition.Values);
            Assert.Equal("Own licence, not to be passed on", edition.Terms);
            Assert.Equal("Verdi", edition.Columns["value"]);
        }
    }

    [Fact]
    public async Task An_unknown_organisation_and_an_unreadable_file_change_nothing()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes, "Nord AS");
        using var file = new OwnFile("iso2,index,edition,value\nBD,own.rights,2026,4\n");
        using var wrong = new OwnFile("a,b\n1,2\n");

        var nowhere = await Assert.ThrowsAsync<InputException>(() => TakeInAsync(scopes, file, terms: null, organisation: "Vest AS"));
        var unknown = Assert.Throws<InputException>(() => ReferenceCommands.ReadAll([file.Path, wrong.Path], [], Words));

        Assert.Contains("Vest AS", nowhere.Message);
        Assert.Contains("a, b", unknown.Message);
        Assert.Empty(await EditionsAsync(scopes, organisation));
    }

    private static async Task<List<RiskEdition>> EditionsAsync(Scopes scopes, OrganisationId organisation)
    {
        await using var scope = scopes.As(organisation);
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<RiskEdition>().ToListAsync();
    }

    private static async Task<string[]> TakeInAsync(Scopes scopes, OwnFile file, string? terms, string? organisation)
    {
        await using var told = new StringWriter();
        await ReferenceCommands.TakeInAsync(
            ReferenceCommands.ReadAll([file.Path], file.Columns, Words),
            terms,
            new ReferenceTarget(scopes.Database.Owner, scopes.Database.App, organisation),
            Words,
            told,
            CancellationToken.None
        );
        return told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class OwnFile : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("aktsom-reference").FullName;

        public OwnFile(string content)
        {
            Path = System.IO.Path.Combine(folder, "own.csv");
            File.WriteAllText(Path, content);
            Columns = content.StartsWith("land", StringComparison.Ordinal) ? ["iso2=land", "edition=utgave", "value=Verdi"] : [];
        }

        public string Path { get; }
        public string[] Columns { get; }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
