using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;

namespace Aktsom.Modules.Impacts.Examples;

/// <summary>An invented impact of an example organisation.</summary>
internal sealed record ImpactPlan(string Title, string Harm, string Affected, string[] Topics, string[] Places)
{
    /// <summary>Scale, scope, irremediability, likelihood; null is not judged.</summary>
    public (int Scale, int Scope, int Irremediability, int Likelihood)? Judged { get; init; }
    public (string Scale, string Scope, string Irremediability, string Likelihood)? Because { get; init; }
    public ImpactKind Kind { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public ImpactSubject Subject { get; init; } = ImpactSubject.Goods;
    public string? SubjectName { get; init; }
    public string? Area { get; init; }
    public string[] Issues { get; init; } = [];
    public Involvement Involvement { get; init; } = Involvement.DirectlyLinked;
    public string? RoleBecause { get; init; }
    public bool? Prioritised { get; init; } = true;
    public string? Reason { get; init; }

    /// <summary>The suppliers it is tied to, by country and the start of the industry code.</summary>
    public (string Country, string Nace)? Suppliers { get; init; }

    /// <summary>Stood already the year before.</summary>
    public bool Carried { get; init; }
    public IReadOnlyList<(string Text, DateOnly Day, Knowledge.Certainty Certainty)> Sources { get; init; } = [];
    public IReadOnlyList<(DateOnly Day, string Group, bool Affected, string Subject, string Heard)> Talks { get; init; } = [];
    public IReadOnlyList<(string Text, string Plan, DateOnly Due)> Gaps { get; init; } = [];
}
