using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Models;

/// <summary>A method an organisation may start from: the reference model, with another way to read a level from it.</summary>
/// <param name="Id">Key, also the id of the models made from it.</param>
/// <param name="Version">Version of the preset itself.</param>
/// <param name="Name">Name in three languages.</param>
/// <param name="About">What it does, in a sentence or two.</param>
/// <param name="Requirement">The requirement it reproduces; empty for the reference model.</param>
/// <param name="SpendShare">Share of purchases the yearly mapping takes in from the largest down, 0–1; 1 for all.</param>
/// <param name="Subject"><c>supplier</c>, or <c>category</c> where purchase categories are chosen before suppliers.</param>
/// <param name="Rule">How the level is read; null lets the worst topic decide.</param>
public sealed record Preset(
    string Id,
    string Version,
    LocalizedText Name,
    LocalizedText About,
    string Requirement,
    double SpendShare,
    string Subject,
    LevelRule? Rule
)
{
    /// <summary>The model of this preset, unchanged.</summary>
    public ScreeningModel Model => ScreeningModels.Reference with { Id = Id, Version = Version, Name = Name, Level = Rule };
}
