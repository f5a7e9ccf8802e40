using Roer.Methods.Comparisons;

namespace Roer.Questions.Parts;

public sealed class MixTableTests
{
    [Fact]
    public void A_row_tells_the_value_that_differs_most_with_both_shares_and_the_chance()
    {
        var table = Table(new Mix("Hulpvorm", [("Ambulant", 30, 10), ("Verblijf", 10, 30)]));
        var row = Assert.Single(table.Rows);
        Assert.Equal("Meer verschil dan toeval bij: hulpvorm", table.Message);
        Assert.Equal("Verblijf / 25,0% (10) / 75,0% (30)", string.Join(" / ", row.Texts));
        Assert.Equal((40m, 40m, -50m), (row.Figures[0].Value, row.Figures[1].Value, row.Figures[2].Value));
        Assert.InRange(row.Figures[3].Value!.Value, 0m, 0.1m);
        Assert.Equal(table.Columns.Count, row.Figures.Count);
        Assert.Equal(table.TextColumns.Count, row.Texts.Count);
    }

    [Fact]
    public void What_could_be_chance_is_said_to_be_and_what_cannot_be_tested_is_unknown_and_no_difference()
    {
        var table = Table(new Mix("Hulpvorm", [("Ambulant", 20, 21), ("Verblijf", 20, 19)]), new Mix("Wijk", [("A", 0, 9)]));
        Assert.Equal("De verschillen zijn zo klein dat het ook toeval kan zijn", table.Message);
        Assert.Equal((FigureState.NotApplicable, FigureState.Unknown), (table.Rows[1].Figures[2].State, table.Rows[1].Figures[3].State));
        Assert.Equal(["", "", ""], table.Rows[1].Texts);
        Assert.Empty(Table().Rows);
    }

    private static AnswerTable Table(params Mix[] mixes) => MixTable.Of("jeugdigen", MixComparison.Of(mixes), "deze groep", "de rest");
}
