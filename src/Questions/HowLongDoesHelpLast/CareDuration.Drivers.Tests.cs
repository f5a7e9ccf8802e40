using System.Globalization;
using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What goes with longer or shorter help.</summary>
public sealed class CareDurationDriversTests
{
    /// <summary>At both providers half of the children is in other stay, which lasts twice as long.</summary>
    private static readonly DrawnStays.Drawn[] Lines =
    [
        .. Enumerable.Range(0, 160).Select(child =>
        {
            var (begin, isStay) = (new DateOnly(2023, 1, 1).AddDays(child * 2), child % 4 > 1);
            return new DrawnStays.Drawn($"k{child}", begin, begin.AddDays((isStay ? 2 : 1) * (30 + (child * 37 % 240)))) { Provider = child % 2 == 0 ? "A" : "B", Code = isStay ? "44A01" : "45A04" };
        }),
    ];

    private static readonly string Births = "kind | geboren\n" + string.Join('\n', Enumerable.Range(0, 160)
        .Select(child => string.Create(CultureInfo.InvariantCulture, $"k{child} | {new DateOnly(2010, 1, 1).AddDays(child * 53 % 1700):yyyy-MM-dd}")));

    [Fact]
    public void A_form_that_lasts_longer_ends_less_fast()
    {
        var times = Ask(Lines, Births).Figure("invloeden/hulpvorm-14/keerZoSnel");
        Assert.InRange(times.Value!.Value, 0.1m, 0.6m);
        Assert.True(times.Interval!.High < 1);
    }

    [Fact]
    public void Of_every_feature_is_told_whether_it_stays_the_same()
    {
        var rows = Ask(Lines, Births).Tables.Single(table => table.Id == "invloeden").Rows;
        Assert.Equal(["leeftijd-5-jaar", "hulpvorm-14"], rows.Select(row => row.Key));
        Assert.All(rows, row => Assert.Contains("verander", Assert.Single(row.Texts), StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_that_no_provider_has_beside_another_cannot_be_compared()
    {
        var apart = Lines.Select(line => line with { Provider = line.Code == "44A01" ? "A" : "B" });
        Assert.Equal(["leeftijd-5-jaar"], Ask(apart, Births).Tables.Single(table => table.Id == "invloeden").Rows.Select(row => row.Key));
    }

    [Fact]
    public void With_few_endings_or_without_birth_dates_nothing_is_said()
    {
        Assert.Empty(Ask(Lines[..9], Births).Tables.Single(table => table.Id == "invloeden").Rows);
        Assert.Empty(Ask(Lines).Tables.Single(table => table.Id == "invloeden").Rows);
    }

    private static Answer Ask(IEnumerable<DrawnStays.Drawn> lines, params string[] more) =>
        DrawnStays.World(lines, more).Ask(World.ScopeOf("2023-01..2025-12"), new CareDuration());
}
