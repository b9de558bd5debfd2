using System.CommandLine;
using Aktsom.Modules.Platform;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.CommandLine;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Screening;
using Aktsom.Risk.Reference;
using Npgsql;

namespace Aktsom.Modules.Risk.Editions;

/// <summary><c>aktsom reference import</c>: takes own copies of sources that may not ship (ITUC, DFØ …) into the register, under their own terms.</summary>
internal sealed class ReferenceCommands : ICommands
{
    private const string Help = """
        Take a source of your own into use. Its terms are shown, and kept with it.

        FILE is CSV in UTF-8 with a header, in one of three shapes (docs/reference-data.md):
          iso2, index, edition, value                                              one value a country
          iso2, good, sector, child_labor, forced_labor                            goods listed for a country
          product_nb, level_raw_material, level_component, level_final             products by stage
        An edition stands beside those that are there; nothing is overwritten, and the same file twice changes nothing. Every supplier is
        screened again. Works beside a running server.

        Exit code 0 done, 1 a file cannot be read (the reason on stderr; nothing is changed), 2 wrong usage.
        """;

    public Command Area()
    {
        var files = new Argument<string[]>("FILE") { Description = "Own copies as CSV", Arity = ArgumentArity.OneOrMore };
        var columns = new Option<string[]>("--column") { Description = "Another column name in the file: ours=theirs, e.g. value=Verdi" };
        var terms = new Option<string?>("--terms")
        {
            Description = "The source's terms in your words; what the file's source says unless given",
        };
        var organisation = new Option<string?>("--organisation")
        {
            Description = "The organisation's name or id; every organisation unless given",
        };
        var language = CommandLanguage.Option();
        var import = new Command("import", Help)
        {
            files,
            columns,
            terms,
            organisation,
            DatabaseOptions.Data,
            DatabaseOptions.Connection,
            DatabaseOptions.Demo,
            language,
        };
        import.SetAction(
            async (parsed, cancel) =>
            {
                var words = new ScreenWords(CommandLanguage.Of(parsed.GetValue(language)));
                var read = ReadAll(parsed.GetValue(files)!, parsed.GetValue(columns) ?? [], words);
                var options = DatabaseOptions.From(parsed, parsed.GetValue(DatabaseOptions.Demo));
                DatabaseOptions.RequireData(options);
                await using var database = await AktsomServer.StartDatabaseAsync(options, cancel);
                var into = new ReferenceTarget(database.OwnerConnection, database.AppConnection, parsed.GetValue(organisation));
                await TakeInAsync(read, parsed.GetValue(terms), into, words, Console.Out, cancel);
                return ExitCode.Done;
            }
        );
        return new Command("reference", "Reference data: sources of your own.") { import };
    }

    /// <summary>Reads every file before anything is stored, so that one that cannot be read changes nothing.</summary>
    internal static IReadOnlyList<ReadReference> ReadAll(IReadOnlyList<string> files, IReadOnlyList<string> columns, ScreenWords words)
    {
        var reader = new ReferenceFiles(words);
        var names = reader.Names(columns);
        return
        [
            .. files.Select(file =>
            {
                var (import, content) = reader.ReadAndTell(file, names);
                return new ReadReference(import, content, names);
            }),
        ];
    }

    internal static async Task TakeInAsync(
        IReadOnlyList<ReadReference> files,
        string? terms,
        ReferenceTarget into,
        ScreenWords words,
        TextWriter to,
        CancellationToken cancel
    )
    {
        await using var services = new ServiceCollection().AddLogging().AddPlatformData(() => into.App).AddModules().BuildServiceProvider();
        var taken = 0;
        foreach (var (id, name) in await OrganisationsAsync(services, into, words, cancel))
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(id);
            var import = scope.ServiceProvider.GetRequiredService<ImportEdition>();
            var added = 0;
            foreach (var file in files)
            {
                var kept = await import.RunAsync(
                    file.Content,
                    file.Import.FileName,
                    terms ?? Terms(file.Import, words),
                    file.Columns,
                    cancel
                );
                added += kept.Added is null ? 0 : 1;
                await to.WriteLineAsync(words.Text(kept.Added is null ? "Reference.Known" : "Reference.Added", name, file.Import.FileName));
            }

            if (added > 0)
            {
                await scope.ServiceProvider.GetRequiredService<IScreening>().RunAsync(id, cancel);
                taken++;
            }
        }

        if (taken > 0)
        {
            await to.WriteLineAsync(words.Text("Reference.Screened"));
        }
    }

    private static string Terms(ReferenceImport import, ScreenWords words) =>
        string.Join(
            '\n',
            import
                .Sources.Select(source => words.Text($"Terms.{source.Terms}", source.Publisher, source.Title, source.Licence))
                .Distinct(StringComparer.Ordinal)
        );

    private static async Task<IReadOnlyList<(OrganisationId Id, string Name)>> OrganisationsAsync(
        IServiceProvider services,
        ReferenceTarget into,
        ScreenWords words,
        CancellationToken cancel
    )
    {
        await using var owner = new NpgsqlConnection(into.Owner);
        await owner.OpenAsync(cancel);
        var found = new List<(OrganisationId, string)>();
        foreach (var id in await LogAudit.OrganisationsAsync(owner, cancel))
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(id);
            var name = await scope.ServiceProvider.GetRequiredService<IOrganisationNames>().NameAsync(id, cancel);
            if (name is not null && into.Wants(id, name))
            {
                found.Add((id, name));
            }
        }

        return found.Count > 0 ? found : throw new InputException(words.Text("Reference.Nowhere", into.Organisation ?? "–"));
    }
}

/// <summary>A file of a source, read and not yet stored.</summary>
/// <param name="Import">What it holds.</param>
/// <param name="Content">The file as it came.</param>
/// <param name="Columns">Our column names and the file's, where they differ.</param>
internal sealed record ReadReference(ReferenceImport Import, byte[] Content, Dictionary<string, string> Columns);

/// <param name="Owner">Connection that sees which organisations there are.</param>
/// <param name="App">Connection that row-level security binds.</param>
/// <param name="Organisation">Name or id of the one wanted; null for all.</param>
internal sealed record ReferenceTarget(string Owner, string App, string? Organisation)
{
    public bool Wants(OrganisationId id, string name) =>
        Organisation is null
        || string.Equals(Organisation, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Organisation, id.ToString(), StringComparison.OrdinalIgnoreCase);
}
