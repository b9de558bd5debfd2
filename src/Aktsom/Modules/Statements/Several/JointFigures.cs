using System.Globalization;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Several;

/// <summary>Whom a statement covers beside its owner, and the received parts it counts.</summary>
internal sealed record Joint(IReadOnlyList<CoveredParty> Covered, IReadOnlyList<ReceivedPart> Counted)
{
    /// <summary>Whom the counted parts came from, as they stand in a sentence.</summary>
    public LocalisedText Givers => new(InSentence(" og "), InSentence(" og "), InSentence(" and "));

    private string InSentence(string and)
    {
        var names = Counted.Select(part => part.From).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])}{and}{names[^1]}";
    }
}

/// <summary>The suppliers of a statement as one sum: each once, by organisation number.</summary>
/// <param name="Added">Those only the received parts have, in the order they were counted in.</param>
/// <param name="Shared">How many numbers more than one of them has.</param>
/// <param name="WithoutNumber">How many of the added cannot be compared, since they have no number.</param>
internal sealed record JointSuppliers(IReadOnlyList<(ReceivedPart From, PartSupplier Supplier)> Added, int Shared, int WithoutNumber);

/// <summary>
/// The figures of a statement that covers several organisations or counts a received part: the register's own, and what the others add, each thing once
/// (R-NOR-05). Every other figure is the register's.
/// </summary>
internal sealed class JointFigures(AppDb db, FigureRegistry figures, ISuppliers suppliers)
{
    private const int NamedUnits = 3;

    /// <summary>The figures that are sums over several organisations.</summary>
    public static readonly IReadOnlyList<string> Sums = [FigureIds.SuppliersCounted, FigureIds.Employees, FigureIds.Turnover];

    public async Task<Joint> OfAsync(Statement statement, CancellationToken cancel)
    {
        var covered = await db.Set<CoveredParty>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == statement.OrganisationId && one.Statement == statement.Id)
            .OrderBy(one => one.Relation)
            .ThenBy(one => one.Id)
            .ToListAsync(cancel);
        var counted = await (
            from one in db.Set<CountedPart>()
            where one.OrganisationId == statement.OrganisationId && one.Statement == statement.Id
            join part in db.Set<ReceivedPart>().AsNoTracking()
                on new { one.OrganisationId, Id = one.Part } equals new { part.OrganisationId, part.Id }
            orderby part.Id
            select part
        ).ToListAsync(cancel);
        return new Joint(covered, counted);
    }

    public async Task<Figure> ComputeAsync(Statement statement, string id, FigureScope scope, CancellationToken cancel)
    {
        var own = await figures.ComputeAsync(id, scope, cancel);
        if (own.Gap is not null || (id != FigureIds.OrganisationUnits && !Sums.Contains(id, StringComparer.Ordinal)))
        {
            return own;
        }

        var joint = await OfAsync(statement, cancel);
        return id switch
        {
            FigureIds.SuppliersCounted => WithSuppliers(own, joint, await SuppliersAsync(statement, joint, cancel)),
            FigureIds.Employees => WithParties(own, joint, one => one.EmployeesIn, one => one.Employees),
            FigureIds.Turnover => WithParties(own, joint, one => one.TurnoverIn, one => one.TurnoverNok),
            _ => Units(own, joint),
        };
    }

    /// <summary>The suppliers of the counted parts beside those of the register.</summary>
    public async Task<JointSuppliers> SuppliersAsync(Statement statement, Joint joint, CancellationToken cancel)
    {
        var parts = joint.Counted.Select(part => (Part: part, Suppliers: Part.Read(part.Content).Suppliers ?? [])).ToList();
        var numbers = parts
            .SelectMany(one => one.Suppliers)
            .Select(one => one.OrgNumber)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        if (parts.Count == 0)
        {
            return new JointSuppliers([], 0, 0);
        }

        var own = await suppliers.CountedAsync(statement.OrganisationId, statement.Year, numbers, cancel);
        var known = own.Select(one => one.OrgNumber!).ToHashSet(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        var added = new List<(ReceivedPart, PartSupplier)>();
        foreach (var (part, theirs) in parts)
        {
            // One giver may have the same number twice; that is no sharing, and is counted once all the same.
            var mine = new HashSet<string>(StringComparer.Ordinal);
            foreach (var supplier in theirs.Where(one => one.OrgNumber is null || mine.Add(one.OrgNumber)))
            {
                if (supplier.OrgNumber is { } number && !known.Add(number))
                {
                    shared.Add(number);
                    continue;
                }

                added.Add((part, supplier));
            }
        }

        return new JointSuppliers(added, shared.Count, added.Count(one => one.Item2.OrgNumber is null));
    }

    private static Figure WithSuppliers(Figure own, Joint joint, JointSuppliers others)
    {
        if (joint.Counted.Count == 0)
        {
            return own;
        }

        var from = joint.Givers;
        var query = new LocalisedText(
            $"{own.Trace.Query.Nb} Med leverandørene til {from.Nb}: {others.Added.Count} i tillegg. {others.Shared} som flere har, er talt én gang, etter organisasjonsnummer.",
            $"{own.Trace.Query.Nn} Med leverandørane til {from.Nn}: {others.Added.Count} i tillegg. {others.Shared} som fleire har, er talde éin gong, etter organisasjonsnummer.",
            $"{own.Trace.Query.En} With the suppliers of {from.En}: {others.Added.Count} more. {others.Shared} that several have are counted once, by organisation number."
        );
        var records = others.Added.Select(
            (one, at) =>
                new TraceRecord(
                    "supplier",
                    string.Create(CultureInfo.InvariantCulture, $"{one.From.Id}:{one.Supplier.OrgNumber ?? $"{at}"}"),
                    $"{one.Supplier.Name} ({one.From.From})",
                    1
                )
        );
        return own with
        {
            Value = own.Value + others.Added.Count,
            Trace = own.Trace with
            {
                Query = query,
                Records = [.. own.Trace.Records, .. records],
                Total = own.Trace.Total + others.Added.Count,
                Inputs = [.. own.Trace.Inputs, .. joint.Counted.Select(InputOf)],
            },
        };
    }

    private static TraceInput InputOf(ReceivedPart part) => new(part.From, "SHA-256 " + part.Sha256, part.At.InOslo());

    private static Figure WithParties(Figure own, Joint joint, Func<CoveredParty, Inclusion> included, Func<CoveredParty, decimal?> number)
    {
        var added = joint.Covered.Where(one => included(one) == Inclusion.Added && number(one) is not null).ToList();
        if (added.Count == 0)
        {
            return own;
        }

        var query = new LocalisedText(
            $"{own.Trace.Query.Nb} Med tallene til {added.Count} virksomheter som redegjørelsen også gjelder.",
            $"{own.Trace.Query.Nn} Med tala til {added.Count} verksemder som utgreiinga òg gjeld.",
            $"{own.Trace.Query.En} With the numbers of {added.Count} organisations that the statement also covers."
        );
        return own with
        {
            Value = own.Value + added.Sum(one => number(one)!.Value),
            Trace = own.Trace with
            {
                Query = query,
                Records =
                [
                    .. own.Trace.Records,
                    .. added.Select(one => new TraceRecord("organisation", one.OrgNumber ?? one.Id.ToString(), one.Name, number(one))),
                ],
                Total = own.Trace.Total + added.Count,
            },
        };
    }

    /// <summary>Few are named; many stand in annex A.</summary>
    private static Figure Units(Figure own, Joint joint)
    {
        if (joint.Covered.Count == 0)
        {
            return own;
        }

        var text =
            joint.Covered.Count <= NamedUnits
                ? string.Join(", ", joint.Covered.Select(one => one.Name).Prepend(own.Text))
                : new LocalisedText(
                    $"{own.Text} og {joint.Covered.Count} virksomheter til, se vedlegg A",
                    $"{own.Text} og {joint.Covered.Count} verksemder til, sjå vedlegg A",
                    $"{own.Text} and {joint.Covered.Count} more organisations, see annex A"
                ).ToString();
        return own with
        {
            Text = text,
            Trace = own.Trace with
            {
                Records =
                [
                    .. own.Trace.Records,
                    .. joint.Covered.Select(one => new TraceRecord("organisation", one.OrgNumber ?? one.Id.ToString(), one.Name, null)),
                ],
                Total = own.Trace.Total + joint.Covered.Count,
            },
        };
    }
}
