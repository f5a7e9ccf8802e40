using Roer.Care;

namespace Roer.Store;

public sealed class StandardProductsTests
{
    [Theory]
    [InlineData("43A03", CareForm.FosterCare)]
    [InlineData("44A01", CareForm.OtherStay)]
    [InlineData("43A12", CareForm.ClosedPlacement)]
    [InlineData("45A04", CareForm.Ambulant)]
    [InlineData("45A13", CareForm.OwnNetwork)]
    [InlineData("41A01", CareForm.DayCare)]
    [InlineData("46A02", CareForm.FamilyHome)]
    [InlineData("42A01", CareForm.None)]
    [InlineData("47A01", CareForm.Probation)]
    [InlineData("48A01", CareForm.Protection)]
    [InlineData("49A01", CareForm.PreventiveJustice)]
    [InlineData("50A03", CareForm.Unknown)]
    public void A_product_has_the_form_of_its_category_and_dimension(string product, CareForm form) =>
        Assert.Equal(form, StandardProducts.All.Single(row => row.Product == product).Form);

    [Fact]
    public void Dimension_11_is_foster_care_in_a_stay_and_a_measure_in_youth_protection()
    {
        Assert.Equal(CareForm.FosterCare, StandardProducts.FormOf("43", "11"));
        Assert.Equal(CareForm.FosterCare, StandardProducts.FormOf("44", "11"));
        Assert.Equal(CareForm.FosterCare, StandardProducts.FormOf("46", "11"));
        Assert.Equal(CareForm.Protection, StandardProducts.FormOf("48", "11"));
    }

    [Theory]
    [InlineData("55", "")]
    [InlineData("45", "99")]
    [InlineData("45", "21")]
    [InlineData("45", "-1")]
    public void A_dimension_that_is_no_form_of_help_is_unknown_and_not_nothing(string category, string dimension) =>
        Assert.Equal(CareForm.Unknown, StandardProducts.FormOf(category, dimension));

    [Fact]
    public void Each_of_the_450_codes_stands_in_the_list_once_and_begins_with_its_category()
    {
        Assert.Equal(450, StandardProducts.All.Select(row => row.Product).Distinct().Count());
        Assert.All(StandardProducts.All, row => Assert.StartsWith(row.Category, row.Product, StringComparison.Ordinal));
    }

    [Fact]
    public void The_forms_are_spread_as_the_list_was_published()
    {
        var counts = StandardProducts.All.GroupBy(row => row.Form).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(30, counts[CareForm.FosterCare]);
        Assert.Equal(104, counts[CareForm.OtherStay]);
        Assert.Equal(11, counts[CareForm.None]);
        Assert.Equal(25, counts[CareForm.Probation]);
        Assert.Equal(15, counts[CareForm.Protection]);
        Assert.Equal(15, counts[CareForm.PreventiveJustice]);
    }

    [Theory]
    [InlineData("42", CareForm.None)]
    [InlineData("47", CareForm.Probation)]
    [InlineData("48", CareForm.Protection)]
    [InlineData("49", CareForm.PreventiveJustice)]
    public void A_category_that_is_no_help_says_so_for_every_code(string category, CareForm form) =>
        Assert.Equal(form, StandardProducts.Categories.Single(row => row.Category == category).Form);
}
