using System.Globalization;
using Roer.Care;

namespace Roer.Questions.Parts.Charts;

public sealed class ChartColoursTests
{
    [Fact]
    public void Every_colour_stands_out_from_white()
    {
        var colours = ChartColours.Forms.Values.Concat(ChartColours.Series).Concat(ChartColours.Stack).Concat([ChartColours.Plain, ChartColours.Other, ChartColours.Unknown, ChartColours.More, ChartColours.Less, ChartColours.Sum]);
        Assert.All(colours, colour => Assert.True(Contrast(colour, "#FFFFFF") >= 3.3, $"{colour}: {Contrast(colour, "#FFFFFF"):F2}"));
        Assert.All(colours, colour => Assert.True(Contrast(colour, "#F3F4F6") >= 3.0, $"{colour}: {Contrast(colour, "#F3F4F6"):F2}"));
    }

    [Fact]
    public void Text_can_be_read() => Assert.All([ChartColours.Text, ChartColours.Axis], colour => Assert.True(Contrast(colour, "#FFFFFF") >= 4.5));

    [Fact]
    public void No_two_forms_of_care_share_a_colour() => Assert.Equal(ChartColours.Forms.Count, ChartColours.Forms.Values.Distinct().Count());

    [Theory]
    [InlineData(Vision.Normal)]
    [InlineData(Vision.Protan)]
    [InlineData(Vision.Deutan)]
    [InlineData(Vision.Tritan)]
    public void Areas_on_top_of_each_other_are_told_apart_by_every_kind_of_eye(Vision vision)
    {
        var colours = ChartColours.Stack.Append(ChartColours.Unknown).Select(colour => Lab(Seen(Linear(colour), vision))).ToList();
        Assert.True(Enumerable.Range(0, colours.Count).SelectMany(one => Enumerable.Range(0, one).Select(other => Difference(colours[one], colours[other]))).Min() >= 14);
    }

    [Theory]
    [InlineData(Vision.Normal)]
    [InlineData(Vision.Protan)]
    [InlineData(Vision.Deutan)]
    [InlineData(Vision.Tritan)]
    public void More_less_and_total_are_told_apart_by_every_kind_of_eye(Vision vision)
    {
        var (more, less, sum) = (Seen(ChartColours.More), Seen(ChartColours.Less), Seen(ChartColours.Sum));
        Assert.True(Math.Min(Difference(more, less), Math.Min(Difference(more, sum), Difference(less, sum))) >= 10);

        (double, double, double) Seen(string colour) => Lab(ChartColoursTests.Seen(Linear(colour), vision));
    }

    [Theory]
    [InlineData(Vision.Normal, 21.2)]
    [InlineData(Vision.Protan, 14.4)]
    [InlineData(Vision.Deutan, 14.0)]
    [InlineData(Vision.Tritan, 13.0)]
    public void Forms_of_care_are_told_apart_by_every_kind_of_eye(Vision vision, double least)
    {
        var colours = ChartColours.Forms.Where(form => form.Key != CareForm.Unknown).Select(form => Lab(Seen(Linear(form.Value), vision))).ToList();
        var smallest = Enumerable.Range(0, colours.Count).SelectMany(one => Enumerable.Range(0, one).Select(other => Difference(colours[one], colours[other]))).Min();
        Assert.True(smallest >= least - 0.3, $"{vision}: {smallest:F1}");
    }

    [Theory]
    [InlineData("02", "#003967")]
    [InlineData("onbekend", "#6B7280")]
    [InlineData("JB", "#4B5563")]
    public void A_row_keeps_the_colour_of_its_form(string key, string colour) =>
        Assert.Equal(colour, ChartColours.OfRow(Table("hulpvorm"), new TableRow(key, key, [])));

    [Fact]
    public void Rows_of_another_dimension_have_one_colour() =>
        Assert.Equal(ChartColours.Plain, ChartColours.OfRow(Table("aanbieder"), new TableRow("02", "", [])));

    public enum Vision
    {
        Normal,
        Protan,
        Deutan,
        Tritan,
    }

    private static AnswerTable Table(string dimension) =>
        new() { Id = "t", Message = "", Subtitle = "", RowHeader = "", Dimension = dimension, Columns = [], Rows = [] };

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour) => Linear(colour) is var rgb ? (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]) : 0;

    private static double[] Linear(string colour) =>
    [
        .. Enumerable.Range(0, 3)
            .Select(at => int.Parse(colour.AsSpan(1 + (2 * at), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)),
    ];

    // Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
    private static double[] Seen(double[] rgb, Vision vision)
    {
        double[][] matrix = vision switch
        {
            Vision.Protan => [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
            Vision.Deutan => [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
            Vision.Tritan => [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
            _ => [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        };
        return [.. matrix.Select(row => Math.Clamp((row[0] * rgb[0]) + (row[1] * rgb[1]) + (row[2] * rgb[2]), 0, 1))];
    }

    private static (double L, double A, double B) Lab(double[] rgb)
    {
        static double F(double part) => part > 216d / 24389 ? Math.Cbrt(part) : (((24389d / 27 * part) + 16) / 116);
        var x = F(((0.4124564 * rgb[0]) + (0.3575761 * rgb[1]) + (0.1804375 * rgb[2])) / 0.95047);
        var y = F((0.2126729 * rgb[0]) + (0.7151522 * rgb[1]) + (0.0721750 * rgb[2]));
        var z = F(((0.0193339 * rgb[0]) + (0.1191920 * rgb[1]) + (0.9503041 * rgb[2])) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    // CIEDE2000, as Sharma, Wu and Dalal (2005) write it.
    private static double Difference((double L, double A, double B) one, (double L, double A, double B) other)
    {
        static double Chroma(double a, double b) => Math.Sqrt((a * a) + (b * b));
        static double Hue(double b, double a) => a == 0 && b == 0 ? 0 : (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360;
        static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
        var mean7 = Math.Pow((Chroma(one.A, one.B) + Chroma(other.A, other.B)) / 2, 7);
        var g = 0.5 * (1 - Math.Sqrt(mean7 / (mean7 + Math.Pow(25, 7))));
        var (a1, a2) = ((1 + g) * one.A, (1 + g) * other.A);
        var (c1, c2) = (Chroma(a1, one.B), Chroma(a2, other.B));
        var (h1, h2) = (Hue(one.B, a1), Hue(other.B, a2));
        var turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        var dh = 2 * Math.Sqrt(c1 * c2) * Math.Sin(turn / 2 * Math.PI / 180);
        var h = c1 * c2 == 0 ? h1 + h2 : Math.Abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        var (l, c) = ((one.L + other.L) / 2, (c1 + c2) / 2);
        var t = 1 - (0.17 * Cos(h - 30)) + (0.24 * Cos(2 * h)) + (0.32 * Cos((3 * h) + 6)) - (0.20 * Cos((4 * h) - 63));
        var rotation = -2 * Math.Sqrt(Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7))) * Math.Sin(60 * Math.Exp(-Math.Pow((h - 275) / 25, 2)) * Math.PI / 180);
        var dl = (other.L - one.L) / (1 + (0.015 * Math.Pow(l - 50, 2) / Math.Sqrt(20 + Math.Pow(l - 50, 2))));
        var dc = (c2 - c1) / (1 + (0.045 * c));
        var dhs = dh / (1 + (0.015 * c * t));
        return Math.Sqrt((dl * dl) + (dc * dc) + (dhs * dhs) + (rotation * dc * dhs));
    }
}
