using System.Runtime.InteropServices;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>One sourcing line of a supplier: a place, an industry, goods. A supplier has one line or more; the most severe counts.</summary>
public sealed record SupplierLine
{
    /// <summary>Where it is made or done; the supplier's seat where nothing better is known.</summary>
    public CountryResolution Country { get; init; } = CountryResolution.None;

    /// <summary>The supplier's industry; null when not known.</summary>
    public Industry? Industry { get; init; }

    /// <summary>What is bought, where stated. Without it the goods usual for the industry count, at lower confidence.</summary>
    public IReadOnlyList<Good> Goods { get; init; } = [];

    /// <summary>The stage of production the line is about, where known.</summary>
    public ProductionStage Stage { get; init; }

    /// <summary>The entry of a forced-labour list the supplier has been found on; null for almost all.</summary>
    public ListedEntity? ListedEntity { get; init; }
}

/// <summary>A line in codes, for bulk work.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null or unrecognised = not known.</param>
/// <param name="Industry">NACE code as registers write it; null or unrecognised = not known.</param>
/// <param name="Goods">Ids of goods with + between; null = not stated.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SupplierInput(string? Country, string? Industry, string? Goods = null);
