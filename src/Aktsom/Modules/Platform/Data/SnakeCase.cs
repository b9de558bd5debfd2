using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Aktsom.Modules.Platform.Data;

/// <summary>Columns and constraints as SQL people write them, so that raw SQL needs no quotes.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            var table = entity.GetTableName();
            Columns(entity);
            foreach (var key in entity.GetKeys())
            {
                key.SetName(Of(key.IsPrimaryKey() ? $"pk_{table}" : key.GetName()!));
            }

            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.SetConstraintName(Of($"fk_{table}_{string.Join('_', foreign.Properties.Select(p => p.Name))}"));
            }

            foreach (var index in entity.GetIndexes().Where(index => index.Name is null))
            {
                index.SetDatabaseName(Of($"ix_{table}_{string.Join('_', index.Properties.Select(p => p.Name))}"));
            }
        }
    }

    private static void Columns(IMutableTypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(Of(property.GetColumnName()));
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            Columns(complex.ComplexType);
        }
    }

    private static string Of(string name)
    {
        var snake = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        while (snake.Contains("__", StringComparison.Ordinal))
        {
            snake = snake.Replace("__", "_", StringComparison.Ordinal);
        }

        return snake.Length <= 63 ? snake : snake[..63];
    }
}
