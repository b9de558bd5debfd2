using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aktsom.Documents.Json;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Modules.Statements.Signing;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aktsom.Tests.Modules.Statements.Review;

public sealed class FreezingTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "INV-09")]
    public async Task Approving_freezes_text_answers_and_figures_under_the_hash_of_the_very_bytes()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);
        var snapshot = await made.SnapshotAsync();

        Assert.Equal(StatementState.Approved, (await made.StatementAsync()).State);
        Assert.Equal(snapshot.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot.Document))));
        var answers = StatementFile.Read(snapshot.Answers, StatementTemplates.Load());
        Assert.Equal("Vi begynte med det som er verst for folk.", answers.Answers[StatementToSign.Field].Text);
        using var figures = JsonDocument.Parse(snapshot.Figures);
        Assert.All(figures.RootElement.EnumerateArray(), figure => Assert.True(figure.TryGetProperty("trace", out _)));
        Assert.True(figures.RootElement.GetArrayLength() > 5);
        var read = FrozenFigures.Read(snapshot.Figures, made.Organisation);
        Assert.Equal(
            snapshot.Figures,
            FrozenFigures.Write(
                new FilledFigures(read.ToDictionary(figure => figure.Definition.Id, StringComparer.Ordinal), read[0].Scope.AsOf)
            )
        );
    }

    [Theory]
    [InlineData("update statements_snapshot set document = document || ' '")]
    [InlineData("update statements_snapshot set sha256 = 'x'")]
    [InlineData("delete from statements_snapshot")]
    [InlineData("update statements_signature set name = 'En annen'")]
    [InlineData("update statements_signature set reservation = null")]
    [InlineData("delete from statements_signature")]
    [InlineData("delete from statements_publication")]
    [InlineData("delete from statements_statement")]
    [InlineData("delete from organisations_organisation")]
    [Trait("Requirement", "INV-09")]
    [Trait("Requirement", "INV-16")]
    public async Task What_is_frozen_signed_and_published_is_neither_changed_nor_deleted_by_anyone(string command)
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();

        foreach (var connection in (string[])[scopes.Database.App, scopes.Database.Superuser])
        {
            await using var open = new NpgsqlConnection(connection);
            await open.OpenAsync();
            await using var reach = new NpgsqlCommand($"select set_config('app.organisations', '{{{made.Organisation}}}', false)", open);
            await reach.ExecuteNonQueryAsync();
            await using var change = new NpgsqlCommand(command, open);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => change.ExecuteNonQueryAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    [Trait("Requirement", "INV-18")]
    public async Task What_happens_in_the_register_after_the_freeze_does_not_reach_the_frozen_text()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);
        var before = await made.SnapshotAsync();
        await Given.SupplierAsync(scopes, made.Organisation);
        await made.SignAsync([.. made.Signers]);
        await made.PublishAsync();

        await using var scope = scopes.As(made.Organisation);
        var editions = scope.ServiceProvider.GetRequiredService<PublishedEditions>();
        var edition = (await editions.OfAsync(made.Id, CancellationToken.None))!;
        var document = (await editions.DocumentAsync(edition, CancellationToken.None))!;

        Assert.Equal(before.Sha256, edition.Sha256);
        Assert.Equal(before.Sha256, DocumentJson.Fingerprint(document));
        Assert.Equal(before.Sha256, document.Edition.Fingerprint);
    }

    [Fact]
    public async Task A_frozen_statement_is_not_written_in_until_it_is_opened_again_with_a_reason()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes);
        var first = await made.SnapshotAsync();
        await made.SignAsync(made.Chair);
        await Assert.ThrowsAsync<InvalidOperationException>(() => made.AnswerAsync("Noe annet"));

        await using (var scope = scopes.As(made.Organisation))
        {
            var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
            var open = await made.OpenAsync(scope);
            await Assert.ThrowsAsync<ArgumentException>(() => review.ReopenAsync(open.Statement, " ", CancellationToken.None));
            Assert.True(await review.ReopenAsync(open.Statement, "Et tall var feil.", CancellationToken.None));
        }

        await made.AnswerAsync("Noe annet");
        await made.ApproveAsync();
        var second = await made.SnapshotAsync();
        Assert.NotEqual(first.Sha256, second.Sha256);
        await using var after = scopes.As(made.Organisation);
        var set = await after.ServiceProvider.GetRequiredService<SigningDesk>().SetAsync(second.Id, CancellationToken.None);
        Assert.Equal(0, set.Signed);
        Assert.Equal(2, await after.ServiceProvider.GetRequiredService<AppDb>().Set<StatementSnapshot>().CountAsync());
    }

    [Fact]
    public async Task A_block_stops_approval_and_nothing_is_frozen()
    {
        await using var scopes = new Scopes(
            await postgres.CreateDatabaseAsync(),
            services => services.AddScoped<IApprovalBlocks, AlwaysBlocks>()
        );
        var made = await StatementToSign.MakeAsync(scopes, approved: false);
        await using var scope = scopes.As(made.Organisation);
        var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
        var open = await made.OpenAsync(scope);
        await review.SubmitAsync(open.Statement, CancellationToken.None);

        Assert.False(await review.ApproveAsync(open, CancellationToken.None));

        Assert.Equal(StatementState.InReview, (await made.StatementAsync()).State);
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<AppDb>().Set<StatementSnapshot>().CountAsync());
    }

    [Fact]
    [Trait("Requirement", "INV-09")]
    [Trait("Requirement", "R-NEG-19")]
    public async Task What_the_checks_say_must_be_mended_stops_approval_until_it_is()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes, approved: false);
        await made.AnswerAsync("Kurset ble holdt xx. mai.");
        await using (var scope = site.Scopes.As(made.Organisation))
        {
            var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
            var open = await made.OpenAsync(scope);
            await review.SubmitAsync(open.Statement, CancellationToken.None);

            var block = Assert.Single(await review.BlocksAsync(open, CancellationToken.None), block => block.Rule == "K-11");
            Assert.Equal(StatementToSign.Field, block.Key?.Field);
            Assert.Contains("xx. mai", block.Message, StringComparison.Ordinal);
            Assert.False(await review.ApproveAsync(open, CancellationToken.None));
        }

        using var lead = await site.SignInAsAsync(made.Organisation, Role.StatementApprover);
        var page = await lead.GetAsync($"/statements/{made.Id}/review");
        Assert.Contains("xx. mai", page.Words);
        await using (var scope = site.Scopes.As(made.Organisation))
        {
            var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
            Assert.True(await review.SendBackAsync((await made.OpenAsync(scope)).Statement, "Datoen mangler.", CancellationToken.None));
        }

        await made.AnswerAsync("Kurset ble holdt 3. mai.");
        await made.ApproveAsync();

        Assert.Equal(StatementState.Approved, (await made.StatementAsync()).State);
    }

    [Fact]
    public async Task Of_two_who_approve_at_once_one_freezes()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var made = await StatementToSign.MakeAsync(scopes, approved: false);
        await using (var scope = scopes.As(made.Organisation))
        {
            var open = await made.OpenAsync(scope);
            await scope.ServiceProvider.GetRequiredService<StatementReview>().SubmitAsync(open.Statement, CancellationToken.None);
        }

        var approved = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    await using var scope = scopes.As(made.Organisation);
                    var review = scope.ServiceProvider.GetRequiredService<StatementReview>();
                    return await review.ApproveAsync(await made.OpenAsync(scope), CancellationToken.None);
                })
        );

        Assert.Single(approved, one => one);
        await using var after = scopes.As(made.Organisation);
        Assert.Equal(1, await after.ServiceProvider.GetRequiredService<AppDb>().Set<StatementSnapshot>().CountAsync());
    }

    private sealed class AlwaysBlocks : IApprovalBlocks
    {
        public Task<IReadOnlyList<ApprovalBlock>> FindAsync(OpenStatement open, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<ApprovalBlock>>([new ApprovalBlock("K-11", null, "Ta ut plassholderen.")]);
    }
}
