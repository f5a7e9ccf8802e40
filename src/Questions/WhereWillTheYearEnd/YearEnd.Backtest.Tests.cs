using Roer.Care;
using Roer.Messages.Sample;
using Roer.Questions.Parts.TrackRecords;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Forecasts of then from data of then, kept with the facts that they rest on. The invented years 2022 and 2023 are finished at the end of 2024.</summary>
public sealed class YearEndBacktestTests : IDisposable
{
    private static readonly SampleOptions Town = new() { Seed = 5, Youths = 40, Years = 4, FirstYear = 2021 };
    private static readonly Sql Kept = new("kept", "select municipality, cast(as_of as varchar), outcome from kept_work order by as_of, outcome");
    private readonly TemporaryFolder _folder = new();
    private readonly List<Intake> _intakes = [.. SampleTown.Invent(Town).Intakes()];

    private static Scope Year => World.ScopeOf("2024", "2024-12-31") with { Municipality = Town.Municipality };

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// The work is stopped while it is busy, the store is closed and opened, and the work is done. Nothing is worked out twice, and all is as if it had never been stopped; what an answer then shows is
    /// what it shows when it had to wait for all of it.
    /// </summary>
    [Fact]
    public async Task Work_that_was_stopped_goes_on_where_it_was()
    {
        List<(string, string, string)> half;
        using (var store = CareStore.Open(_folder.Path))
        {
            WorldStore.TakeIn(store, _intakes);
            var waiting = new YearEnd().Ask(store, Year);
            Assert.True(waiting.IsUnfinished);
            Assert.Contains(waiting.Alerts, alert => alert.Contains("nog niet klaar", StringComparison.Ordinal));
            Assert.DoesNotContain(waiting.Tables, table => table.Id.StartsWith("terugblik", StringComparison.Ordinal));
            using var stop = new CancellationTokenSource();
            var work = Task.Run(() => new YearEnd().Prepare(store, Town.Municipality, stop.Token), TestContext.Current.CancellationToken);
            while (Rows(store).Count < 3 && !work.IsCompleted) await Task.Delay(5, TestContext.Current.CancellationToken);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
            half = Rows(store);
            Assert.InRange(half.Count, 3, 23);
        }

        using var again = CareStore.Open(_folder.Path);
        new YearEnd().Prepare(again, Town.Municipality, CancellationToken.None);
        var all = Rows(again);
        Assert.Equal(24, all.Count);
        Assert.Equal(24, all.Select(row => row.Item2).Distinct().Count());
        Assert.Equal(half, all.Take(half.Count));
        var answer = new YearEnd().Ask(again, Year);
        Assert.False(answer.IsUnfinished);
        var vintage = again.At(Town.Municipality, Year.AsOf, stand: null);
        Assert.Same(YearEndLookBack.Backtest.Of(again, vintage, isWorkedOut: false), YearEndLookBack.Backtest.Of(again, vintage, isWorkedOut: false));
        using var other = new WorldStore(_intakes);
        Assert.Equal(AnswerText.Tables(answer), AnswerText.Tables(new YearEnd().Ask(other.Store, Year with { Stand = other.Store.LastIntake })));
        Assert.Equal(all, Rows(other.Store));
        Golden.Matches($"# Terugblik\n\nVerzonnenstad, 40 jeugdigen, seed 5, 2024, peildatum 2024-12-31.\n\n{AnswerText.Tables(answer with { Tables = [.. answer.Tables.Where(table => table.Id.StartsWith("terugblik", StringComparison.Ordinal) || table.Id == "geijkte-marge")] })}");
    }

    /// <summary>A store in which nothing came in after a day says of that day what the whole store says of it, to the cent and on every path.</summary>
    [Theory]
    [InlineData("2022-02-28", 2022)]
    [InlineData("2023-09-30", 2023)]
    public void What_came_in_later_does_not_exist(string day, int year)
    {
        var then = YearEndTown.Day(day);
        using var whole = new WorldStore(_intakes);
        using var cut = new WorldStore(_intakes.Where(intake => intake.Known is null || intake.Known <= then));
        var (forecast, same) = (Of(whole.Store), Of(cut.Store));
        Assert.Equal(forecast.Write(), same.Write());
        Assert.Equal(1_000, forecast.Cents.Length);
        Assert.Equal(forecast.Write(), PastForecast.Parse(forecast.Write()).Write());

        PastForecast Of(CareStore store) => store.Once((Town.Municipality, then, (long?)null), vintage => YearEndLookBack.Forecast(vintage, year), CancellationToken.None);
    }

    /// <summary>
    /// In a world where every month costs the same, each forecast of a finished year is near what it became, from data of which a part had yet to come. The first two rest on a year in which the newest months
    /// of claims are hardly seen; they were wrong, and stay in the table. The year of the question is not finished.
    /// </summary>
    [Fact]
    public void Where_every_month_is_the_same_earlier_forecasts_came_out()
    {
        using var store = new WorldStore(SteadyYears.Intakes(48));
        var scope = World.ScopeOf("2024", "2024-06-30") with { Stand = store.Store.LastIntake };
        var answer = store.Ask(scope, new YearEnd());
        var rows = answer.Tables.Single(table => table.Id == "terugblik").Rows;
        Assert.Equal(24, rows.Count);
        Assert.Equal(("2022-01-31", "2023-12-31"), (rows[0].Key, rows[^1].Key));
        Assert.All(rows, row => Assert.Equal(120_000_00, row.Figures[3].Value));
        Assert.All(rows.Skip(2), row => Assert.InRange(row.Figures[0].Value!.Value, 116_000_00, 121_000_00));
    }

    /// <summary>With less than a whole year behind it no forecast can be held against anything, and the answer says so first.</summary>
    [Fact]
    public void Without_a_finished_year_the_answer_says_so()
    {
        using var store = new WorldStore(SteadyYears.Intakes(20));
        var answer = store.Ask(World.ScopeOf("2022", "2022-08-31") with { Stand = store.Store.LastIntake }, new YearEnd());
        Assert.Contains(answer.Alerts, alert => alert.Contains("nog geen verwachting naast een uitkomst", StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Tables, table => table.Id.StartsWith("terugblik", StringComparison.Ordinal));
        Assert.False(answer.IsUnfinished);
    }

    /// <summary>A part has no track record of its own; a period that is no year neither.</summary>
    [Theory]
    [InlineData("2024", "hulpvorm=02")]
    [InlineData("2024-K2", null)]
    public void A_part_has_no_track_record(string period, string? filter)
    {
        using var store = new WorldStore(SteadyYears.Intakes(48));
        var answer = store.Ask(World.ScopeOf(period, "2024-06-30", filter is null ? [] : [filter]), new YearEnd());
        Assert.DoesNotContain(answer.Tables, table => table.Id.StartsWith("terugblik", StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Alerts, alert => alert.Contains("terugblik", StringComparison.Ordinal) || alert.Contains("naast", StringComparison.Ordinal));
    }

    private static List<(string, string, string)> Rows(CareStore store) => [.. store.Read(Kept, row => (row.Text(0), row.Text(1), row.Text(2)))];
}
