using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>One person who must sign one frozen statement. What is signed is never changed; the database holds that too.</summary>
internal sealed class Signature : IOwned
{
    public const int LongestReservation = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required SnapshotId Snapshot { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>The place in the printed list: the chair first, the general manager last.</summary>
    public required int Place { get; init; }

    /// <summary>As printed under the statement.</summary>
    public required string Name { get; init; }

    /// <summary>The person's title or role, in the statement's language.</summary>
    public required string Role { get; init; }
    public SignatureState State { get; private set; }
    public SignatureMethod? Method { get; private set; }

    /// <summary>Where it was signed.</summary>
    public string? Town { get; private set; }
    public DateOnly? Date { get; private set; }
    public DateTimeOffset? At { get; private set; }
    public string? Reservation { get; private set; }
    public string? DeclineReason { get; private set; }
    public Guid Revision { get; set; }

    /// <exception cref="InvalidOperationException">It is signed already.</exception>
    public void Sign(SignatureMethod method, string town, DateOnly date, DateTimeOffset at, string? reservation)
    {
        HoldOpen();
        (State, Method, Town, Date, At) = (SignatureState.Signed, method, town.Trim(), date, at);
        (Reservation, DeclineReason) = (reservation.Trimmed(), null);
    }

    /// <summary>Says no, with a reason. Whoever has said no may still sign later.</summary>
    /// <exception cref="InvalidOperationException">It is signed already.</exception>
    public void Decline(string reason, DateTimeOffset at)
    {
        HoldOpen();
        (State, At, DeclineReason) = (SignatureState.Declined, at, reason.Trim());
    }

    private void HoldOpen()
    {
        if (State == SignatureState.Signed)
        {
            throw new InvalidOperationException($"{Person} has signed {Snapshot} already.");
        }
    }
}

internal enum SignatureState
{
    Waiting,
    Signed,
    Declined,
}

/// <summary>How a person signed.</summary>
internal enum SignatureMethod
{
    [Display(Name = "Method.SignIn")]
    SignIn,

    [Display(Name = "Method.PersonalLink")]
    PersonalLink,

    /// <summary>In a PDF signed elsewhere, which is attached.</summary>
    [Display(Name = "Method.SignedFile")]
    SignedFile,
}

/// <summary>A PDF signed elsewhere, such as with BankID: the signature of record. It may hold national identity numbers, so it is never made public.</summary>
internal sealed class SignedFile : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SnapshotId Snapshot { get; init; }

    /// <summary>Lower-case hex; the file itself is kept under it.</summary>
    public required string Sha256 { get; init; }
    public required string Name { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class SignatureTables : IEntityTypeConfiguration<Signature>, IEntityTypeConfiguration<SignedFile>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.ToTable("statements_signature");
        builder.HasKey(signature => new
        {
            signature.OrganisationId,
            signature.Snapshot,
            signature.Person,
        });
        builder.Property(signature => signature.Reservation).HasMaxLength(Signature.LongestReservation);
        builder.Property(signature => signature.DeclineReason).HasMaxLength(Signature.LongestReservation);
        builder.Property(signature => signature.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SignedFile> builder)
    {
        builder.ToTable("statements_signed_file");
        builder.HasKey(file => new
        {
            file.OrganisationId,
            file.Snapshot,
            file.Sha256,
        });
    }
}
