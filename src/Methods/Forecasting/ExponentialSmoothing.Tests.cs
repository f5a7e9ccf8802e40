namespace Roer.Methods.Forecasting;

public sealed class ExponentialSmoothingTests
{
    private static readonly SmoothingOptions Once = new(SmoothingCriterion.Likelihood, SmoothingSearch.Once);
    private static readonly SmoothingForecastOptions AsPackage = new(SmoothingFormulas.ForecastPackage, 20_000, 1);
    private static readonly SmoothingForecastOptions AsLiterature = AsPackage with { Formulas = SmoothingFormulas.Literature };

    /// <summary>R: <c>forecast::ets</c> 8.20. A search may end a little lower than there; it may not end more than a millionth higher.</summary>
    [Theory]
    [InlineData("passengers", "ETS(A,N,N)", -863.893377599251)]
    [InlineData("passengers", "ETS(A,A,A)", -765.93584751167)]
    [InlineData("passengers", "ETS(M,N,M)", -715.657196897844)]
    [InlineData("passengers", "ETS(M,A,M)", -682.403619057806)]
    [InlineData("passengers", "ETS(M,Ad,A)", -773.604971793606)]
    [InlineData("passengers", "ETS(M,A,A)", -768.233410054099)]
    [InlineData("deaths", "ETS(A,A,N)", -630.129247964899)]
    [InlineData("deaths", "ETS(A,A,A)", -555.924933733456)]
    [InlineData("deaths", "ETS(A,Ad,A)", -552.502559607306)]
    [InlineData("deaths", "ETS(M,N,A)", -555.929566559369)]
    [InlineData("deaths", "ETS(M,A,M)", -562.232044122667)]
    [InlineData("short", "ETS(A,N,A)", -233.73126892235)]
    [InlineData("short", "ETS(A,A,A)", -239.78237317756)]
    [InlineData("short", "ETS(M,A,M)", -230.0911513711)]
    [InlineData("quarters", "ETS(M,N,N)", -80.858592747799)]
    [InlineData("quarters", "ETS(A,Ad,N)", -78.672742331426)]
    [InlineData("quarters", "ETS(A,A,M)", -51.352946150067)]
    [InlineData("quarters", "ETS(M,Ad,M)", -50.755497481091)]
    public void A_form_fits_as_in_R(string name, string form, double likelihood)
    {
        var (series, period) = Series(name);
        var fit = ExponentialSmoothing.Fit(series, period, Form(form), Once);
        Assert.Equal(form, fit.Form.ToString());
        Assert.InRange(fit.LogLikelihood, likelihood - (1e-6 * Math.Abs(likelihood)), double.MaxValue);
        var again = ExponentialSmoothing.Fit(series, period, Form(form), Once with { Search = SmoothingSearch.Repeated });
        Assert.InRange(again.LogLikelihood, fit.LogLikelihood, double.MaxValue);
    }

    [Theory]
    [InlineData("passengers", "ETS(M,Ad,M)", 1400.6384324739)]
    [InlineData("deaths", "ETS(A,N,A)", 1148.7160985967)]
    [InlineData("quarters", "ETS(M,A,M)", 134.783215877126)]
    [InlineData("zeros", "ETS(A,N,N)", 71.751101086676)]
    public void The_choice_is_as_in_R(string name, string form, double aicc)
    {
        var (series, period) = Series(name);
        var chosen = ExponentialSmoothing.Choose(series, period, Once, InformationCriterion.Aicc);
        Assert.Equal(form, chosen.Form.ToString());
        Assert.Equal(aicc, chosen.Aicc, 5);
    }

    /// <summary>Mean of the first and last step, upper 95% bound of steps 1, 12, 13 and 26.</summary>
    [Theory]
    [InlineData("deaths", "ETS(A,N,A)", new[] { 8397.4969092293, 7599.220613444, 8971.1601748135, 10354.225349694, 9711.2812994109, 9399.0302368504 })]
    [InlineData("deaths", "ETS(M,N,A)", new[] { 8406.2426508196, 7618.8532975444, 8964.5837911636, 10489.625375893, 9841.9242163395, 9590.451870266 })]
    [InlineData("deaths", "ETS(A,Ad,A)", new[] { 8151.9823406402, 7508.6644613726, 8720.428252283, 10171.890453542, 9290.4565381335, 9075.0449106246 })]
    [InlineData("deaths", "ETS(M,A,A)", new[] { 8228.5289953939, 7405.0332585466, 8777.4183292283, 10430.942717019, 9576.8347367896, 9391.0606791343 })]
    [InlineData("quarters", "ETS(M,N,N)", new[] { 43.708814053597, 43.708814053597, 98.533814772053, 122.43220350174, 124.53177110203, 151.97438594628 })]
    [InlineData("quarters", "ETS(M,N,M)", new[] { 36.053705078748, 48.650500209947, 51.706697931011, 176.6081221332, 92.497514771396, 171.28028659854 })]
    [InlineData("quarters", "ETS(M,A,M)", new[] { 36.711794082435, 91.485482671839, 46.685556947218, 126.85135596761, 67.703142459801, 117.02716266958 })]
    [InlineData("quarters", "ETS(M,Ad,M)", new[] { 37.252926776964, 72.836191934696, 48.616116780775, 134.11746455521, 71.970751266446, 120.88157009032 })]
    [InlineData("quarters", "ETS(A,Ad,N)", new[] { 47.079419455624, 75.529349798599, 72.935301333286, 87.376570751135, 88.552909314001, 102.18634328867 })]
    public void Mean_and_interval_are_as_in_R(string name, string form, double[] expected)
    {
        var (series, period) = Series(name);
        var forecast = ExponentialSmoothing.Fit(series, period, Form(form), Once).Forecast(26, AsPackage);
        var upper = forecast.Interval(0.95).Select(interval => interval.Upper).ToArray();
        double[] ours = [forecast.Mean[0], forecast.Mean[25], upper[0], upper[11], upper[12], upper[25]];
        Assert.All(expected.Zip(ours), pair => Assert.Equal(1, pair.Second / pair.First, 6));
    }

    /// <summary>Simulated errors of the same form spread as its formulas say, in every class, far beyond a season.</summary>
    [Theory]
    [InlineData("ETS(A,Ad,A)")]
    [InlineData("ETS(A,N,A)")]
    [InlineData("ETS(M,A,N)")]
    [InlineData("ETS(M,N,A)")]
    [InlineData("ETS(M,N,M)")]
    [InlineData("ETS(M,Ad,M)")]
    public void The_formulas_equal_simulation(string form)
    {
        var fit = ExponentialSmoothing.Fit(ClassicSeries.Quarters, 4, Form(form), Once);
        var forecast = fit.Forecast(10, AsLiterature);
        var stream = RandomSource.Named(4, form);
        const int Paths = 100_000;
        var (sums, squares) = (new double[10], new double[10]);
        for (var path = 0; path < Paths; path++)
        {
            var recursion = Ahead(fit);
            for (var step = 0; step < 10; step++)
            {
                var value = recursion.Draw(stream.Normal() * Math.Sqrt(fit.Variance)) - forecast.Mean[step];
                sums[step] += value;
                squares[step] += value * value;
            }
        }

        for (var step = 0; step < 10; step++)
        {
            Assert.InRange(sums[step] / Paths, -5 * forecast.Deviation[step] / Math.Sqrt(Paths), 5 * forecast.Deviation[step] / Math.Sqrt(Paths));
            Assert.InRange(Math.Sqrt(squares[step] / Paths) / forecast.Deviation[step], 0.97, 1.03);
        }
    }

    /// <summary>R has no formula for this form either; its mean is the path without errors.</summary>
    [Fact]
    public void An_additive_error_with_a_multiplicative_season_is_simulated_and_depends_on_the_seed_alone()
    {
        var fit = ExponentialSmoothing.Fit(ClassicSeries.Quarters, 4, new(SmoothingError.Additive, SmoothingTrend.Additive, SmoothingSeason.Multiplicative), Once);
        var forecast = fit.Forecast(26, AsPackage);
        Assert.True(forecast.IsSimulated);
        Assert.Equal(35.208058507942, forecast.Mean[0], 3);
        Assert.InRange(forecast.Interval(0.95)[0].Upper, 42.2, 42.7);
        Assert.Equal(forecast.Interval(0.8), fit.Forecast(26, AsPackage).Interval(0.8));
        Assert.NotEqual(forecast.Interval(0.8), fit.Forecast(26, AsPackage with { Seed = 2 }).Interval(0.8));
    }

    [Fact]
    public void Additive_forms_follow_unit_and_origin_and_all_forms_follow_the_unit()
    {
        foreach (var form in ExponentialSmoothingForm.Candidates(aboveZero: true, seasonal: true))
        {
            var fit = ExponentialSmoothing.Fit(ClassicSeries.Quarters, 4, form, Once);
            var cents = ExponentialSmoothing.Fit([.. ClassicSeries.Quarters.Select(value => value * 100)], 4, form, Once with { Search = SmoothingSearch.Repeated });
            Assert.InRange(cents.LogLikelihood + (ClassicSeries.Quarters.Length * Math.Log(100)), fit.LogLikelihood - 0.5, double.MaxValue);
            Assert.Equal(ClassicSeries.Quarters.Length, fit.Fitted.Count);
            Assert.Equal(fit.Form.HasSeason ? form.Season == SmoothingSeason.Multiplicative ? 4 : 0 : 0, fit.InitialSeason.Sum(), 9);
            Assert.Equal(fit.Variance * (20 - fit.Parameters + 1), fit.Residuals.Sum(residual => residual * residual), 9);
        }
    }

    [Fact]
    public void A_series_without_differences_stays_what_it_is()
    {
        foreach (var value in new[] { 0.0, 7, -3 })
        {
            var chosen = ExponentialSmoothing.Choose(Enumerable.Repeat(value, 30).ToArray(), 12, Once, InformationCriterion.Bic);
            var forecast = chosen.Forecast(3, AsLiterature);
            Assert.All(forecast.Mean, mean => Assert.Equal(value, mean, 6));
            Assert.True(double.IsFinite(chosen.LogLikelihood) && double.IsFinite(chosen.Aicc));
            Assert.All(forecast.Interval(0.9), interval => Assert.True(interval.Upper - interval.Lower < 1e-3));
        }
    }

    [Fact]
    public void A_straight_line_goes_on()
    {
        var chosen = ExponentialSmoothing.Choose(Enumerable.Range(1, 40).Select(month => 5.0 + (3 * month)).ToArray(), 1, Once, InformationCriterion.Aicc);
        Assert.Equal(5 + (3 * 45), chosen.Forecast(5, AsLiterature).Mean[4], 2);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(double[] series, int period, string form) =>
            Assert.Throws<MethodInputException>(() => ExponentialSmoothing.Fit(series, period, Form(form), Once)).Fault;
        Assert.Equal(InputFault.Empty, Fault([], 1, "ETS(A,N,N)"));
        Assert.Equal(InputFault.TooFew, Fault([1, 2, 3, 4], 1, "ETS(A,N,N)"));
        Assert.Equal(InputFault.TooFew, Fault([.. ClassicSeries.AccidentalDeaths.Take(16)], 12, "ETS(A,N,A)"));
        Assert.Equal(InputFault.NotFinite, Fault([1, 2, double.NaN, 3, 4, 5], 1, "ETS(A,N,N)"));
        Assert.Equal(InputFault.OutOfRange, Fault(ClassicSeries.Zeros, 1, "ETS(M,N,N)"));
        Assert.Equal(InputFault.OutOfRange, Fault(ClassicSeries.Quarters, 1, "ETS(A,N,A)"));
        Assert.Equal(InputFault.OutOfRange, Fault(ClassicSeries.Quarters, 0, "ETS(A,N,N)"));
        Assert.Equal(InputFault.TooFew, Assert.Throws<MethodInputException>(() => ExponentialSmoothing.Choose([1, 2, 3, 4], 1, Once, InformationCriterion.Aicc)).Fault);
        var fit = ExponentialSmoothing.Fit(ClassicSeries.Quarters, 4, Form("ETS(A,A,M)"), Once);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => fit.Forecast(0, AsPackage)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => fit.Forecast(1, AsPackage with { Paths = 1 })).Fault);
    }

    private static SmoothingRecursion Ahead(ExponentialSmoothing fit)
    {
        var recursion = new SmoothingRecursion(fit.Form, new(fit.Alpha, fit.Beta ?? 0, fit.Gamma ?? 0, fit.Phi ?? 1), fit.InitialLevel, fit.InitialTrend ?? 0, [.. fit.InitialSeason]);
        foreach (var value in ClassicSeries.Quarters) recursion.Take(value);
        return recursion;
    }

    private static ExponentialSmoothingForm Form(string name) =>
        (from error in Enum.GetValues<SmoothingError>()
         from trend in Enum.GetValues<SmoothingTrend>()
         from season in Enum.GetValues<SmoothingSeason>()
         let form = new ExponentialSmoothingForm(error, trend, season)
         where form.ToString() == name
         select form).Single();

    private static (double[] Series, int Period) Series(string name) => name switch
    {
        "passengers" => (ClassicSeries.AirPassengers, 12),
        "deaths" => (ClassicSeries.AccidentalDeaths, 12),
        "short" => ([.. ClassicSeries.AccidentalDeaths.Take(30)], 12),
        "quarters" => (ClassicSeries.Quarters, 4),
        _ => (ClassicSeries.Zeros, 1),
    };
}
