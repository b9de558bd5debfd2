using System.Runtime.InteropServices;

namespace Aktsom.Risk.Scoring;

/// <summary>What is thought about a risk of 0–100 and how far it is known.</summary>
/// <param name="Low">The least it can be, were all that is missing without risk.</param>
/// <param name="Value">What counts.</param>
/// <param name="High">The most it can be, were all that is missing at its worst.</param>
/// <param name="Confidence">0 nothing of it is known, 1 all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Low, double Value, double High, double Confidence)
{
    /// <summary>Nothing is known; <paramref name="standIn"/> counts in its place.</summary>
    public static Estimate Missing(double standIn) => new(0, standIn, 100, 0);

    /// <summary>A risk that is known with a confidence: the rest may be anything.</summary>
    public static Estimate Of(double risk, double confidence) =>
        new(confidence * risk, risk, (confidence * risk) + ((1 - confidence) * 100), confidence);
}
