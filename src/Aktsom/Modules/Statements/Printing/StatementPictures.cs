using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Files;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>The pictures a statement's answers carry, by hash: only those with words for people who cannot see them.</summary>
internal sealed class StatementPictures(AppDb db, Reach reach)
{
    public async Task<IReadOnlyDictionary<string, Picture>> OfAsync(OpenStatement open, CancellationToken cancel)
    {
        var wanted = open
            .Answers.All.SelectMany(answer => answer.Value.Files)
            .Where(file => file is { Sha256: not null, Alt: not null })
            .GroupBy(file => file.Sha256!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Alt!, StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return new Dictionary<string, Picture>(StringComparer.Ordinal);
        }

        var hashes = wanted.Keys.ToList();
        var files = await db.Set<StoredFile>()
            .AsNoTracking()
            .Where(file => file.OrganisationId == reach.Organisation && hashes.Contains(file.Sha256))
            .ToListAsync(cancel);
        return files
            .Where(file => FileKinds.IsPicture(file.MediaType))
            .ToDictionary(
                file => file.Sha256,
                file => new Picture
                {
                    MediaType = file.MediaType,
                    Data = file.Content,
                    Alt = wanted[file.Sha256],
                },
                StringComparer.Ordinal
            );
    }
}
