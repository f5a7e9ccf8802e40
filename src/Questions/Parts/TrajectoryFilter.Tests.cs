using Roer.Care;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Questions.Parts;

/// <summary>Which trajectories a filter keeps: one stay with ambulant help beside it at the same provider, and ambulant help elsewhere.</summary>
public sealed class TrajectoryFilterTests
{
    private static readonly World Drawn = DrawnStays.World(
        [
            DrawnStays.Of("Anna 2024-01-01 2024-06-30") with { Code = "44A01" },
            DrawnStays.Of("Anna 2024-03-01 2024-04-30"),
            DrawnStays.Of("Bas 2024-05-10") with { Provider = "B" },
        ],
        """
        adres | buurt      | van        | tot
        Anna  | BU99980101 | 2020-01-01 |
        Bas   | BU99980201 | 2020-01-01 |
        """);

    private static readonly CareHistory History = Load();
    private static readonly DimensionColumns Columns = TrajectoryFilter.ColumnsOf(History);

    [Theory]
    [InlineData("2024-01", "", "14")]
    [InlineData("2024-05", "", "14 02")]
    [InlineData("2023-12", "", "")]
    [InlineData("2024-03", "product=45A04", "14")]
    [InlineData("2024-01", "product=45A04", "")]
    [InlineData("2024-05", "product=45A04", "02")]
    [InlineData("2024-03", "hulpvorm=02", "")]
    [InlineData("2024-03", "hulpvorm=14 product=45A04", "14")]
    [InlineData("2024-05", "hulpvorm=14 hulpvorm=02", "14 02")]
    [InlineData("2024-05", "wijk=WK999802", "02")]
    [InlineData("2024-05", "aanbieder=A wijk=WK999802", "")]
    [InlineData("2024-05", "buurt=onbekend", "")]
    public void A_trajectory_is_kept_for_its_own_form_and_for_the_allocations_with_care_in_the_window(string period, string filters, string expected)
    {
        var filter = new TrajectoryFilter(History, Columns, new CareFilter(filters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new Filter(text.Split('=')[0], text.Split('=')[1]))));
        var window = PeriodText.Parse("periode", period).Span;
        Assert.Equal(expected, string.Join(' ', History.Trajectories.Where(one => filter.Keeps(one, window)).Select(one => one.Form.Code()).OrderDescending(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("hulpvorm", "2024-03", "14")]
    [InlineData("product", "2024-03", "44A01 45A04")]
    [InlineData("product", "2024-01", "44A01")]
    [InlineData("product", "2024-05", "44A01 45A04")]
    [InlineData("aanbieder", "2024-05", "A B")]
    [InlineData("wijk", "2024-06", "WK999801 WK999802")]
    [InlineData("wijk", "2024-07", "WK999802")]
    [InlineData("verwijzer", "2024-05", "onbekend")]
    [InlineData("product", "2023-12", "")]
    public void Trajectories_have_the_values_of_what_ran_in_the_window(string name, string period, string expected)
    {
        var (filter, keys) = (new TrajectoryFilter(History, Columns, new CareFilter([])), new List<string>());
        foreach (var trajectory in History.Trajectories) filter.AddKeys(trajectory, CareDimensions.Every.Single(each => each.Dimension.Name == name), PeriodText.Parse("periode", period).Span, keys);
        Assert.Equal(expected, string.Join(' ', keys.Order(StringComparer.Ordinal)));
    }

    private static CareHistory Load()
    {
        using var store = new WorldStore(Drawn.Intakes);
        return CareHistory.Of(store.Store.At(World.Municipality, new DateOnly(2024, 12, 31), null), new DateOnly(2024, 1, 1));
    }
}
