using Aktsom.Modules.Register.Suppliers;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>The facts a person may take over from the registry, by the names the change log and imports use.</summary>
internal static class RegistryFields
{
    public static readonly IReadOnlyList<string> All = ["name", "nace", "country", "address", "postCode", "city"];

    public static string? Ours(Supplier supplier, string field) =>
        field switch
        {
            "name" => supplier.Name,
            "nace" => supplier.NaceCode,
            "country" => supplier.Country,
            "address" => supplier.Address,
            "postCode" => supplier.PostCode,
            "city" => supplier.City,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of the registry."),
        };

    public static string? Theirs(RegistryAnswer answer, string field) =>
        field switch
        {
            "name" => answer.Name,
            "nace" => answer.NaceCode,
            "country" => answer.Country,
            "address" => answer.Address,
            "postCode" => answer.PostCode,
            "city" => answer.City,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of the registry."),
        };

    public static void Take(Supplier supplier, string field, string value)
    {
        switch (field)
        {
            case "name":
                supplier.Name = value;
                break;
            case "nace":
                supplier.NaceCode = value;
                break;
            case "country":
                supplier.Country = value;
                break;
            case "address":
                supplier.Address = value;
                break;
            case "postCode":
                supplier.PostCode = value;
                break;
            case "city":
                supplier.City = value;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of the registry.");
        }
    }

    /// <summary>What differs. The registry writes names in capitals, so a name that differs in nothing else is the same.</summary>
    public static IReadOnlyList<RegistryDifference> Differences(Supplier supplier, RegistryAnswer answer) =>
        [
            .. All.Select(field => new RegistryDifference(field, Ours(supplier, field), Theirs(answer, field)))
                .Where(d => d.Theirs is not null && !string.Equals(d.Ours, d.Theirs, StringComparison.OrdinalIgnoreCase)),
        ];
}

/// <summary>A field where register and registry do not say the same; <paramref name="Ours"/> is null where ours is empty.</summary>
internal sealed record RegistryDifference(string Field, string? Ours, string? Theirs);
