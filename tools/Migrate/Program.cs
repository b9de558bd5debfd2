using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

// dotnet-ef needs packages that are not to be had; its design services alone write the same migration.
// usage: dotnet run --project tools/Migrate -- NAME, from the root. Build the app first: the last model is read from its assembly.
// usage: dotnet run --project tools/Migrate -- --script, after another build: writes all migrations as the script an empty database takes.
if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run --project tools/Migrate -- NAME | --script");
    return 2;
}

await using var db = Migrator.OwnerDb(new NpgsqlConnection("Host=none"));
var folder = Path.Combine("src", "Aktsom", "Migrations");
if (args[0] == "--script")
{
    await File.WriteAllTextAsync(Path.Combine(folder, "all.sql"), Migrator.Script(db));
    return 0;
}

var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
new NpgsqlDesignTimeServices().ConfigureDesignTimeServices(services);
await using var provider = services.BuildServiceProvider();
using var scope = provider.CreateScope();
var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
var migration = scaffolder.ScaffoldMigration(args[0], "Aktsom", "Migrations", "C#");
var files = scaffolder.Save(Path.Combine("src", "Aktsom"), migration, outputDir: folder, dryRun: false);
Console.WriteLine(files.MigrationFile);
return 0;
