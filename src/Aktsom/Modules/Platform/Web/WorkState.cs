namespace Aktsom.Modules.Platform.Web;

/// <summary>The seven shapes a state can have. The word beside it is the record's own status word.</summary>
public enum WorkState
{
    /// <summary>○ not started.</summary>
    NotStarted,

    /// <summary>◐ in progress.</summary>
    InProgress,

    /// <summary>⧗ waiting for others.</summary>
    Waiting,

    /// <summary>✓ done.</summary>
    Done,

    /// <summary>▲ past its deadline, or must be put right.</summary>
    Late,

    /// <summary>⊖ cancelled, not now.</summary>
    Off,

    /// <summary>Padlock: locked, frozen.</summary>
    Locked,
}
