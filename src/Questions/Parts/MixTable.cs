using Roer.Methods.Comparisons;

namespace Roer.Questions.Parts;

/// <summary>Mixes of two groups beside each other as a table: the largest difference of each, and the chance that it is chance alone.</summary>
internal static class MixTable
{
    /// <summary>The chance below which a difference is more than chance.</summary>
    public const double Doubt = 0.10;

    /// <summary>The table.</summary>
    /// <param name="what">What is compared, as a word in the subtitle.</param>
    /// <param name="compared">The mixes.</param>
    /// <param name="first">The name of the first group.</param>
    /// <param name="second">The name of the second.</param>
    public static AnswerTable Of(string what, IReadOnlyList<MixComparison> compared, string first, string second) => new()
    {
        Id = "verschil",
        Message = Message([.. compared.Where(one => one.Chance < Doubt).Take(2).Select(one => char.ToLowerInvariant(one.Mix.Name[0]) + one.Mix.Name[1..])]),
        Subtitle = $"Waarin {what} verschillen: {first} naast {second}",
        RowHeader = "Wat we vergelijken",
        TextColumns = [new("grootsteVerschil", "Grootste verschil"), new("eerste", $"Deel bij {first}"), new("tweede", $"Deel bij {second}")],
        Columns =
        [
            new("jeugdigenEerste", $"Jeugdigen, {first}", Unit.Youths), new("jeugdigenTweede", $"Jeugdigen, {second}", Unit.Youths),
            new("verschil", "Verschil (procentpunt)", Unit.Percent), new("toeval", "Kans op toeval, alle toetsen samen", Unit.Percent),
        ],
        Rows = [.. compared.Select(Row)],
        Notes =
        [
            "Elke rij toetst of twee verdelingen gelijk zijn (G-toets). De kans op toeval is aangepast omdat we veel rijen tegelijk bekijken (Benjamini en Hochberg). Elke jeugdige telt per rij één keer.",
            "Een verschil laat zien wat anders is, niet waardoor.",
        ],
    };

    private static string Message(IReadOnlyList<string> mixes) =>
        mixes.Count > 0 ? $"Meer verschil dan toeval bij: {DutchText.List(mixes)}" : "De verschillen zijn zo klein dat het ook toeval kan zijn";

    private static TableRow Row(MixComparison compared)
    {
        var sums = compared.Mix.Sums;
        var chance = compared.Chance is { } known ? Figure.Of(ShareFigures.Percent(known), Unit.Percent) : Figure.Unknown(Unit.Percent);
        var (difference, texts) = compared.Mix.Largest is { } largest
            ? (ShareFigures.Compared((largest.First, sums.First), (largest.Second, sums.Second)).Difference, [largest.Value, Words(largest.First, sums.First), Words(largest.Second, sums.Second)])
            : (Figure.NotApplicable(Unit.Percent), new[] { "", "", "" });
        return new(compared.Mix.Name, compared.Mix.Name, [Figure.Of(sums.First, Unit.Youths), Figure.Of(sums.Second, Unit.Youths), difference, chance]) { Texts = texts };
    }

    private static string Words(long part, long whole) => $"{DutchText.Percent(part * 100m / whole)} ({DutchText.Whole(part)})";
}
