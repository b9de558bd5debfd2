using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>The six steps of due diligence (OECD; § 4 a–f of the Act). The numbers are the ones pages show.</summary>
internal enum OecdStep
{
    [Display(Name = "Step.1")]
    Anchor = 1,

    [Display(Name = "Step.2")]
    Map,

    [Display(Name = "Step.3")]
    Act,

    [Display(Name = "Step.4")]
    Monitor,

    [Display(Name = "Step.5")]
    Communicate,

    [Display(Name = "Step.6")]
    Remedy,
}
