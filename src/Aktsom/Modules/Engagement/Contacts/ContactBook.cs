using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Contacts;

/// <summary>The people at suppliers, with those who were there before. The caller saves.</summary>
internal sealed class ContactBook(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>The newest contact of each supplier that has one now.</summary>
    public async Task<IReadOnlyDictionary<SupplierId, SupplierContact>> CurrentAsync(
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    ) =>
        (
            await db.Set<SupplierContact>()
                .AsNoTracking()
                .Where(one => one.OrganisationId == reach.Organisation && one.To == null && suppliers.Contains(one.Supplier))
                .ToListAsync(cancel)
        )
            .GroupBy(one => one.Supplier)
            .ToDictionary(group => group.Key, group => group.MaxBy(one => one.Id.Value)!);

    /// <summary>Everyone who is or was the contact, the newest first.</summary>
    public async Task<IReadOnlyList<SupplierContact>> HistoryAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<SupplierContact>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);

    /// <summary>Makes someone the contact; whoever was it before is so no longer.</summary>
    public async Task<SupplierContact> SetAsync(SupplierId supplier, string name, string email, string language, CancellationToken cancel)
    {
        var before = await db.Set<SupplierContact>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier && one.To == null)
            .ToListAsync(cancel);
        if (before.Find(one => one.Name == name && one.Email == email && one.Language == language) is { } same)
        {
            return same;
        }

        before.ForEach(one => one.To = clock.Today());
        var contact = new SupplierContact
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<SupplierContactId>(clock),
            Supplier = supplier,
            Name = name,
            Email = email,
            Language = language,
            From = clock.Today(),
        };
        db.Add(contact);
        return contact;
    }
}
