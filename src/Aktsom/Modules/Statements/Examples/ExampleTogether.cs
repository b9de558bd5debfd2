using System.Security.Cryptography;
using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Examples;

/// <summary>
/// The example chain's statement of this year covers its members; two of them have handed over suppliers of their own, and last year's statement waits for one to
/// take it. Names and numbers are invented: real organisation numbers do not begin with 1.
/// </summary>
internal sealed class ExampleTogether(IServiceScopeFactory scopes) : IAtStart
{
    private const int Year = 2025;

    private static readonly (string Place, string Number, decimal Turnover, int Employees)[] Members =
    [
        ("Lofoten", "100201003", 214_000_000, 52),
        ("Innlandet", "100201070", 498_000_000, 118),
        ("Viken", "100201143", 731_000_000, 154),
        ("Agder", "100201216", 322_000_000, 74),
        ("Jæren", "100201283", 405_000_000, 91),
        ("Sunnmøre", "100201356", 296_000_000, 66),
        ("Trøndelag", "100201429", 511_000_000, 112),
        ("Helgeland", "100201496", 148_000_000, 33),
        ("Troms", "100201569", 263_000_000, 58),
        ("Finnmark", "100201631", 97_000_000, 21),
        ("Telemark", "100201704", 187_000_000, 40),
        ("Vestfold", "100201771", 342_000_000, 79),
        ("Østfold", "100201844", 318_000_000, 70),
        ("Hardanger", "100201917", 164_000_000, 37),
        ("Sogn", "100201984", 129_000_000, 28),
    ];

    private static readonly (int Member, PartSupplier[] Suppliers)[] Local =
    [
        (
            0,
            [
                new("Lofottørk Tekstil AS", "100202050", "NO"),
                new("Nordishavet Emballasje AS", "100202123", "NO"),
                new("Vågan Renhold og Utstyr AS", "100202190", "NO"),
                new("Sentralkjøl Transport AS", "100202263", "NO"),
            ]
        ),
        (
            1,
            [
                new("Sentralkjøl Transport AS", "100202263", "NO"),
                new("Mjøsbredden Papir AS", "100202336", "NO"),
                new("Nordishavet Emballasje AS", "100202123", "NO"),
            ]
        ),
    ];

    public int Order => 45;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var organisation = ExampleSet.Chain.Organisation;
        services.GetRequiredService<Reach>().ActFor(organisation, ExampleSet.Chain.Lead);
        var db = services.GetRequiredService<AppDb>();
        var statements = await db.Set<Statement>().AsNoTracking().Where(one => one.OrganisationId == organisation).ToListAsync(cancel);
        var now = statements.Find(one => one is { Year: Year, State: StatementState.Draft });
        if (now is null || await db.Set<CoveredParty>().AnyAsync(one => one.OrganisationId == organisation, cancel))
        {
            return;
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var parties = services.GetRequiredService<CoveredParties>();
        foreach (var member in Members)
        {
            await parties.AddAsync(now, PartyOf(now, member, clock), cancel);
        }

        foreach (var (member, suppliers) in Local)
        {
            var part = Received(organisation, member, suppliers, clock);
            db.Add(part);
            await db.SaveChangesAsync(cancel);
            await parties.CountAsync(now, part.Id, counted: true, cancel);
        }

        if (statements.Find(one => one is { Year: Year - 1, Snapshot: not null }) is { } last)
        {
            var open = (await services.GetRequiredService<StatementStore>().FindAsync(last.Id, cancel))!;
            var choice = new PartChoice(Answers: true, Suppliers: true, Figures: false);
            await services.GetRequiredService<Handovers>().MakeAsync(open, NameOf(Members[2].Place), Members[2].Number, choice, cancel);
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static string NameOf(string place) => $"Kvistheim {place} AS";

    private static CoveredParty PartyOf(
        Statement statement,
        (string Place, string Number, decimal Turnover, int Employees) member,
        TimeProvider clock
    ) =>
        new()
        {
            OrganisationId = statement.OrganisationId,
            Statement = statement.Id,
            Id = TypedId.New<CoveredPartyId>(clock),
            Name = NameOf(member.Place),
            OrgNumber = member.Number,
            Relation = CoveredRelation.ChainMember,
            TurnoverNok = member.Turnover,
            Employees = member.Employees,
            FullTimeEquivalents = member.Employees,
            UnderAct = member.Employees > 50,
            OwnStatement = member.Employees > 50,
            TurnoverIn = Inclusion.InRegister,
            EmployeesIn = Inclusion.InRegister,
            SuppliersInRegister = Local.All(one => Members[one.Member].Number != member.Number),
        };

    private static ReceivedPart Received(OrganisationId organisation, int member, PartSupplier[] suppliers, TimeProvider clock)
    {
        var part = new Part
        {
            Name = NameOf(Members[member].Place),
            OrgNumber = Members[member].Number,
            Year = Year,
            Date = new DateOnly(2026, 2, 16),
            Suppliers = suppliers,
        };
        var content = part.ToJson();
        return new ReceivedPart
        {
            OrganisationId = organisation,
            Id = TypedId.New<ReceivedPartId>(clock),
            From = part.Name,
            FromNumber = part.OrgNumber,
            Year = Year,
            Content = content,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
            At = new DateTimeOffset(2026, 2, 17, 9, 30, 0, TimeSpan.Zero),
            By = ExampleSet.Chain.Lead,
        };
    }
}
