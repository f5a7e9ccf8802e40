using Roer.Methods.Forecasting;

namespace Roer.Questions.Parts.TrackRecords;

/// <summary>What the answer says of earlier forecasts, from forecasts that a reader can check: 1 to 999 euros with equal chance, so that 80% lies between 100 and 900.</summary>
public sealed class TrackRecordTablesTests
{
    private const string Area = "Verzonnenstad, 2024";
    private static readonly long[] Paths = [.. Enumerable.Range(1, 999).Select(each => each * 100L)];

    [Fact]
    public void The_sentence_counts_and_says_what_it_ought_to_be()
    {
        var track = Track(Enumerable.Range(0, 24).Select(place => place < 19 ? 500_00L : 950_00));
        Assert.Equal("Van de 24 keer dat we een marge van 80% gaven, viel de uitkomst er 19 keer binnen. Dat hoort ongeveer 19 keer te zijn.", Tables(track)[0].Notes[0]);
        Assert.Equal("Hoe goed kwamen eerdere verwachtingen uit?", Tables(track)[0].Message);
        Assert.Empty(TrackRecordTables.Alerts(track));
    }

    /// <summary>Of 24 margins of 80% at least 16 and at most 22 hold their outcome by chance: R's qbinom(c(.05, .95), 24, .8).</summary>
    [Theory]
    [InlineData(16, null)]
    [InlineData(15, "te smal")]
    [InlineData(22, null)]
    [InlineData(23, "te breed")]
    public void Margins_that_are_clearly_wrong_are_said_first(int inside, string? words)
    {
        var alerts = TrackRecordTables.Alerts(Track(Enumerable.Range(0, 24).Select(place => place < inside ? 500_00L : 950_00)));
        Assert.Equal(words is null ? 0 : 1, alerts.Count);
        if (words is not null) Assert.StartsWith($"Eerdere marges waren {words}. Van de 24 keer", alerts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "nog geen verwachting")]
    [InlineData(23, "nog maar 23 keer een verwachting")]
    public void Too_few_are_said_first(int count, string words) =>
        Assert.Contains(words, Assert.Single(TrackRecordTables.Alerts(Track(Enumerable.Repeat(500_00L, count)))), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_worked_out_is_said_and_nothing_else_is_shown()
    {
        var track = new ForecastRecord([.. Track(Enumerable.Repeat(500_00L, 24)).Origins], 12);
        Assert.Contains("nog niet klaar", Assert.Single(TrackRecordTables.Alerts(track)), StringComparison.Ordinal);
        Assert.Empty(Tables(track));
    }

    [Fact]
    public void Each_forecast_has_its_row()
    {
        var row = Tables(Track([950_00, 500_00]))[0].Rows[0];
        Assert.Equal(("2022-01-31", "31 januari 2022"), (row.Key, row.Label));
        Assert.Equal([500_00, 950_00, -450_00], row.Figures.Where((_, place) => place is 0 or 3 or 4).Select(figure => figure.Value));
        Assert.InRange(row.Figures[1].Value!.Value, 99_00, 101_00);
        Assert.InRange(row.Figures[2].Value!.Value, 899_00, 901_00);
        Assert.Equal(["nee", ""], row.Texts);
    }

    /// <summary>Of these forecasts the fair score at their middle is 83.3 euros and the mean errs by nothing; each rule is wrong by what is written here.</summary>
    [Fact]
    public void Each_simple_rule_is_compared_on_the_same_days()
    {
        var rows = Tables(Track(Enumerable.Repeat(500_00L, 24), place => new(
            Paths, new BaselineForecast(600_00, 0), place < 12 ? null : new BaselineForecast(550_00, 0), null, 400_00, false))).Single(table => table.Id == "terugblik-vergelijking").Rows;
        Assert.Equal(["vorig-jaar", "groei", "begroting", "kettingladder"], rows.Select(row => row.Key));
        Assert.Equal([24, 12, 24, 0], rows.Select(row => (int)row.Figures[0].Value!.Value));
        Assert.Equal([100_00, 50_00, 100_00, null], rows.Select(row => row.Figures[2].Value));
        Assert.All(rows.Take(3), row => Assert.InRange(row.Figures[1].Value!.Value, 83_00, 84_00));
        Assert.InRange(rows[0].Figures[3].Value!.Value, 16, 17);
        Assert.InRange(rows[1].Figures[3].Value!.Value, -68, -66);
        Assert.Equal(100, rows[0].Figures[4].Value);
        Assert.Equal(FigureState.NotApplicable, rows[3].Figures[3].State);
        Assert.Equal(rows[0].Figures[3].Value, rows[0].Figures[3].Interval!.Low);
        Assert.Equal(90, rows[0].Figures[3].Interval!.Level);
    }

    /// <summary>Expected 500, outcome 450 where the budget was 1,000: 5% of it too much.</summary>
    [Fact]
    public void Bias_is_a_share_of_the_budget_of_then()
    {
        var table = Tables(Track(Enumerable.Repeat(450_00L, 24), _ => new(Paths, null, null, null, 1_000_00, false))).Single(each => each.Id == "terugblik-kwartalen");
        Assert.Equal(["K1", "K2", "K3", "K4"], table.Rows.Select(row => row.Key));
        Assert.All(table.Rows.Append(table.TotalRow!), row => Assert.Equal((50_00m, 5m), (row.Figures[2].Value!.Value, row.Figures[3].Value!.Value)));
        Assert.Equal((6, 24), ((int)table.Rows[0].Figures[0].Value!.Value, (int)table.TotalRow!.Figures[0].Value!.Value));
        Assert.Equal(FigureState.Unknown, Tables(Track(Enumerable.Repeat(450_00L, 2))).Single(each => each.Id == "terugblik-kwartalen").TotalRow!.Figures[3].State);
    }

    /// <summary>
    /// Three years of forecasts that were far too sure: the second and the third year are better with the factor of what was known then, so the margin of now is widened by it. Where the first outcome is known only
    /// after all forecasts were made nobody can tell whether it helps, and nothing is widened.
    /// </summary>
    [Fact]
    public void A_factor_is_used_only_where_it_would_have_helped()
    {
        long[] outcomes = [1_500_00, -400_00, 1_300_00, 900_00];
        var wrong = Enumerable.Range(0, 36).Select(place => outcomes[place % 4]).ToList();
        var table = Tables(Track(wrong)).Single(each => each.Id == "geijkte-marge");
        var (plain, scaled) = (table.Rows[0].Figures, table.Rows[1].Figures);
        Assert.True(scaled[0].Value < plain[0].Value && scaled[1].Value > plain[1].Value);
        Assert.Contains("breder", table.Message, StringComparison.Ordinal);
        Assert.Contains("24 keren", table.Notes[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Tables(Track(wrong, settled: new DateOnly(2030, 1, 1))), each => each.Id == "geijkte-marge");
        Assert.DoesNotContain(Tables(Track(wrong.Take(12))), each => each.Id == "geijkte-marge");
    }

    private static List<AnswerTable> Tables(ForecastRecord track) => [.. TrackRecordTables.Of(track, Paths, Area)];

    /// <summary>Forecasts at the ends of the months from January 2022 on, with these outcomes; a year is settled in June of the next.</summary>
    private static ForecastRecord Track(IEnumerable<long> outcomes, Func<int, PastForecast>? forecast = null, DateOnly? settled = null)
    {
        var origins = outcomes.Select((cents, place) => new HeldOrigin(
            new DateOnly(2022, 1, 1).AddMonths(place + 1).AddDays(-1),
            new FinishedYear(2022 + (place / 12), cents, settled ?? new DateOnly(2022 + (place / 12), 12, 31)),
            forecast?.Invoke(place) ?? new(Paths, null, null, null, null, false))).ToList();
        return new(origins, 0);
    }
}
