using Roer.Care;

namespace Roer.Messages.Sample;

public sealed class TownShiftTests
{
    private static readonly SampleOptions Options = new() { Seed = 5, Youths = 1200, Years = 3 };

    private static readonly InventedTown Usual = SampleTown.Invent(Options);

    [Fact]
    public void A_shift_that_changes_nothing_leaves_every_day_and_euro_as_it_was()
    {
        var same = SampleTown.Invent(Options with { Shift = new(2023) });
        Assert.Equal(Usual.Trajectories, same.Trajectories);
        Assert.Equal(Usual.Money.Months.Select(month => month.Value.ClaimedCents), same.Money.Months.Select(month => month.Value.ClaimedCents));
    }

    [Fact]
    public void Prices_rise_from_the_year_on_and_not_before()
    {
        var dear = SampleTown.Invent(Options with { Shift = new(2023) { Price = 1.08 } });
        Assert.Equal(Usual.Trajectories, dear.Trajectories);
        Assert.Equal(Usual.Tariffs.Levels.Take(2), dear.Tariffs.Levels.Take(2));
        Assert.Equal(Usual.Tariffs.Levels.Skip(2).Select(level => level * 1.08), dear.Tariffs.Levels.Skip(2));
        Assert.Equal(Cents(Usual, 2022), Cents(dear, 2022));
        Assert.InRange((double)Cents(dear, 2023) / Cents(Usual, 2023), 1.06, 1.09);
    }

    [Theory]
    [InlineData(CareForm.Ambulant, 100)]
    [InlineData(CareForm.FosterCare, -40)]
    [InlineData(CareForm.OtherStay, 0)]
    public void Fewer_endings_from_a_day_on_stretch_what_comes_after_it(CareForm form, int fromDay)
    {
        var (usual, longer) = (RandomStream.Named("durations", 3), RandomStream.Named("durations", 3));
        var (whole, ended) = (0.0, new int[2]);
        for (var draw = 0; draw < 40_000; draw++)
        {
            var (one, other) = (CareHazards.Days(form, 1, usual), CareHazards.Days(form, 1, longer, (fromDay, 0.9)));
            Assert.True(one < fromDay ? one == other : one <= other);
            if (one < fromDay) continue;
            whole++;
            if (one < Math.Max(0, fromDay) + 90) ended[0]++;
            if (other < Math.Max(0, fromDay) + 90) ended[1]++;
        }

        Assert.Equal(Math.Pow(1 - (ended[0] / whole), 0.9), 1 - (ended[1] / whole), 0.01);
    }

    [Fact]
    public void More_children_begin_from_the_year_on()
    {
        var busy = SampleTown.Invent(Options with { Shift = new(2023) { Inflow = 1.5 } });
        Assert.InRange(Growth(busy) / Growth(Usual), 1.25, 1.6);
    }

    [Fact]
    public void Some_providers_take_nobody_from_a_month_on_and_others_take_who_would_have_come()
    {
        var stopped = SampleTown.Invent(Options with { Shift = new(2023) { FromMonth = 4, Stopped = 5 } });
        bool IsStopped(InventedTrajectory care) => care.Provider.Index is >= 24 and < 29;
        Assert.Contains(stopped.Care, care => IsStopped(care) && care.First < new DateOnly(2023, 4, 1) && care.First >= new DateOnly(2023, 1, 1));
        Assert.DoesNotContain(stopped.Care, care => IsStopped(care) && care.First >= new DateOnly(2023, 4, 1));
        Assert.Contains(Usual.Care, care => IsStopped(care) && care.First >= new DateOnly(2023, 4, 1));
        Assert.All(Usual.Providers.Where(provider => provider.Index is >= 24 and < 29), provider => Assert.Equal(CareForm.Ambulant, provider.Forms[0]));
        Assert.InRange(Starts(stopped, 2023, CareForm.Ambulant), Starts(Usual, 2023, CareForm.Ambulant) * 0.85, Starts(Usual, 2023, CareForm.Ambulant) * 1.15);
    }

    [Fact]
    public void A_wave_may_begin_partway_a_year()
    {
        var busy = SampleTown.Invent(Options with { Shift = new(2023) { FromMonth = 5, Inflow = 3 } });
        Assert.Equal(Usual.Care.Count(care => care.First < new DateOnly(2022, 1, 1)), busy.Care.Count(care => care.First < new DateOnly(2022, 1, 1)), Usual.Care.Count * 0.1);
        double Later(InventedTown town) => (double)town.Care.Count(care => care.First >= new DateOnly(2023, 5, 1)) / Math.Max(1, town.Care.Count(care => care.First.Year == 2023 && care.First.Month < 5));
        Assert.InRange(Later(busy) / Later(Usual), 1.5, 4);
    }

    [Fact]
    public void Care_moves_to_stay_and_to_the_new_product_from_the_year_on()
    {
        var moved = SampleTown.Invent(Options with { Shift = new(2023) { ToStay = 0.1, NewProduct = 0.2 } });
        Assert.InRange(Starts(moved, 2023, CareForm.OtherStay), Starts(Usual, 2023, CareForm.OtherStay) * 2, Starts(Usual, 2023, CareForm.OtherStay) * 6);
        Assert.Equal(Starts(Usual, 2022, CareForm.OtherStay), Starts(moved, 2022, CareForm.OtherStay), Starts(Usual, 2022, CareForm.OtherStay) * 0.2);
        var first = moved.Allocations.Where(allocation => allocation.Grant.Product == Products.NewTreatment).Min(allocation => allocation.Care.First);
        Assert.Equal(2023, first.Year);
        Assert.Contains(moved.Tables.ProductRows(), row => row.Product == Products.NewTreatment.Code);
        Assert.DoesNotContain(Usual.Tables.ProductRows(), row => row.Product == Products.NewTreatment.Code);
        Assert.Contains(moved.Tariffs.Rows(moved.Providers), row => row.Product == Products.NewTreatment.Code);
    }

    [Fact]
    public void One_town_can_be_lived_in_anew()
    {
        var again = SampleTown.Invent(Options with { Seed = 6, TownSeed = 5 });
        Assert.Equal(Usual.Tariffs.Levels, again.Tariffs.Levels);
        Assert.Equal(Usual.Providers.Select(provider => provider.PriceFactor), again.Providers.Select(provider => provider.PriceFactor));
        Assert.NotEqual(Usual.Trajectories, again.Trajectories);
    }

    private static double Growth(InventedTown town) => (double)Starts(town, 2023, null) / Starts(town, 2022, null);

    private static int Starts(InventedTown town, int year, CareForm? form) =>
        town.Trajectories.Count(care => care.IsHelp && care.FirstDay.Year == year && (form is null || care.Form == form));

    private static long Cents(InventedTown town, int year) => town.Money.Months.Where(month => month.Key.Month.Year == year).Sum(month => month.Value.DeliveredCents);
}
