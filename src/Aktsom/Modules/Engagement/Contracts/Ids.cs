using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Engagement.Contracts;

/// <summary>One sending of a question set to chosen suppliers.</summary>
internal readonly record struct CampaignId(Guid Value) : ITypedId<CampaignId>
{
    public static CampaignId From(Guid value) => new(value);

    public static CampaignId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CampaignId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CampaignId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>One supplier’s form in a campaign.</summary>
internal readonly record struct DispatchId(Guid Value) : ITypedId<DispatchId>
{
    public static DispatchId From(Guid value) => new(value);

    public static DispatchId Parse(string s, IFormatProvider? provider) => TypedId.Parse<DispatchId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DispatchId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>Something a supplier has published.</summary>
internal readonly record struct PublishedId(Guid Value) : ITypedId<PublishedId>
{
    public static PublishedId From(Guid value) => new(value);

    public static PublishedId Parse(string s, IFormatProvider? provider) => TypedId.Parse<PublishedId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublishedId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A personal link to a form.</summary>
internal readonly record struct SupplierLinkId(Guid Value) : ITypedId<SupplierLinkId>
{
    public static SupplierLinkId From(Guid value) => new(value);

    public static SupplierLinkId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SupplierLinkId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SupplierLinkId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A person at a supplier.</summary>
internal readonly record struct SupplierContactId(Guid Value) : ITypedId<SupplierContactId>
{
    public static SupplierContactId From(Guid value) => new(value);

    public static SupplierContactId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SupplierContactId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SupplierContactId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What a supplier and the buyer have written to each other about a form.</summary>
internal readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId From(Guid value) => new(value);

    public static MessageId Parse(string s, IFormatProvider? provider) => TypedId.Parse<MessageId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MessageId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A letter in the outbox.</summary>
internal readonly record struct MailId(Guid Value) : ITypedId<MailId>
{
    public static MailId From(Guid value) => new(value);

    public static MailId Parse(string s, IFormatProvider? provider) => TypedId.Parse<MailId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MailId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A code, principles or clauses that suppliers are bound by.</summary>
internal readonly record struct CodeId(Guid Value) : ITypedId<CodeId>
{
    public static CodeId From(Guid value) => new(value);

    public static CodeId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CodeId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CodeId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>One supplier’s answer to one version of a code.</summary>
internal readonly record struct AcceptanceId(Guid Value) : ITypedId<AcceptanceId>
{
    public static AcceptanceId From(Guid value) => new(value);

    public static AcceptanceId Parse(string s, IFormatProvider? provider) => TypedId.Parse<AcceptanceId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AcceptanceId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>An agreement with a supplier.</summary>
internal readonly record struct AgreementId(Guid Value) : ITypedId<AgreementId>
{
    public static AgreementId From(Guid value) => new(value);

    public static AgreementId Parse(string s, IFormatProvider? provider) => TypedId.Parse<AgreementId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AgreementId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A meeting with a supplier.</summary>
internal readonly record struct MeetingId(Guid Value) : ITypedId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public static MeetingId Parse(string s, IFormatProvider? provider) => TypedId.Parse<MeetingId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeetingId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>An evaluation of a supplier by criteria.</summary>
internal readonly record struct EvaluationId(Guid Value) : ITypedId<EvaluationId>
{
    public static EvaluationId From(Guid value) => new(value);

    public static EvaluationId Parse(string s, IFormatProvider? provider) => TypedId.Parse<EvaluationId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EvaluationId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A condition before cooperation.</summary>
internal readonly record struct ConditionId(Guid Value) : ITypedId<ConditionId>
{
    public static ConditionId From(Guid value) => new(value);

    public static ConditionId Parse(string s, IFormatProvider? provider) => TypedId.Parse<ConditionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConditionId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>An audit of a supplier.</summary>
internal readonly record struct AuditId(Guid Value) : ITypedId<AuditId>
{
    public static AuditId From(Guid value) => new(value);

    public static AuditId Parse(string s, IFormatProvider? provider) => TypedId.Parse<AuditId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What a supplier tells of under an agreement’s clause.</summary>
internal readonly record struct NoticeId(Guid Value) : ITypedId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);

    public static NoticeId Parse(string s, IFormatProvider? provider) => TypedId.Parse<NoticeId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NoticeId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>A webinar or seminar for suppliers.</summary>
internal readonly record struct SupplierEventId(Guid Value) : ITypedId<SupplierEventId>
{
    public static SupplierEventId From(Guid value) => new(value);

    public static SupplierEventId Parse(string s, IFormatProvider? provider) => TypedId.Parse<SupplierEventId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SupplierEventId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}
