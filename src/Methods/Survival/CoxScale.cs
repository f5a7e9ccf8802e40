namespace Roer.Methods.Survival;

/// <summary>Columns are brought to mean 0 and spread 1 before the search, so that neither unit nor origin costs digits.</summary>
internal sealed record CoxScale(IReadOnlyList<string> Names, double[] Means, double[] Widths)
{
    public static CoxScale Of(IReadOnlyList<CoxCovariate> covariates, ReadOnlySpan<double> weights)
    {
        var (means, widths) = (new double[covariates.Count], new double[covariates.Count]);
        for (var column = 0; column < means.Length; column++)
        {
            var values = covariates[column].Values.Span;
            double sum = 0, total = 0, squares = 0;
            for (var row = 0; row < values.Length; row++)
            {
                var weight = weights.IsEmpty ? 1 : weights[row];
                (sum, total) = (sum + (weight * values[row]), total + weight);
            }

            means[column] = sum / total;
            for (var row = 0; row < values.Length; row++)
                squares += (weights.IsEmpty ? 1 : weights[row]) * (values[row] - means[column]) * (values[row] - means[column]);
            widths[column] = Math.Sqrt(squares / total);
            if (!(widths[column] > 1e-13 * Math.Abs(means[column])) || !double.IsFinite(widths[column]))
                throw new MethodInputException(InputFault.Singular, covariates[column].Name, $"{covariates[column].Name} has the same value in every row, or values too large to square. Leave the column out, or change its unit.");
        }

        return new CoxScale([.. covariates.Select(each => each.Name)], means, widths);
    }

    /// <summary>A covariance on the scale of the search, brought back to that of the columns.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Covariance(double[,] scaled) =>
        [.. Widths.Select((width, row) => Widths.Select((other, column) => scaled[row, column] / (width * other)).ToArray())];
}
