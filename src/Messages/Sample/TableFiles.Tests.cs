namespace Roer.Messages.Sample;

public sealed class TableFilesTests
{
    private static InventedTown Town => SmallTown.Town;

    [Fact]
    public void Every_row_has_the_columns_of_its_header()
    {
        string[] files =
        [
            TableFiles.Tariffs(Town.Tariffs.Rows(Town.Providers)),
            TableFiles.ProductMeanings(Town.Tables.ProductRows()),
            TableFiles.Populations(Town.Tables.PopulationRows()),
            TableFiles.Residences(Town.Tables.ResidenceRows(Town.Facts)),
            TableFiles.KeyFigures(Town.Tables.KeyFigureRows()),
        ];
        Assert.All(files, file =>
        {
            var rows = file.TrimEnd('\n').Split('\n');
            Assert.True(rows.Length > 20);
            Assert.All(rows, row => Assert.Equal(rows[0].Count(letter => letter == ';'), row.Count(letter => letter == ';')));
        });
    }

    [Fact]
    public void A_claimed_tariff_is_the_one_in_the_table_where_there_is_one()
    {
        var rows = Town.Tariffs.Rows(Town.Providers).ToDictionary(row => (row.Product, row.Provider, row.FirstDay.Year), row => row.TariffCents);
        var right = Town.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines)
            .Where(line => line.TariffCents is not null && line.Product.HasTariff && line.Refusal is null);
        Assert.All(right, line =>
        {
            var year = line.Period.First.Year;
            var price = rows.TryGetValue((line.Product.Code, line.Allocation.Provider.Code, year), out var own) ? own : rows[(line.Product.Code, null, year)];
            Assert.Equal(price, line.TariffCents);
        });
    }

    [Fact]
    public void Tariffs_rise_each_year_by_two_to_six_percent()
    {
        var levels = Town.Tariffs.Levels;
        Assert.All(Enumerable.Range(1, levels.Count - 1), year => Assert.InRange(levels[year] / levels[year - 1], 1.02, 1.06));
    }

    [Fact]
    public void The_tables_have_gaps()
    {
        var explained = Town.Tables.ProductRows().Select(row => row.Product).ToHashSet();
        var priced = Town.Tariffs.Rows(Town.Providers).Select(row => row.Product).ToHashSet();
        var housed = Town.Tables.ResidenceRows(Town.Facts).Select(item => item.Child).Distinct().Count();
        Assert.Contains(Products.All, product => !explained.Contains(product.Code));
        Assert.Contains(Products.All, product => !priced.Contains(product.Code));
        Assert.InRange(housed, Town.People.InCare.Count * 95 / 100, Town.People.InCare.Count - 1);
    }

    [Fact]
    public void Key_figures_are_fives_and_small_ones_are_left_out()
    {
        var figures = Town.Tables.KeyFigureRows().ToList();
        Assert.All(figures, figure => Assert.True(figure.YouthsWithCare is null or >= 10 && (figure.YouthsWithCare ?? 0) % 5 == 0));
        Assert.Contains(figures, figure => figure.YouthsWithCare is null && figure.Year == Town.Options.FirstYear);
        Assert.All(figures.Where(figure => figure.Year == Town.Options.LastDay.Year), figure => Assert.Null(figure.YouthsWithCare));
    }

    [Fact]
    public void A_child_lives_in_one_place_at_a_time()
    {
        foreach (var rows in Town.Tables.ResidenceRows(Town.Facts).GroupBy(item => item.Child))
        {
            var ordered = rows.Select(item => item.Row).OrderBy(row => row.FirstDay).ToList();
            Assert.All(Enumerable.Range(1, ordered.Count - 1), index => Assert.Equal(ordered[index - 1].LastDay!.Value.AddDays(1), ordered[index].FirstDay));
        }
    }
}
