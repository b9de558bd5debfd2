using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary>The end of the change log as a bundle shows it: the line that names the edition, with who as a digest.</summary>
internal static class BundleLog
{
    /// <summary>The act whose line names the statement, its figures, its signatures and its PDF by their hashes.</summary>
    public const string Act = "statement.bundled";

    public static LogShape Of(OrganisationId organisation, LogLineShape last) =>
        new("aktsom/log/1", organisation.Value.ToString(), [last], new LogHeadShape(last.Sequence, last.Hash));

    public static LogLineShape Line(long sequence, LogEntry entry, byte[] previous, byte[] hash) =>
        new(
            sequence,
            LogChain.Instant(entry.At),
            entry.Act,
            entry.Entity,
            entry.EntityId,
            Convert.ToHexStringLower(LogChain.Who(entry.Person, entry.PersonName)),
            Convert.ToHexStringLower(previous),
            Convert.ToHexStringLower(hash),
            entry.Reason,
            entry.Before,
            entry.After
        );
}
