using Roer.Care;

namespace Roer.Messages.Sample;

public sealed class LifeCourseTests
{
    private static IReadOnlyList<InventedTrajectory> Care => LargeTown.Town.Care;

    private static IEnumerable<Household> Households => LargeTown.Town.People.Households;

    [Fact]
    public void Care_falls_within_childhood_and_the_days_in_town() => Assert.All(Care, care =>
    {
        Assert.True(care.First <= care.Last);
        Assert.True(care.Child.Birth <= care.First && care.Child.AgeOn(care.First) <= 22);
        Assert.True(care.Child.Household.InTown.Contains(care.First) && care.Child.Household.InTown.Contains(care.Last));
    });

    [Fact]
    public void More_care_starts_in_autumn_than_in_summer()
    {
        var starts = Care.Where(care => !care.IsMeasure && care.First >= LargeTown.Options.FirstDay).ToList();
        var autumn = starts.Count(care => care.First.Month is 10 or 11);
        var summer = starts.Count(care => care.First.Month is 7 or 8);
        Assert.InRange((double)autumn / summer, 1.3, 2.6);
    }

    [Fact]
    public void Nearly_all_help_without_stay_ends_on_the_eighteenth_birthday_at_last()
    {
        var reaching = Care.Where(care => !care.Form.IsStay() && !care.IsMeasure && care.First < Adult(care) && care.Last >= Adult(care).AddDays(-1)).ToList();
        Assert.True(reaching.Count > 200);
        Assert.InRange((double)reaching.Count(care => care.Last == Adult(care).AddDays(-1)) / reaching.Count, 0.85, 0.97);
    }

    [Fact]
    public void The_eighteenth_birthday_is_named_as_the_end_only_on_that_day() => Assert.All(
        Care.Where(care => care.Way == EndWay.Adult),
        care => Assert.Equal(Adult(care).AddDays(-1), care.Last));

    [Fact]
    public void A_child_is_likelier_in_care_when_a_sibling_is()
    {
        var siblings = Households.SelectMany(household =>
            from child in household.Children
            from other in household.Children
            where child != other
            select (Child: child.Care.Count > 0, Other: other.Care.Count > 0)).ToList();
        var with = siblings.Where(pair => pair.Other).Average(pair => pair.Child ? 1.0 : 0);
        var without = siblings.Where(pair => !pair.Other).Average(pair => pair.Child ? 1.0 : 0);
        Assert.True(with > 1.3 * without, $"{with:F3} with a sibling in care, {without:F3} without.");
    }

    [Fact]
    public void Neighbourhoods_have_different_shares_of_youths_in_care()
    {
        var shares = LargeTown.Town.Tables.KeyFigureRows()
            .Where(figure => figure is { Kind: "Buurt", YouthsWithCarePerMille: not null })
            .GroupBy(figure => figure.Region)
            .Select(group => group.Average(figure => figure.YouthsWithCarePerMille!.Value))
            .ToList();
        Assert.True(shares.Max() > 1.5 * shares.Min());
    }

    [Fact]
    public void Some_families_move_within_town_and_some_leave_it()
    {
        Assert.True(Households.Count(household => household.Addresses.Count > 1) > 1_000);
        Assert.Contains(Care, care =>
            care is { Way: EndWay.External, EndReason: "35", Child.Household.InTown: { IsOpen: false } inTown } && care.Last == inTown.Last);
    }

    [Fact]
    public void Care_follows_on_care_and_stands_beside_other_care()
    {
        var children = LargeTown.Town.People.InCare;
        var help = children.Select(child => child.Care.Where(care => !care.IsMeasure).ToList()).ToList();
        Assert.True(help.Count(care => care.Exists(one => care.Exists(next => next.First == one.Last.AddDays(1)))) > 300);
        Assert.True(help.Count(care => care.Exists(one => care.Exists(other => other != one && other.Touches(one.First, one.Last)))) > 400);
    }

    [Fact]
    public void Beside_the_forms_of_care_there_are_measures_crisis_and_national_care()
    {
        Assert.Contains(Care, care => care.Form == CareForm.Protection);
        Assert.Contains(Care, care => care.Form == CareForm.Probation);
        Assert.Contains(Care, care => care.Form == CareForm.PreventiveJustice);
        Assert.Contains(Care, care => care.IsCrisis && care.Form.IsStay());
        Assert.Contains(Care, care => care.IsNational);
    }

    [Theory]
    [InlineData(CareForm.Ambulant)]
    [InlineData(CareForm.NeighbourhoodTeam)]
    [InlineData(CareForm.FosterCare)]
    [InlineData(CareForm.ClosedPlacement)]
    public void Durations_follow_the_stated_hazards(CareForm form)
    {
        var random = RandomStream.Named("durations", 11);
        var days = Enumerable.Range(0, 40_000).Select(_ => CareHazards.Days(form, 1, random)).ToList();
        var hazards = CareHazards.EndHazards(form);
        var cumulative = 0.0;
        foreach (var (month, width, hazard) in new[] { (3, 3, hazards[0]), (6, 3, hazards[1]), (12, 6, hazards[2]), (24, 12, hazards[3]) })
        {
            cumulative += width * hazard;
            Assert.Equal(Math.Exp(-cumulative), days.Average(day => day > month * 30.4375 ? 1.0 : 0), 0.015);
        }
    }

    private static DateOnly Adult(InventedTrajectory care) => care.Child.Birth.AddYears(18);
}
