namespace Roer.Questions;

public sealed class MunicipalitiesTests
{
    [Theory]
    [InlineData("0034", "Almere")]
    [InlineData("0363", "Amsterdam")]
    [InlineData("0014", "Groningen")]
    public void A_code_of_the_messages_has_the_name_of_its_municipality(string code, string name) =>
        Assert.Equal(name, Municipalities.NameOf(code));

    [Theory]
    [InlineData("9999")]
    [InlineData("34")]
    [InlineData("")]
    public void A_code_outside_the_list_has_no_name(string code) => Assert.Null(Municipalities.NameOf(code));
}
