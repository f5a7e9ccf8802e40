using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class KerncijfersTests
{
    private const string Header = "ID;Peildatum;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;JongerenMetJeugdzorgInNatura_96;PercentageJongerenMetJeugdzorg_97;JongerenMetJeugdzorgInNatura_91;PercentageJongerenMetJeugdzorg_92\n";

    [Fact]
    public void Each_row_fills_one_of_the_columns_of_the_same_name()
    {
        var intake = Read(Header + "1;1-1-2023;GM9901    ;Verzonnenstad   ;Gemeente  ;GM9901    ;5000;60;117;;\n2;1-1-2024;BU99010101;Verzonnenstad;Buurt;BU99010101;1200;;;25;78\n3;1-1-2025;WK990101;Verzonnenstad;Wijk;WK990101;1200;;.;;\n4;1-1-2025;NL00;Nederland;Land;NL00;18000000;;;;\n");

        Assert.Equal(("kerncijfers", "9901", false), (intake.Kind, intake.Municipality, intake.Refused));
        Assert.Equal(
            [
                new KeyFigure(new Origin("9901", Day("2023-01-01"), 2), "GM9901", "Gemeente", "Verzonnenstad", 2023, 5000, 60, 117),
                new KeyFigure(new Origin("9901", Day("2024-01-01"), 3), "BU99010101", "Buurt", "BU99010101", 2024, 1200, 25, 78),
                new KeyFigure(new Origin("9901", Day("2025-01-01"), 4), "WK990101", "Wijk", "WK990101", 2025, 1200, null, null),
            ],
            intake.KeyFigures);
    }

    [Theory]
    [InlineData("117", "9", 117, 9)]
    [InlineData("11,7", "9", 117, 90)]
    [InlineData("11.7", "12,0", 117, 120)]
    public void The_whole_file_tells_whether_percentages_lost_their_comma(string first, string second, int expectedFirst, int expectedSecond)
    {
        var figures = Read(Header + $"1;1-1-2023;;x;Gemeente;GM9901;5000;60;{first};;\n2;1-1-2023;;x;Wijk;WK990101;500;5;{second};;\n").KeyFigures;

        Assert.Equal([expectedFirst, expectedSecond], figures.Select(figure => figure.YouthsWithCarePerMille));
    }

    [Theory]
    [InlineData("1;1-1-2023;;x;Gemeente;GM99;5000;60;117;;", "Codering")]
    [InlineData("1;gisteren;;x;Gemeente;GM9901;5000;60;117;;", "Peildatum")]
    [InlineData("1;1-1-2023;;x;Gemeente;GM9901;veel;60;117;;", "AantalInwoners")]
    [InlineData("1;1-1-2023;;x;Gemeente;GM9901;5000;60;1170;;", "PercentageJongerenMetJeugdzorg")]
    public void A_wrong_cell_refuses_the_file(string row, string column) => Assert.Equal(column, Assert.Single(Read(Header + row).Findings).Element);

    [Fact]
    public void The_figures_of_a_real_city_are_read()
    {
        OfficialSchema.SkipUnlessPresent();
        var path = Path.Combine(OfficialSchema.Folder!, "..", "..", "..", "data", "cbs-kerncijfers-wijken-buurten-almere.csv");
        Assert.SkipUnless(File.Exists(path), "Het bestand met kerncijfers van het CBS ontbreekt naast de schema's.");

        var intake = Assert.Single(IncomingFile.Read(path, Key));

        Assert.False(intake.Refused);
        Assert.Equal(("0034", 1536), (intake.Municipality, intake.KeyFigures.Count));
        Assert.Equal(8, intake.KeyFigures.Count(figure => figure.Kind == "Gemeente"));
        Assert.Equal(229_574, intake.KeyFigures.Single(figure => figure.Region == "GM0034" && figure.Year == 2025).Residents);
        Assert.Equal((25, 78), intake.KeyFigures.Single(figure => figure.Region == "BU00344201" && figure.Year == 2023) is var figure ? (figure.YouthsWithCare, figure.YouthsWithCarePerMille) : default);
        Assert.All(intake.KeyFigures.Where(figure => figure.Kind == "Gemeente" && figure.YouthsWithCarePerMille is not null), figure => Assert.InRange(figure.YouthsWithCarePerMille!.Value, 50, 200));
        Assert.All(intake.KeyFigures.Where(figure => figure.Year == 2025), figure => Assert.Null(figure.YouthsWithCare));
        Assert.Empty(intake.Findings);
    }
}
