using System.Globalization;
using Roer.Tests.World;

namespace Roer.Tests.YearEnds;

/// <summary>
/// Every examined forecast in a row of its own, in whole euros: small towns first, by scenario, seed and day. So an examination of many hours can be done in parts, and what it says can be counted again.
/// </summary>
internal sealed class ExaminedRows
{
    private const string Header = "breuk;jeugdigen;nummer;maand;waar;laat;verrekend;lopend;nieuw;verwachtLaat;verwachtLopend;verwachtNieuw;verwacht;breedte;plaats;gewaarschuwd";
    private readonly List<(YearEndScenario Scenario, int Youths, ExaminedForecast Forecast)> _rows = [];

    public static string Document { get; } = Repository.PathOf("docs/generated/jaareinde.md");

    private static string Table { get; } = Repository.PathOf("docs/generated/jaareinde.csv");

    /// <summary>What was examined of towns of one size under one scenario.</summary>
    public IReadOnlyList<ExaminedTowns> Towns =>
        [.. Ordered.GroupBy(row => (row.Scenario, row.Youths)).Select(rows => new ExaminedTowns(rows.Key.Scenario, rows.Key.Youths, [.. rows.Select(row => row.Forecast)]))];

    public string Text => $"{Header}\n{string.Concat(Ordered.Select(row => $"{Line(row.Scenario, row.Youths, row.Forecast)}\n"))}";

    private IEnumerable<(YearEndScenario Scenario, int Youths, ExaminedForecast Forecast)> Ordered =>
        _rows.OrderBy(row => row.Youths).ThenBy(row => PlaceOf(row.Scenario)).ThenBy(row => row.Forecast.Seed).ThenBy(row => row.Forecast.AsOf);

    public static ExaminedRows Of(YearEndScenario scenario, int youths, IReadOnlyList<ExaminedForecast> forecasts)
    {
        var rows = new ExaminedRows();
        rows.Add(new(scenario, youths, forecasts));
        // Read again, so that what is held against it is as rounded as it is.
        return Parse(rows.Text);
    }

    public static ExaminedRows Read() => Parse(File.ReadAllText(Table));

    public void Add(ExaminedTowns towns) => _rows.AddRange(towns.Forecasts.Select(forecast => (towns.Scenario, towns.Youths, forecast)));

    /// <summary>Writes the rows, and the page that tells what they say.</summary>
    public void Write()
    {
        File.WriteAllText(Table, Text);
        File.WriteAllText(Document, YearEndDocument.Of(Parse(Text).Towns));
    }

    private static ExaminedRows Parse(string text)
    {
        var rows = new ExaminedRows();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var fields = line.Split(';');
            long Cents(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture) * 100;
            double Number(int field) => double.Parse(fields[field], CultureInfo.InvariantCulture);
            var month = int.Parse(fields[3], CultureInfo.InvariantCulture);
            rows._rows.Add((YearEndExamination.Scenarios.Single(scenario => scenario.Name == fields[0]), int.Parse(fields[1], CultureInfo.InvariantCulture), new ExaminedForecast(
                int.Parse(fields[2], CultureInfo.InvariantCulture), new DateOnly(YearEndExamination.Year, month, DateTime.DaysInMonth(YearEndExamination.Year, month)),
                new TrueYear(Cents(4), Cents(5), Cents(6), Cents(7), Cents(8)), (Cents(9), Cents(10), Cents(11)), Cents(12), Number(13), Number(14), fields[15] == "1")));
        }

        return rows;
    }

    private static string Line(YearEndScenario scenario, int youths, ExaminedForecast row)
    {
        var amounts = new[] { row.Truth.Total, row.Truth.Late, row.Truth.Settled, row.Truth.Running, row.Truth.Entries, row.Expected.Late, row.Expected.Running, row.Expected.Entries, row.Mean };
        return string.Create(CultureInfo.InvariantCulture,
            $"{scenario.Name};{youths};{row.Seed};{row.AsOf.Month};{string.Join(';', amounts.Select(cents => Math.Round(cents / 100)))};{row.Width:F4};{row.Place:F4};{(row.IsWarned ? 1 : 0)}");
    }

    private static int PlaceOf(YearEndScenario scenario) => YearEndExamination.Scenarios.TakeWhile(each => each != scenario).Count();
}
