using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>A statement of one year, in one template and version.</summary>
internal readonly record struct StatementId(Guid Value) : ITypedId<StatementId>
{
    public static StatementId From(Guid value) => new(value);

    public static StatementId Parse(string s, IFormatProvider? provider) => TypedId.Parse<StatementId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StatementId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A frozen statement.</summary>
internal readonly record struct SnapshotId(Guid Value) : ITypedId<SnapshotId>
{
    public static SnapshotId From(Guid value) => new(value);

    public static SnapshotId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SnapshotId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SnapshotId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
