using Roer.Questions.Parts;

namespace Roer.Care;

/// <summary>Forms of care against the national code list.</summary>
public sealed class CareFormTests
{
    private static readonly CareForm[] Forms = [.. CodeList.Of("cbs-hulpvorm").Keys.Select(code => Enum.GetValues<CareForm>().Single(form => form.Code() == code))];

    [Fact]
    public void Every_form_of_the_national_list_is_known_and_makes_a_trajectory()
    {
        Assert.Equal(8, Forms.Length);
        Assert.All(Forms, form => Assert.True(form.MakesTrajectory()));
    }

    [Fact]
    public void A_code_is_of_one_form_only() => Assert.Distinct(Enum.GetValues<CareForm>().Select(form => form.Code()));

    [Fact]
    public void The_four_forms_with_stay_are_those_that_the_list_numbers_from_11() =>
        Assert.Equal(Forms.Where(form => string.CompareOrdinal(form.Code(), "11") >= 0).Order(), Enum.GetValues<CareForm>().Where(form => form.IsStay()).Order());

    [Theory]
    [InlineData(CareForm.Protection)]
    [InlineData(CareForm.Probation)]
    [InlineData(CareForm.PreventiveJustice)]
    [InlineData(CareForm.None)]
    public void A_measure_and_what_is_no_help_make_no_trajectory(CareForm form)
    {
        Assert.False(form.MakesTrajectory());
        Assert.False(form.IsStay());
    }

    [Fact]
    public void Every_form_of_the_list_has_a_rank_and_what_makes_no_trajectory_has_none()
    {
        Assert.All(Forms, form => Assert.InRange(form.Rank()!.Value, 1, 7));
        Assert.All(Enum.GetValues<CareForm>().Where(form => !form.MakesTrajectory()).Append(CareForm.Unknown), form => Assert.Null(form.Rank()));
    }

    [Fact]
    public void Help_of_an_unknown_form_is_help_all_the_same() => Assert.True(CareForm.Unknown.MakesTrajectory());
}
