using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Log;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Platform.Data;

/// <summary>
/// The one database context. Modules bring their tables as <see cref="IEntityTypeConfiguration{TEntity}"/>; what is saved is logged in the same transaction.
/// </summary>
internal sealed class AppDb(DbContextOptions<AppDb> options, ChangeLog log)
    : IdentityUserContext<User, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(
        options
    )
{
    /// <summary>Sort order of names: Å after Ø, and aa as å.</summary>
    public const string Norwegian = "nb-NO-x-icu";

    public const int LongText = 100_000;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!log.HasEntries)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var changed = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await log.WriteAsync(Database, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return changed;
    }

    /// <summary>Saves; false when someone else saved first. Nothing is tracked then, so what is read next is what they saved.</summary>
    public async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            await SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException faster) when (faster is DbUpdateConcurrencyException || IsTaken(faster))
        {
            ChangeTracker.Clear();
            log.Forget();
            return false;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: SaveChangesAsync.");

    private static bool IsTaken(DbUpdateException fault) =>
        fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
        TypedId.ConvertAll(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(p => p.ClrType.IsEnum))
            {
                // Numbers would change meaning when a member is put in between.
                property.SetProviderClrType(typeof(string));
                property.SetMaxLength(40);
            }
        }

        SnakeCase.Apply(builder);
    }
}
