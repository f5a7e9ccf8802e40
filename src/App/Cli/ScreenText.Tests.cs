namespace Roer.App.Cli;

public sealed class ScreenTextTests
{
    [Theory]
    [InlineData("pleegzorg", "pleegzorg")]
    [InlineData("\u001b[31mrood", "·[31mrood")]
    [InlineData("een\nalles is goed\r", "een·alles is goed·")]
    [InlineData("a\u202Eb\u200Bc", "a·b·c")]
    [InlineData("€\u00A05 · ë", "€\u00A05 · ë")]
    public void A_sign_that_could_fool_a_screen_is_a_point(string text, string shown) => Assert.Equal(shown, ScreenText.Of(text));
}
