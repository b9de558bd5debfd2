using Aktsom.Modules.Organisations.Bodies;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Organisations.Years;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Examples;

/// <summary>Makes the five example organisations with their people, years and members, once.</summary>
internal sealed class ExampleOrganisations(IServiceScopeFactory scopes) : IAtStart
{
    private const int ChainMembers = 15;

    public int Order => 10;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (var plan in Plans())
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(plan.Example.Organisation);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (!await db.Set<Organisation>().AnyAsync(organisation => organisation.OrganisationId == plan.Example.Organisation, cancel))
            {
                await AddAsync(scope.ServiceProvider, db, plan, cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>(
            options.Demo
                ?
                [
                    "",
                    "Example sign-ins (invented people and organisations):",
                    .. Plans().Select(plan => $"  {plan.Example.Email, -28} {plan.Example.Name}"),
                    $"Password for all: {ExampleSet.Password}",
                ]
                : []
        );

    private static async Task AddAsync(IServiceProvider services, AppDb db, Plan plan, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var id = plan.Example.Organisation;
        db.Add(plan.Organisation(id));
        db.Add(new PublicAddress { Slug = plan.Example.Slug, Organisation = id });
        foreach (var (year, share) in ((int Year, decimal Share)[])[(2025, 1m), (2024, 0.96m), (2023, 0.93m)])
        {
            db.Add(
                new OrganisationYear
                {
                    OrganisationId = id,
                    Year = year,
                    TurnoverNok = plan.Turnover is { } turnover ? Math.Round(turnover * share, 0) : null,
                    BalanceNok = plan.Balance is { } balance ? Math.Round(balance * share, 0) : null,
                    Employees = (int)Math.Round(plan.Employees * share),
                    FullTimeEquivalents = Math.Round(plan.Employees * share * 0.93m, 0),
                }
            );
        }

        db.Add(
            new GoverningBody
            {
                OrganisationId = id,
                Id = TypedId.New<GoverningBodyId>(clock),
                Name = plan.Body,
                Kind = plan.BodyKind,
                ActsAsBoard = true,
            }
        );
        var users = services.GetRequiredService<NewUser>();
        var user = users.Make(plan.Example.Lead, plan.Example.Email);
        AddPerson(
            db,
            clock,
            id,
            plan.Example.Lead,
            "bærekraftsansvarlig",
            new UserId(user.Id),
            Role.Administrator,
            Role.SustainabilityLead,
            Role.OperationalResponsible,
            Role.StatementAuthor,
            Role.StatementApprover
        );
        foreach (var (name, title, role) in plan.Others)
        {
            AddPerson(db, clock, id, name, title, null, role);
        }

        AddMembers(db, plan, id);
        services
            .GetRequiredService<ChangeLog>()
            .Record("organisation.added", "organisation", id, after: new { plan.Example.Name, Example = true });
        await users.AddAsync(user, ExampleSet.Password);
        await db.SaveChangesAsync(cancel);
    }

    private static void AddPerson(
        AppDb db,
        TimeProvider clock,
        OrganisationId organisation,
        string name,
        string title,
        UserId? user,
        params Role[] roles
    )
    {
        var person = TypedId.New<PersonId>(clock);
        db.Add(
            new Person
            {
                OrganisationId = organisation,
                Id = person,
                Name = name,
                Title = title,
                User = user,
            }
        );
        foreach (var role in roles)
        {
            db.Add(
                new RoleAssignment
                {
                    OrganisationId = organisation,
                    Person = person,
                    Role = role,
                    From = new DateOnly(2023, 1, 1),
                }
            );
        }
    }

    /// <summary>A chain's members and a group's companies, by name only: their own registers are theirs to fill.</summary>
    private static void AddMembers(AppDb db, Plan plan, OrganisationId parent)
    {
        for (var number = 1; number <= plan.Members.Count; number++)
        {
            db.Add(
                new OrganisationRelation
                {
                    OrganisationId = parent,
                    Child = new OrganisationId(Guid.Parse($"{plan.Example.Id[..24]}{number:D4}{plan.Example.Id[^8..]}"[..36])),
                    Kind = plan.MemberKind,
                    SharePercent = plan.MemberKind == OrganisationRelationKind.ChainMember && number <= 12 ? 8.33m : null,
                    From = new DateOnly(2010, 1, 1),
                }
            );
        }
    }

    private static IReadOnlyList<Plan> Plans() =>
        [
            new(
                ExampleSet.Chain,
                OrganisationKind.ChainOffice,
                "46.499",
                "Forbruksvarer til bedrifter og det offentlige",
                5_450_000_000,
                1_900_000_000,
                1200,
                true,
                "Styret",
                GoverningBodyKind.Board,
                [
                    ("Sigrid Aamodt", "kjededirektør", Role.ManagingDirector),
                    ("Sigrid Aamodt", "kjededirektør", Role.OverallResponsible),
                    ("Torgeir Myrvold", "styreleder", Role.BoardChair),
                    ("Nils Fossum", "styremedlem", Role.BoardMember),
                    ("Hanna Kvale", "styremedlem", Role.BoardMember),
                ],
                OrganisationRelationKind.ChainMember,
                [.. Enumerable.Range(1, ChainMembers).Select(number => $"Kvistheim medlem {number} AS")]
            ),
            new(
                ExampleSet.Security,
                OrganisationKind.GroupParent,
                "80.100",
                "Vakthold, alarm og sikkerhetsteknikk",
                2_100_000_000,
                900_000_000,
                2600,
                true,
                "Styret",
                GoverningBodyKind.Board,
                [
                    ("Eirik Dahle", "konsernsjef", Role.ManagingDirector),
                    ("Eirik Dahle", "konsernsjef", Role.OverallResponsible),
                    ("Lise Brandvold", "styreleder", Role.BoardChair),
                    ("Karim Solheim", "styremedlem", Role.BoardMember),
                ],
                OrganisationRelationKind.Owns,
                ["Varderheim Sikkerhet Norge AS", "Varderheim Teknikk AS", "Varderheim Säkerhet AB"]
            ),
            new(
                ExampleSet.Confederation,
                OrganisationKind.Confederation,
                "94.200",
                "Tjenester til forbund og medlemmer",
                683_000_000,
                2_400_000_000,
                299,
                false,
                "Ledelsen",
                GoverningBodyKind.Executive,
                [
                    ("Randi Tveter", "leder", Role.BoardChair),
                    ("Ole Kristian Bakke", "nestleder", Role.DeputyChair),
                    ("Gunn Myhre", "avdelingsleder", Role.OverallResponsible),
                ],
                OrganisationRelationKind.Affiliate,
                []
            ),
            new(
                ExampleSet.Union,
                OrganisationKind.Union,
                "94.200",
                "Medlemstjenester",
                92_000_000,
                140_000_000,
                40,
                false,
                "Forbundsstyret",
                GoverningBodyKind.Board,
                [
                    ("Vigdis Lunde", "generalsekretær", Role.ManagingDirector),
                    ("Vigdis Lunde", "generalsekretær", Role.OverallResponsible),
                    ("Per Olav Sæther", "forbundsleder", Role.BoardChair),
                    ("Yasmin Rød", "styremedlem", Role.BoardMember),
                ],
                OrganisationRelationKind.Affiliate,
                []
            ),
            new(
                ExampleSet.Municipality,
                OrganisationKind.Municipality,
                "84.110",
                "Kommunale tjenester",
                null,
                null,
                6000,
                false,
                "Kommunestyret",
                GoverningBodyKind.PoliticalBody,
                [("Astrid Holtet", "kommunedirektør", Role.OverallResponsible), ("Geir Moen", "innkjøpssjef", Role.Buyer)],
                OrganisationRelationKind.ServedByPurchasingCentral,
                []
            ),
        ];

    private sealed record Plan(
        Example Example,
        OrganisationKind Kind,
        string Nace,
        string Products,
        decimal? Turnover,
        decimal? Balance,
        int Employees,
        bool SellsToPublic,
        string Body,
        GoverningBodyKind BodyKind,
        IReadOnlyList<(string Name, string Title, Role Role)> Others,
        OrganisationRelationKind MemberKind,
        IReadOnlyList<string> Members
    )
    {
        public Organisation Organisation(OrganisationId id) =>
            new()
            {
                OrganisationId = id,
                Name = Example.Name,
                Kind = Kind,
                NaceCode = Nace,
                Products = Products,
                SellsToPublicSector = SellsToPublic,
                Address = "Eksempelveien 1, 0001 Oslo",
                InformationRequestEmail = $"åpenhetsloven@{Example.Email.Split('@')[1]}",
                ContactName = Example.Lead,
                ContactTitle = "bærekraftsansvarlig",
                ContactEmail = Example.Email,
                Slug = Example.Slug,
                IsExample = true,
            };
    }
}
