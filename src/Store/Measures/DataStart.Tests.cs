namespace Roer.Store.Measures;

public sealed class DataStartTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    [Fact]
    public void Without_messages_there_is_no_first_day() => Assert.Null(DataStart.Of([], AsOf));

    [Fact]
    public void What_lies_after_the_as_of_date_does_not_count() => Assert.Null(DataStart.Of([new DateOnly(2026, 1, 1)], AsOf));

    [Fact]
    public void One_message_is_all_there_is() => Assert.Equal(new DateOnly(2024, 5, 1), DataStart.Of([new DateOnly(2024, 5, 17)], AsOf));

    [Fact]
    public void Old_starts_of_running_care_make_no_data()
    {
        var days = Monthly(2023, 1, 36, 10).Concat([new DateOnly(2015, 4, 2), new DateOnly(2019, 9, 9), new DateOnly(2022, 12, 5)]);
        Assert.Equal(new DateOnly(2023, 1, 1), DataStart.Of(days, AsOf));
    }

    [Fact]
    public void A_month_with_less_than_half_of_an_average_month_comes_before_the_data()
    {
        Assert.Equal(new DateOnly(2023, 2, 1), DataStart.Of([.. Monthly(2023, 1, 1, 4), .. Monthly(2023, 2, 35, 10)], AsOf));
        Assert.Equal(new DateOnly(2023, 1, 1), DataStart.Of([.. Monthly(2023, 1, 1, 5), .. Monthly(2023, 2, 35, 10)], AsOf));
    }

    [Fact]
    public void A_busy_month_alone_is_no_year()
    {
        var days = Monthly(2020, 1, 1, 20).Concat(Monthly(2023, 1, 36, 10));
        Assert.Equal(new DateOnly(2023, 1, 1), DataStart.Of(days, AsOf));
    }

    [Fact]
    public void The_order_of_the_days_does_not_matter()
    {
        var days = Monthly(2022, 3, 30, 3).Append(new DateOnly(2020, 1, 1)).ToArray();
        var before = DataStart.Of(days, AsOf);
        new Random(1).Shuffle(days);
        Assert.Equal(before, DataStart.Of(days, AsOf));
    }

    private static IEnumerable<DateOnly> Monthly(int year, int month, int months, int each) => Enumerable.Range(0, months)
        .SelectMany(later => Enumerable.Repeat(new DateOnly(year, month, 1).AddMonths(later), each));
}
