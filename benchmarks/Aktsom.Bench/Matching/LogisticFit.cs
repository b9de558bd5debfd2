namespace Aktsom.Bench.Matching;

/// <summary>One example: figures to weigh, a sum that is already fixed, and the answer.</summary>
internal sealed record Example(double[] Figures, double Fixed, bool Same)
{
    public double Score(double[] weights) => 1 / (1 + Math.Exp(-(Fixed + Figures.Zip(weights, (f, w) => f * w).Sum())));
}

/// <summary>Logistic regression by Newton's method, held towards zero save for the first weight.</summary>
internal static class LogisticFit
{
    private const double Hold = 0.5;
    private const int MostSteps = 40;

    public static double[] Weights(IReadOnlyList<Example> examples)
    {
        var count = examples[0].Figures.Length;
        var weights = new double[count];
        for (var step = 0; step < MostSteps; step++)
        {
            var system = System(examples, weights, count);
            Solve(system, count);
            for (var i = 0; i < count; i++)
            {
                weights[i] += system[i, count] / system[i, i];
            }
        }

        return weights;
    }

    /// <summary>Every example scored by weights fitted without it: <paramref name="folds"/> parts, each left out in turn, five times over.</summary>
    public static IReadOnlyList<(double Score, bool Same)> CrossChecked(IReadOnlyList<Example> examples, int folds)
    {
        const int Rounds = 5;
        var random = new Random(1);
        var scores = new double[examples.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var fold = Enumerable.Range(0, examples.Count).Select(i => i % folds).ToArray();
            random.Shuffle(fold);
            for (var left = 0; left < folds; left++)
            {
                var weights = Weights([.. examples.Where((_, i) => fold[i] != left)]);
                for (var i = 0; i < examples.Count; i++)
                {
                    scores[i] += fold[i] == left ? examples[i].Score(weights) / Rounds : 0;
                }
            }
        }

        return [.. examples.Select((e, i) => (scores[i], e.Same))];
    }

    private static double[,] System(IReadOnlyList<Example> examples, double[] weights, int count)
    {
        var system = new double[count, count + 1];
        foreach (var example in examples)
        {
            var score = example.Score(weights);
            for (var i = 0; i < count; i++)
            {
                system[i, count] += ((example.Same ? 1 : 0) - score) * example.Figures[i];
                for (var j = 0; j < count; j++)
                {
                    system[i, j] += score * (1 - score) * example.Figures[i] * example.Figures[j];
                }
            }
        }

        for (var i = 0; i < count; i++)
        {
            var hold = i == 0 ? 0.01 : Hold;
            system[i, i] += hold;
            system[i, count] -= hold * weights[i];
        }

        return system;
    }

    /// <summary>Gauss and Jordan; the matrix is positive definite, so no pivot is zero.</summary>
    private static void Solve(double[,] system, int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var row = 0; row < count; row++)
            {
                var factor = row == i ? 0 : system[row, i] / system[i, i];
                for (var column = i; column <= count && row != i; column++)
                {
                    system[row, column] -= factor * system[i, column];
                }
            }
        }
    }
}
