using System.Runtime.InteropServices;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Impacts.Judgement;

/// <summary>What must be said before a choice can stand.</summary>
internal enum ReasonDemand
{
    None,

    /// <summary>Two or three of the tests say yes, and the impact is not prioritised.</summary>
    WhyNot,

    /// <summary>All three tests say no, and the impact is prioritised.</summary>
    WhySo,
}

/// <summary>
/// Three questions: is the harm gross, are many hit, does it last? One yes is enough to be able to prioritise, several mean that it must be weighed
/// (R-NOR-23). A question nobody has answered counts as neither yes nor no.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SalienceTest(bool? Gross, bool? ManyAffected, bool? Lasting)
{
    private const int High = 4;

    public int Yes => Count(true);

    public bool AllNo => Count(false) == 3;

    /// <summary>What the scales propose: 4 or 5 is a yes.</summary>
    public static SalienceTest ProposedBy(Severity severity) =>
        new(severity.Scale >= High, severity.Scope >= High, severity.Irremediability >= High);

    /// <param name="prioritised">The choice; null while nobody has chosen, which with several yes also needs a word.</param>
    public ReasonDemand Demand(bool? prioritised) =>
        prioritised switch
        {
            true => AllNo ? ReasonDemand.WhySo : ReasonDemand.None,
            _ => Yes >= 2 ? ReasonDemand.WhyNot : ReasonDemand.None,
        };

    private int Count(bool answer) => (Gross == answer ? 1 : 0) + (ManyAffected == answer ? 1 : 0) + (Lasting == answer ? 1 : 0);
}
