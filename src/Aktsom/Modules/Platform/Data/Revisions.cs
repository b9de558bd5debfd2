namespace Aktsom.Modules.Platform.Data;

/// <summary>Two people cannot overwrite each other: a form carries the revision it showed, and saving expects to find it.</summary>
internal static class Revisions
{
    private const string Revision = "Revision";

    /// <summary>Gives the record a new revision and lets <see cref="AppDb.TrySaveAsync"/> fail unless it still has the one the form showed.</summary>
    public static void Expect(this AppDb db, object record, Guid shown, TimeProvider clock)
    {
        var property = db.Entry(record).Property(Revision);
        property.OriginalValue = shown;
        property.CurrentValue = Guid.CreateVersion7(clock.GetUtcNow());
    }
}
