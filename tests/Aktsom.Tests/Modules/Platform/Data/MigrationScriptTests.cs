using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Tests.Modules.Platform.Data;

/// <summary>An empty database takes the script and never asks the model; so both must say the same.</summary>
public sealed class MigrationScriptTests
{
    [Fact]
    public async Task The_migrations_hold_the_whole_model()
    {
        await using var connection = new NpgsqlConnection("Host=none");
        await using var db = Migrator.OwnerDb(connection);
        Assert.False(db.Database.HasPendingModelChanges(), "Write the migration: dotnet run --project tools/Migrate -- NAME");
    }

    [Fact]
    public async Task The_script_is_that_of_the_migrations()
    {
        await using var connection = new NpgsqlConnection("Host=none");
        await using var db = Migrator.OwnerDb(connection);
        await using var stream = typeof(Migrator).Assembly.GetManifestResourceStream("Aktsom.Migrations.all.sql")!;
        using var reader = new StreamReader(stream);

        Assert.Equal(Migrator.Script(db), (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }
}
