using System.Globalization;
using System.Text.Json;
using Roer.Methods;
using Roer.Methods.LateClaims;

namespace Roer.Tests.Methods;

/// <summary>Late claims.</summary>
internal static class LateClaimCases
{
    private const double Closed = 1e-10;
    private const int Draws = 20_000;

    public static IEnumerable<ReferenceCase> All() =>
    [
        .. Printed(),
        .. new[] { ("GenIns", "taylor_ashe_triangle"), ("RAA", "raa_triangle") }.SelectMany(each => Program(each.Item1, Read($"chainladder/{each.Item2}.csv"))),
        .. Analytic(),
        .. Bootstrap(),
        .. Struhuss(),
        .. Xyz(),
        .. LogNormal(),
    ];

    /// <summary>What the papers print, to their digits.</summary>
    private static IEnumerable<ReferenceCase> Printed()
    {
        var taylor = Mack.Of(ChainLadder.Of(Read("chainladder/taylor_ashe_triangle.csv"), 1), LastSigma.Mack);
        var raa = Mack.Of(ChainLadder.Of(Read("chainladder/raa_triangle.csv"), 1), LastSigma.Mack);
        yield return new(nameof(Mack), "Taylor-Ashe total reserve (Mack 1993)", "18680856", taylor.Total.Reserve);
        yield return new(nameof(Mack), "Taylor-Ashe total s.e. (Mack 1993)", "2447095", taylor.Total.StandardError);
        foreach (var each in PerRow("75535 121699 133549 261406 411010 558317 875328 971258 1363155", taylor, row => row.StandardError, "Taylor-Ashe s.e. (Mack 1993)")) yield return each;
        foreach (var each in PerRow("94634 469511 709638 984889 1419459 2177641 3920301 4278972 4625811", taylor, row => row.Reserve, "Taylor-Ashe reserve (Mack 1993)")) yield return each;
        yield return new(nameof(Mack), "RAA total s.e. (Mack 1994)", "26909.01", raa.Total.StandardError);
        foreach (var each in PerRow("206 623 747 1469 2002 2209 5358 6333 24566", raa, row => row.StandardError, "RAA s.e. (Mack 1994, p. 130)")) yield return each;
        foreach (var each in PerRow("154 617 1636 2747 3649 5435 10907 10650 16339", raa, row => row.Reserve, "RAA reserve (Mack 1994)")) yield return each;
        var squares = "27883 1109 691 61.2 119 40.8 1.34 7.88".Split(' ');
        for (var column = 0; column < squares.Length; column++)
            yield return new(nameof(Mack), $"RAA σ² of column {column + 1} (Mack 1994)", squares[column], raa.Columns[column].SigmaSquared);
        var calendar = CalendarYearTest.Of(raa.ChainLadder.Triangle);
        yield return new(nameof(CalendarYearTest), "RAA Z (Mack 1994, appendix H)", "14", calendar.Statistic);
        yield return new(nameof(CalendarYearTest), "RAA E(Z) (Mack 1994, appendix H)", "12.875", calendar.Mean);
    }

    private static IEnumerable<ReferenceCase> PerRow(string printed, Mack mack, Func<MackRow, double> value, string what) =>
        printed.Split(' ').Select((number, index) => new ReferenceCase(nameof(Mack), $"{what}, row {index + 2}", number, value(mack.Rows[index + 1])));

    /// <summary>R ChainLadder 0.2.21, all digits.</summary>
    private static IEnumerable<ReferenceCase> Program(string name, Triangle triangle)
    {
        var tree = ReferenceData.Tree("chainladder/mack_expected.json");
        foreach (var (label, rule) in new[] { ("Mack", LastSigma.Mack), ("log-linear", LastSigma.LogLinear) })
        {
            var expected = tree.GetProperty($"{name}_{label}");
            var mack = Mack.Of(ChainLadder.Of(triangle, 1), rule);
            var what = $"{name}, last sigma {label}";
            for (var column = 0; column < mack.Columns.Count; column++)
            {
                yield return Case(nameof(ChainLadder), $"{what}: factor {column + 1}", expected.GetProperty("f")[column], mack.Columns[column].Factor);
                yield return Case(nameof(Mack), $"{what}: s.e. of factor {column + 1}", expected.GetProperty("f_se")[column], mack.Columns[column].FactorError);
                yield return Case(nameof(Mack), $"{what}: σ {column + 1}", expected.GetProperty("sigma")[column], Math.Sqrt(mack.Columns[column].SigmaSquared));
            }

            foreach (var (row, index) in expected.GetProperty("by_origin").EnumerateArray().Select((row, index) => (row, index)).Skip(1))
            {
                var ours = mack.Rows[index];
                yield return Case(nameof(ChainLadder), $"{what}: ultimate of row {index + 1}", row.GetProperty("Ultimate"), ours.Ultimate);
                yield return Case(nameof(Mack), $"{what}: s.e. of row {index + 1}", row.GetProperty("Mack.S.E"), ours.StandardError);
                yield return Case(nameof(Mack), $"{what}: process error of row {index + 1}", row.GetProperty("process_risk"), ours.ProcessError);
                yield return Case(nameof(Mack), $"{what}: parameter error of row {index + 1}", row.GetProperty("parameter_risk"), ours.ParameterError);
            }

            yield return Case(nameof(ChainLadder), $"{what}: total reserve", expected.GetProperty("total_ibnr"), mack.Total.Reserve);
            yield return Case(nameof(Mack), $"{what}: total s.e.", expected.GetProperty("total_mack_se"), mack.Total.StandardError);
            yield return Case(nameof(Mack), $"{what}: total process error", expected.GetProperty("total_process_risk"), mack.Total.ProcessError);
            yield return Case(nameof(Mack), $"{what}: total parameter error", expected.GetProperty("total_parameter_risk"), mack.Total.ParameterError);
        }
    }

    /// <summary>
    /// R rounds its reserves, and takes φ from the weights of the last iteration but one: 52,601.93. Made to iterate on (epsilon 1e-14) its
    /// glm gives 52,601.3615 and an error of 2,945,646.23, as we do.
    /// </summary>
    private static IEnumerable<ReferenceCase> Analytic()
    {
        var odp = OdpReserve.Of(ChainLadder.Of(Read("chainladder/taylor_ashe_triangle.csv"), 1), NegativeIncrements.Refuse);
        var rows = ReferenceData.Table("chainladder/odp_glm_analytic_GenIns.csv");
        yield return new(nameof(OdpReserve), "Taylor-Ashe φ, R after few iterations", "52601.93", odp.Dispersion, 2e-5);
        yield return new(nameof(OdpReserve), "Taylor-Ashe φ, R after many iterations", "52601.3615", odp.Dispersion);
        yield return new(nameof(OdpReserve), "Taylor-Ashe total s.e., R after many iterations", "2945646.231", odp.Total.StandardError);
        yield return new(nameof(OdpReserve), "Taylor-Ashe s.e. of row 10, R after many iterations", "1980090.72425", odp.Rows[9].StandardError, 1e-10);
        yield return new(nameof(OdpReserve), "Taylor-Ashe total error, percent (England and Verrall 1999)", "16", 100 * odp.Total.StandardError / odp.Total.Reserve);
        foreach (var (row, ours) in rows.Zip(odp.Rows.Skip(1).Append(odp.Total)))
        {
            yield return new(nameof(OdpReserve), $"Taylor-Ashe reserve, {row["origin"]}", row["IBNR"], ours.Reserve);
            yield return new(nameof(OdpReserve), $"Taylor-Ashe s.e., {row["origin"]}", row["S.E"], ours.StandardError, 1e-5);
        }
    }

    /// <summary>20,000 draws of R beside 20,000 of ours: bands of Monte Carlo.</summary>
    private static IEnumerable<ReferenceCase> Bootstrap()
    {
        var ladder = ChainLadder.Of(Read("chainladder/taylor_ashe_triangle.csv"), 1);
        foreach (var (file, process) in new[] { ("gamma", OdpProcessDistribution.Gamma), ("od.pois", OdpProcessDistribution.NegativeBinomial) })
        {
            var bootstrap = OdpBootstrap.Of(ladder, new(Draws, process), RandomSource.Named(1, $"cases/{file}"));
            foreach (var (row, index) in ReferenceData.Table($"chainladder/boot_GenIns_{file}_R20000.csv").Select((row, index) => (row, index)).Skip(1))
            {
                var sorted = bootstrap.Row(index).Order().ToArray();
                yield return new(nameof(OdpBootstrap), $"Taylor-Ashe {file}: mean of row {index + 1}", row["Mean IBNR"], sorted.Average(), index < 3 ? 0.06 : 0.025);
                yield return new(nameof(OdpBootstrap), $"Taylor-Ashe {file}: s.d. of row {index + 1}", row["SD IBNR"], Deviation(sorted), 0.04);
                yield return new(nameof(OdpBootstrap), $"Taylor-Ashe {file}: 75 percent of row {index + 1}", row["IBNR 75%"], sorted[Draws * 3 / 4], index < 3 ? 0.06 : 0.025);
                yield return new(nameof(OdpBootstrap), $"Taylor-Ashe {file}: 95 percent of row {index + 1}", row["IBNR 95%"], sorted[Draws * 19 / 20], index < 3 ? 0.05 : 0.03);
            }

            foreach (var each in Totals(bootstrap, file)) yield return each;
        }

        foreach (var each in Totals(OdpBootstrap.Of(ladder, new(Draws, OdpProcessDistribution.OverDispersedPoisson), RandomSource.Named(1, "cases/poisson")), "φ × Poisson")) yield return each;
        var raa = OdpBootstrap.Of(ChainLadder.Of(Read("chainladder/raa_triangle.csv"), 1), new(Draws, OdpProcessDistribution.Gamma), RandomSource.Named(1, "cases/raa"));
        yield return new(nameof(OdpBootstrap), "RAA gamma: mean of the total, thousands", "53.7", raa.Totals.Average() / 1000, 0.02);
        yield return new(nameof(OdpBootstrap), "RAA gamma: s.d. of the total, thousands", "18.9", Deviation([.. raa.Totals]) / 1000, 0.03);
    }

    private static IEnumerable<ReferenceCase> Totals(OdpBootstrap bootstrap, string file)
    {
        var sorted = bootstrap.Totals.Order().ToArray();
        yield return new(nameof(OdpBootstrap), $"Taylor-Ashe {file}: mean of the total, millions", "18.889", sorted.Average() / 1e6, 0.01);
        yield return new(nameof(OdpBootstrap), $"Taylor-Ashe {file}: s.d. of the total, millions", file == "gamma" ? "2.996" : "2.994", Deviation(sorted) / 1e6, 0.015);
        foreach (var (share, expected) in new[] { (0.5, "18.70"), (0.75, "20.74"), (0.9, "22.71"), (0.95, "24.06") })
            yield return new(nameof(OdpBootstrap), string.Create(CultureInfo.InvariantCulture, $"Taylor-Ashe {file}: {100 * share} percent of the total, millions"), expected, sorted[(int)(share * Draws)] / 1e6, 0.02);
    }

    /// <summary>Its factors are those of the sample rounded to six decimals, so the last digits are not the method's.</summary>
    private static IEnumerable<ReferenceCase> Struhuss()
    {
        var cells = ReferenceData.Table("bornhuetter_capecod/cc_sample.csv");
        var triangle = Triangle.OfCumulative([.. from cell in cells
                                                 group cell by cell["origin"] into row
                                                 select (IReadOnlyList<double?>)[.. row.OrderBy(cell => cell["development"], StringComparer.Ordinal).Select(cell => (double?)cell.Number("loss"))]]);
        var expected = ReferenceData.Tree("bornhuetter_capecod/capecod_struhuss.json");
        var rows = expected.GetProperty("rows").EnumerateArray().ToList();
        var cape = CapeCod.Of(ChainLadder.Of(triangle, 1 / 0.85), [.. rows.Select(row => row.GetProperty("exposure").GetDouble())], new(0.75, 0.07));
        yield return Case(nameof(CapeCod), "Struhuss: total reserve", expected.GetProperty("total_ibnr"), cape.Total.Reserve, 1e-9);
        for (var row = 0; row < rows.Count; row++)
        {
            yield return Case(nameof(CapeCod), $"Struhuss: ratio of row {row + 1}", rows[row].GetProperty("elr_trended"), cape.Ratios[row], 1e-9);
            yield return Case(nameof(CapeCod), $"Struhuss: reserve of row {row + 1}", rows[row].GetProperty("ibnr"), cape.Rows[row].Reserve, 1e-9);
        }
    }

    private static IEnumerable<ReferenceCase> Xyz()
    {
        var ladder = ChainLadder.Of(Read("bornhuetter_capecod/xyz_paid_triangle.csv"), 1);
        var expected = ReferenceData.Table("bornhuetter_capecod/xyz_paid_expected.csv");
        double[] premium = [.. expected.Select(row => row.Number("premium"))];
        var (even, half, rising) = (CapeCod.Of(ladder, premium, new(1, 0)), CapeCod.Of(ladder, premium, new(0.5, 0)), CapeCod.Of(ladder, premium, new(0.5, 0.03)));
        var (once, twice) = (BornhuetterFerguson.Of(ladder, premium), Benktander.Of(ladder, premium, 2));
        for (var row = 0; row < expected.Count; row++)
        {
            ReferenceCase Of(string method, string column, double ours) => new(method, $"XYZ paid: {column}, {expected[row]["origin"]}", expected[row][column], ours, ours == 0 ? 0 : Closed);
            yield return Of(nameof(ChainLadder), "cdf_paid", ladder.ToUltimate[ladder.Triangle.LatestColumn(row)]);
            yield return Of(nameof(ChainLadder), "cl_ultimate", ladder.Rows[row].Ultimate);
            yield return Of(nameof(BornhuetterFerguson), "bf_ultimate_apriori1", once[row].Ultimate);
            yield return Of(nameof(Benktander), "benktander2_ultimate", twice[row].Ultimate);
            yield return Of(nameof(CapeCod), "cc_elr_decay1", even.Ratios[row]);
            yield return Of(nameof(CapeCod), "cc_ibnr_decay1", even.Rows[row].Reserve);
            yield return Of(nameof(CapeCod), "cc_elr_decay0.5", half.Ratios[row]);
            yield return Of(nameof(CapeCod), "cc_elr_decay0.5_trend0.03", rising.Ratios[row]);
        }
    }

    private static IEnumerable<ReferenceCase> LogNormal()
    {
        var mack = Mack.Of(ChainLadder.Of(Read("chainladder/taylor_ashe_triangle.csv"), 1), LastSigma.Mack);
        var total = MackLogNormal.Of(mack, LogNormalQuantity.Reserve).Total!;
        foreach (var quantile in ReferenceData.Tree("reserve/mack_lognormal_quantiles.json").GetProperty("quantiles").EnumerateObject())
            yield return Case(nameof(MackLogNormal), $"Taylor-Ashe total at {quantile.Name}", quantile.Value, total.Quantile(double.Parse(quantile.Name, CultureInfo.InvariantCulture)));
    }

    private static ReferenceCase Case(string method, string what, JsonElement expected, double ours, double tolerance = Closed) => new(method, what, expected.GetRawText(), ours, tolerance);

    private static Triangle Read(string relative) => Triangle.OfCumulative(
        [.. ReferenceData.Table(relative).Select(row => (IReadOnlyList<double?>)[.. row.Skip(1).Select(cell => cell.Value is "" or "NA" ? (double?)null : double.Parse(cell.Value, CultureInfo.InvariantCulture))])]);

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
