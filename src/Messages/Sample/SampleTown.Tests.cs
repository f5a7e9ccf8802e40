using Roer.Care;

namespace Roer.Messages.Sample;

public sealed class SampleTownTests
{
    private static IEnumerable<int> Years => Enumerable.Range(LargeTown.Options.FirstYear, LargeTown.Options.Years);

    private static List<TrueTrajectory> Help => [.. LargeTown.Town.Trajectories.Where(care => care.IsHelp)];

    [Fact]
    public void An_average_year_has_the_youths_that_were_asked() =>
        Assert.InRange(Years.Average(year => InYear(year).Select(care => care.Child).Distinct().Count()), LargeTown.Options.Youths * 0.98, LargeTown.Options.Youths * 1.02);

    [Fact]
    public void No_year_is_far_from_the_youths_that_were_asked() => Assert.All(Years, year =>
        Assert.InRange(InYear(year).Select(care => care.Child).Distinct().Count(), LargeTown.Options.Youths * 0.93, LargeTown.Options.Youths * 1.07));

    [Fact]
    public void About_one_resident_in_seven_gets_help_in_a_year()
    {
        var residents = LargeTown.Town.Tables.PopulationRows().Sum(row => (long)row.Residents);
        Assert.InRange((double)LargeTown.Options.Youths * LargeTown.Options.Years / residents, 0.125, 0.152);
    }

    [Fact]
    public void Trajectories_last_about_as_long_as_in_the_country()
    {
        var ended = Help.Where(care => care.LastDay >= LargeTown.Options.FirstDay).Average(care => care.LastDay!.Value.DayNumber - care.FirstDay.DayNumber + 1);
        Assert.InRange(ended, 310, 380);
    }

    [Fact]
    public void About_one_youth_in_twelve_stays_elsewhere()
    {
        var shares = Years.Average(year => (double)InYear(year).Where(care => care.Form.IsStay()).Select(care => care.Child).Distinct().Count()
            / InYear(year).Select(care => care.Child).Distinct().Count());
        Assert.InRange(shares, 0.07, 0.095);
    }

    [Theory]
    [InlineData(CareForm.NeighbourhoodTeam, 11, 1.5)]
    [InlineData(CareForm.Ambulant, 61, 2)]
    [InlineData(CareForm.OwnNetwork, 17, 1.5)]
    [InlineData(CareForm.DayCare, 5, 0.8)]
    [InlineData(CareForm.FosterCare, 1.4, 0.4)]
    [InlineData(CareForm.FamilyHome, 0.8, 0.3)]
    [InlineData(CareForm.ClosedPlacement, 0.5, 0.25)]
    [InlineData(CareForm.OtherStay, 3.5, 0.7)]
    public void Starts_have_the_mix_of_forms_of_the_country(CareForm form, double percent, double margin)
    {
        var starts = Help.Where(care => care.FirstDay >= LargeTown.Options.FirstDay).ToList();
        Assert.InRange(100.0 * starts.Count(care => care.Form == form) / starts.Count, percent - margin, percent + margin);
    }

    [Fact]
    public void A_youth_costs_about_ten_thousand_euros_a_year()
    {
        var cents = LargeTown.Town.Money.Months.Where(month => month.Key.Month <= LargeTown.Options.LastDay).Sum(month => month.Value.DeliveredCents);
        Assert.InRange(cents / 100.0 / LargeTown.Options.Youths / LargeTown.Options.Years, 9_000, 11_000);
    }

    [Fact]
    public void A_youth_gives_a_dozen_claim_lines_a_year_and_some_more() =>
        Assert.InRange((double)Lines.Count / LargeTown.Options.Youths / LargeTown.Options.Years, 12, 18);

    [Fact]
    public void Most_lines_come_in_the_next_month_and_the_tail_ends_before_a_year()
    {
        var first = Lines.Where(line => line.Previous is null && line.Refusal is null && !line.Allocation.Provider.BillsByQuarter).ToList();
        var delays = first.ConvertAll(line => ((line.Ready.Year - line.Month.Year) * 12) + line.Ready.Month - line.Month.Month);
        Assert.InRange(delays.Average(), 1.15, 1.45);
        Assert.InRange(delays.Max(), 6, 12);
    }

    [Fact]
    public void About_one_end_in_twelve_is_never_reported()
    {
        var reported = LargeTown.Town.Allocations.Sum(allocation => allocation.Reports.Count(report => report.IsStop));
        Assert.InRange((double)LargeTown.Town.Planted.MissingStops / (LargeTown.Town.Planted.MissingStops + reported), 0.04, 0.12);
    }

    [Fact]
    public void A_provider_with_an_admission_stop_starts_no_one_in_it()
    {
        var provider = LargeTown.Town.Providers.Single(provider => provider.AdmissionStop is not null);
        var stopped = Help.Where(care => care.Provider == provider.Code && provider.AdmissionStop!.Value.Contains(care.FirstDay));
        Assert.Empty(stopped);
    }

    [Fact]
    public void Any_seed_and_size_gives_a_town_whose_facts_agree()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var town = SampleTown.Invent(new SampleOptions { Seed = seed, Youths = 1 + (seed * 2), Years = 1 + (seed % 3), FirstYear = 2019 + (seed % 7) });
            var lines = town.Intakes().SelectMany(intake => intake.ClaimLines).ToList();
            Assert.Equal(town.Money.Months.Values.Sum(month => month.ClaimedCents), lines.Sum(line => line.AmountCents));
            var known = town.Intakes().SelectMany(intake => intake.Allocations).Select(version => version.Number).ToHashSet();
            Assert.All(lines, line => Assert.True(known.Contains(line.Allocation) || line.Allocation > 900_000_000));
            Assert.All(town.Trajectories, care => Assert.True(care.LastDay is null || care.LastDay <= town.Options.LastKnown));
        }
    }

    [Fact]
    public void The_municipality_does_not_exist()
    {
        var known = Enumerable.Range(1, 1_999).Select(code => $"{code:D4}");
        Assert.DoesNotContain(LargeTown.Options.Municipality, known);
    }

    [Fact]
    public void Nothing_is_signed_after_the_last_known_day() =>
        Assert.All(LargeTown.Town.Messages, message => Assert.True(message.Signed <= LargeTown.Options.LastKnown));

    [Fact]
    public void Two_trajectories_of_a_child_never_run_into_each_other() => Assert.All(LargeTown.Town.People.InCare, child =>
        Assert.DoesNotContain(child.Care, care => child.Care.Exists(other => other != care && care.BlursWith(other))));

    private static List<InventedLine> Lines => [.. LargeTown.Town.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines)];

    private static IEnumerable<TrueTrajectory> InYear(int year) => Help.Where(care =>
        care.FirstDay <= new DateOnly(year, 12, 31) && (care.LastDay is null || care.LastDay >= new DateOnly(year, 1, 1)));
}
