namespace Aktsom.Risk;

/// <summary>How high a risk is judged to be. Unknown is a level of its own: never a number, never low.</summary>
public enum RiskLevel
{
    /// <summary>What is needed to judge is missing.</summary>
    Unknown = 0,

    /// <summary>0–24 points.</summary>
    Low = 1,

    /// <summary>25–49 points.</summary>
    Medium = 2,

    /// <summary>50–74 points.</summary>
    High = 3,

    /// <summary>75–100 points.</summary>
    VeryHigh = 4,
}
