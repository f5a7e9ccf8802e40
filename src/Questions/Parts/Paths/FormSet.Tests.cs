using Roer.Care;

namespace Roer.Questions.Parts.Paths;

public sealed class FormSetTests
{
    [Fact]
    public void Every_form_that_makes_a_trajectory_has_a_number_a_word_and_a_rank_from_light_to_heavy()
    {
        Assert.Equal(Enum.GetValues<CareForm>().Where(form => form.MakesTrajectory()).Order(), FormSet.Every.Order());
        Assert.Distinct(FormSet.Every.Select(FormSet.LabelOf));
        var ranks = FormSet.Every.Select(form => form.Rank() ?? int.MaxValue);
        Assert.Equal(ranks.Order(), ranks);
    }

    [Fact]
    public void A_set_is_named_by_its_forms_from_light_to_heavy()
    {
        var both = new FormSet(FormSet.Of(CareForm.OtherStay).Bits | FormSet.Of(CareForm.Ambulant).Bits);
        Assert.Equal(("02+14", "Ambulant + verblijf", 6), (both.Key, both.Label, both.Rank));
        Assert.Equal(("liep-al", "Liep al", null), (FormSet.Ongoing.Key, FormSet.Ongoing.Label, FormSet.Ongoing.Rank));
        Assert.Equal(("onbekend", null), (FormSet.Of(CareForm.Unknown).Key, FormSet.Of(CareForm.Unknown).Rank));
        Assert.True(FormSet.Of(CareForm.Ambulant) < both);
    }
}
