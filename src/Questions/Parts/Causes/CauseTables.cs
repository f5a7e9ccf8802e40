using Roer.Methods.Decomposition;

namespace Roer.Questions.Parts.Causes;

/// <summary>The rows around the bars of the causes: the totals of both periods, and what stands apart.</summary>
/// <param name="Area">Municipality and periods, in Dutch.</param>
/// <param name="Then">The costs of the first period.</param>
/// <param name="Now">The costs of the second period.</param>
/// <param name="Apart">The bars that the arithmetic split has too, with the same figures.</param>
internal sealed record CauseFrame(string Area, TableRow Then, TableRow Now, IReadOnlyList<TableRow> Apart);

/// <summary>The tables of the split over causes. A row has two texts: what it is, and how sure.</summary>
internal static class CauseTables
{
    private const string Method = "Jeugdigen 400 keer opnieuw getrokken, met al hun hulp en geld (bootstrap, percentielen).";

    public const string Sentence = "Oorzaken: Shapley-waarden over een voorraad-stroommodel dat op beide perioden is gepast; marges van 90% door hele jeugdigen 400 keer opnieuw te trekken.";

    /// <summary>The bars, from the costs of then to those of now.</summary>
    public static AnswerTable Split(CauseSplit split, long[] cents, CauseFrame frame) => new()
    {
        Id = "oorzaken",
        Message = MessageOf(split, cents),
        Subtitle = $"Verandering van de kosten door oorzaken in het verloop van trajecten, in euro's, {frame.Area}",
        RowHeader = "Oorzaak",
        TextColumns = [new("watHetIs", "Wat het is"), new("zekerheid", "Hoe zeker")],
        Columns = [new("bedragCent", "Bedrag (€)", Unit.Cents)],
        Rows = [frame.Then, .. CauseBar.All.Select((bar, index) => Row(bar, cents[index], split.Bars[index])), .. frame.Apart, frame.Now],
        Notes =
        [
            "De eerste splitsing telt wat er in de periode was: hoeveel jeugdigen, trajecten, dagen en uren, en tegen welke prijs.",
            "Deze splitsing kijkt hoe het zo kwam: wie er al hulp had, wie begon, hoe snel trajecten eindigen en wat daarop volgt. Daarom kan alleen zij zeggen of trajecten langer duren.",
            "Beide splitsingen tellen op tot hetzelfde verschil. Wat apart staat, zoals nieuwe producten en maatregelen, is in beide gelijk.",
            "In de tabel heeft elke oorzaak een link naar wat erachter zit.",
        ],
        Chart = ChartKind.Waterfall,
        Charted = ["bedragCent"],
    };

    /// <summary>The bars by form of care.</summary>
    public static AnswerTable ByForm(CauseSplit split, long[] cents, CauseFrame frame) => new()
    {
        Id = "oorzaken-per-hulpvorm",
        Message = "De oorzaken, verdeeld over de hulpvormen",
        Subtitle = $"Verandering van de kosten door oorzaken, in euro's naar hulpvorm, {frame.Area}",
        RowHeader = "Hulpvorm",
        Columns = [.. CauseBar.All.Select(bar => new TableColumn(ColumnName(bar), $"{bar.Label} (€)", Unit.Cents)), new("samenCent", "Samen (€)", Unit.Cents)],
        Rows = [.. split.ByForm(cents).Select(row => new TableRow(FormKey(row.Form), CareOptions.FormLabel(FormKey(row.Form)), Figures(row.Bars)) { Behind = CauseBar.OfForm(FormKey(row.Form)) })],
        TotalRow = new TableRow("totaal", "Totaal", Figures(cents)),
        Notes = ["Instroom van een hulpvorm kan ook de vervolghulp zijn die erop volgt, in een andere hulpvorm. Elke kolom telt op tot dezelfde oorzaak."],
    };

    private static TableRow Row(CauseBar bar, long cents, BootstrapInterval interval) => new(bar.Key, bar.Label, [FigureOf(cents, interval)]) { Texts = [bar.Meaning, IsSure(cents, interval) ? "groter dan toeval" : "kan ook nul zijn"], Behind = bar.Behind };

    private static Figure FigureOf(long cents, BootstrapInterval interval) => Figure.Of(cents, Unit.Cents) with
    {
        Interval = new Interval(decimal.Round((decimal)Math.Min(interval.Low, cents)), decimal.Round((decimal)Math.Max(interval.High, cents)), CauseSplit.Level, Method),
    };

    private static bool IsSure(long cents, BootstrapInterval interval) => cents != 0 && (interval.Low > 0 || interval.High < 0);

    /// <summary>The largest cause that is sure, in a sentence.</summary>
    private static string MessageOf(CauseSplit split, long[] cents)
    {
        var sure = CauseBar.All.Select((bar, index) => (bar, Cents: cents[index], Interval: split.Bars[index])).SkipLast(1).Where(bar => IsSure(bar.Cents, bar.Interval)).ToList();
        if (sure.Count == 0) return "Van geen oorzaak is het bedrag groter dan toeval";
        var (largest, amount, _) = sure.MaxBy(bar => Math.Abs(bar.Cents));
        var isLargest = cents.SkipLast(1).All(other => Math.Abs(other) <= Math.Abs(amount));
        return $"De grootste oorzaak{(isLargest ? "" : " boven toeval")} is {DutchText.Small(largest.Label)}: {DutchText.Money(Math.Abs(amount))} {(amount > 0 ? "meer" : "minder")}";
    }

    private static Figure[] Figures(long[] bars) => [.. bars.Append(bars.Sum()).Select(cents => Figure.Of(cents, Unit.Cents))];

    private static string FormKey(Care.CareForm form) => CareDimensions.Form.Of("", "", new Store.Measures.Division(form, "", -1, "", "", "", ""));

    private static string ColumnName(CauseBar bar) => string.Concat(bar.Key.Split('-').Select((word, at) => at == 0 ? word : DutchText.Capital(word))) + "Cent";
}
