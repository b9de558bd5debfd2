using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Platform.Figures;

/// <summary>Where figures are told: so that a record can be followed to the field that prints it, as a field is followed to its records.</summary>
internal interface IFigureUses
{
    /// <param name="organisation">Whose statements.</param>
    /// <param name="year">The year they are about.</param>
    /// <param name="figures">Ids of the figures the record is part of.</param>
    /// <param name="row">The lasting key of the record's row, where it has blocks of its own; null otherwise.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<FigureUse>> OfAsync(
        OrganisationId organisation,
        int year,
        IReadOnlyCollection<string> figures,
        string? row,
        CancellationToken cancel
    );
}

/// <param name="Title">The question, with its code.</param>
/// <param name="Url">Its page in the statement.</param>
internal sealed record FigureUse(string Title, string Url);
