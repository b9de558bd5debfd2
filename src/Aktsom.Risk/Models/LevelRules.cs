namespace Aktsom.Risk.Models;

/// <summary>Whether a rule for levels holds together.</summary>
internal static class LevelRules
{
    private const double Hair = 1e-9;
    private const int Levels = 4;
    private static readonly string[] Words = ["low", "medium", "high", "veryHigh"];

    public static void Check(ScreeningModel model, LevelRule rule, Action<bool, string> require)
    {
        require(rule.Kind is "matrix" or "weighted" or "highest", $"The rule «{rule.Kind}» is not known.");
        if (rule.Kind is "weighted")
        {
            require(Math.Abs(rule.Weights.Values.Sum() - 1) < Hair, "The weights of the parts do not sum to 100 %.");
            require(
                rule.Weights.All(weight => weight.Value >= 0 && Parts.Weighable.Contains(weight.Key, StringComparer.Ordinal)),
                "A weight is below zero, or of a part that is not known."
            );
        }

        if (rule.Themes.Count > 0)
        {
            require(Math.Abs(rule.Themes.Values.Sum() - 1) < Hair, "The weights of the topics do not sum to 100 %.");
            require(
                rule.Themes.All(theme =>
                    theme.Value > 0 && model.Topics.Any(topic => string.Equals(topic.Topic, theme.Key, StringComparison.Ordinal))
                ),
                "A topic of the country total is not scored by the model."
            );
        }

        if (rule.Kind is "matrix")
        {
            CheckMatrix(rule, require);
        }
    }

    /// <summary>A matrix never falls when the country or the chain gets worse.</summary>
    private static void CheckMatrix(LevelRule rule, Action<bool, string> require)
    {
        var cells = rule.Matrix.Select(row => row.Split(' ').Select(word => Array.IndexOf(Words, word)).ToArray()).ToArray();
        require(
            cells.Length == Levels && cells.All(row => row.Length == Levels && row.All(cell => cell >= 0)),
            "The matrix must have four rows of four levels."
        );
        for (var row = 0; row < Levels; row++)
        {
            for (var column = 0; column < Levels; column++)
            {
                require(
                    (row == 0 || cells[row][column] >= cells[row - 1][column])
                        && (column == 0 || cells[row][column] >= cells[row][column - 1]),
                    "The matrix must never fall when the country or the chain gets worse."
                );
            }
        }
    }
}
