using System.Globalization;
using Roer.Methods.Decomposition;

namespace Roer.Methods.Sequences;

public sealed class EraPathTests
{
    /// <summary>The published test cases of TreatmentPatterns, by their number there.</summary>
    public static TheoryData<string, string, string, string> Published => new()
    {
        { "1", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-10..03-10]", "A" },
        { "3", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-10..03-10] B[03-12..05-12] C[05-14..07-14]", "A-B-C" },
        { "5", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-10..03-10] B[01-10..03-10] C[03-12..05-12]", "A+B-C" },
        { "7", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-03..03-02] B[03-10..05-10] A[05-12..07-12] B[07-14..09-14]", "A-B-A-B" },
        { "9", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-03..03-02] B[03-10..05-10] B[05-12..06-12]", "A-B" },
        { "11", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-10..03-10] B[01-10..03-10] A[03-20..05-12]", "A+B-A" },
        { "13", "0/30/30/30/Changes/5", "X[01-01..2015-01-01] A[01-10..03-10] A[03-12..05-12] B[05-14..06-14]", "A-B" },
        { "15", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-10..03-10] B[01-10..03-10] A[03-12..05-12] B[03-12..05-12]", "A+B" },
        { "17", "0/5/5/5/All/5", "X[01-01..2015-01-01] A[01-01..02-01] B[01-15..02-15]", "A-A+B-B" },
        { "19", "1/5/5/5/All/5", "X[01-01..2015-01-01] A[01-01..02-01] B[01-10..01-20] C[01-10..03-01]", "A-A+B+C-A+C-C" },
        { "21", "0/30/30/30/First/5", "X[10-10..2015-08-01] A[10-10..2015-07-01]", "A" },
        { "23", "0/30/30/30/First/5", "X[10-10..2015-08-01] A[10-10..2015-08-01]", "A" },
        { "25", "0/30/30/30/First/5 start-60", "X[10-10..2015-08-01] A[09-10..2015-08-01]", "A" },
        { "27", "30/30/30/30/All/5", "X[01-01..2015-12-31] A[05-20..08-17] B[07-08..08-25] B[09-19..2015-02-22] B[2015-02-28..2015-09-26]", "A-A+B-B" },
        { "29", "14/5/30/30/All/5", "X[01-01..2015-12-31] A[01-01..02-01] A[02-03..03-01] B[03-03..04-01] B[04-03..05-01]", "A-B" },
        { "31", "14/5/14/14/All/5", "X[01-01..2015-12-31] A[02-01..03-01] B[02-05..03-03] A[03-05..04-01] B[03-05..04-07]", "A+B" },
        { "33", "0/5/30/30/All/5", "X[01-01..2015-01-01] A[01-10..01-10] A[01-23..01-24] A[01-11..01-12] A[01-13..01-14] A[01-15..01-16] A[01-17..01-18] A[01-19..01-20] A[05-21..05-22]", "A-A" },
        { "35", "0/0/30/30/All/5", "X[01-01..2015-01-01] A[01-10..01-10] B[01-23..01-24] B[01-11..01-12] B[01-13..01-14] A[01-15..01-16] A[01-17..01-18] A[01-19..01-20] A[05-21..05-22]", "A-B-B-A-A" },
        { "37", "0/5/30/30/All/5 end+180", "X[01-01..2015-01-01] A[01-10..03-10] B[03-12..05-12] C[05-14..07-14]", "A-B-C" },
        { "39", "0/5/30/30/All/5 end+60", "X[01-01..2015-01-01] A[01-10..03-10] B[03-12..05-12] C[05-14..07-14]", "A" },
        { "41", "0/5/30/30/All/5", "X[01-01..05-30] A[01-10..03-10] X[06-01..12-31] A[06-10..09-10]", "A-A" },
        { "43", "0/0/30/30/All/5 apart", "X[01-01..05-30] A[01-10..01-10] B[01-23..01-24] B[01-11..01-12] B[01-13..01-14] A[01-15..01-16] A[01-17..01-18] A[01-19..01-20] A[05-21..05-22] X[06-01..12-31] A[06-10..06-10] B[06-23..06-24] B[06-11..06-12] B[06-13..06-14] A[06-15..06-16] A[06-17..06-18] A[06-19..06-20] A[11-21..11-22]", "A-B-B-A-A|A-B-B-A-A" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_case_has_its_path_in_any_order_of_records(string number, string parameters, string events, string expected)
    {
        Assert.NotEmpty(number);
        foreach (var text in new[] { events, string.Join(' ', events.Split(' ').Reverse()) })
        {
            foreach (var scope in Enum.GetValues<PostCombinationScope>())
                Assert.Equal(expected, Path(text, Options(parameters) with { Scope = scope }));
        }
    }

    /// <summary>D1: another tool leaves out short eras of everyone as soon as anyone has an overlap. Here a case is alone with its data.</summary>
    [Fact]
    public void A_short_era_of_a_case_without_overlap_stays_and_one_beside_an_overlap_is_an_option()
    {
        var options = Options("0/5/5/30/All/5");
        Assert.Equal("A", Path("X[01-01..12-31] A[01-10..01-20]", options));
        const string Mixed = "X[01-01..12-31] A[01-10..03-10] B[02-01..05-10] C[07-01..07-10]";
        Assert.Equal("A+B-B", Path(Mixed, options));
        Assert.Equal("A+B-B-C", Path(Mixed, options with { Scope = PostCombinationScope.Pieces }));
    }

    /// <summary>D6: another tool ends a joined era with its last record instead of the one that ends last.</summary>
    [Fact]
    public void An_era_that_contains_another_keeps_its_end() =>
        Assert.Equal("A-A+B-B", Path("X[01-01..12-31] A[01-10..06-10] A[02-01..03-01] B[05-01..09-01]", Options("0/30/30/30/First/5")));

    /// <summary>The table of semantics: an overlap of 22 days.</summary>
    [Theory]
    [InlineData("0/5/22/5/All/5", ShortOverlap.Truncate, "A-A+B-B")]
    [InlineData("0/5/23/5/All/5", ShortOverlap.Truncate, "A-B")]
    [InlineData("0/5/23/5/All/5", ShortOverlap.Keep, "A-B")]
    [InlineData("0/5/22/10/All/5", ShortOverlap.Truncate, "A+B-B")]
    public void A_short_overlap_is_a_switch(string parameters, ShortOverlap overlap, string expected)
    {
        var options = Options(parameters) with { Overlap = overlap };
        Assert.Equal(expected, Path("X[01-01..12-31] A[01-01..02-01] B[01-10..03-01]", options));
    }

    [Fact]
    public void A_switch_ends_the_first_era_or_keeps_its_days_and_a_split_names_eras_by_length()
    {
        var (records, targets) = Parse("X[01-01..12-31] A[01-01..02-01] B[01-10..03-01]");
        var cut = EraPath.Of(records, targets, Options("0/5/30/0/All/5"))[0];
        var kept = EraPath.Of(records, targets, Options("0/5/30/0/All/5") with { Overlap = ShortOverlap.Keep })[0];
        Assert.Equal((9, 31), (cut[0].Length, kept[0].Length));
        var split = Options("0/5/30/0/All/5") with { Splits = [new EraSplit(0, 31, 4, 5), new EraSplit(1, 51, 6, 7)] };
        Assert.Equal("F-G", Path("X[01-01..12-31] A[01-01..02-01] B[01-10..03-01]", split));
    }

    [Fact]
    public void Filters_and_the_longest_path_apply_at_the_end()
    {
        const string Events = "X[01-01..12-31] A[01-01..01-20] A[02-20..03-10] B[03-11..04-10] A[04-11..05-01]";
        Assert.Equal("A-A-B-A", Path(Events, Options("0/5/5/5/All/9")));
        Assert.Equal("A-B-A", Path(Events, Options("0/5/5/5/Changes/9")));
        Assert.Equal("A-B", Path(Events, Options("0/5/5/5/First/9")));
        Assert.Equal("A-A", Path(Events, Options("0/5/5/5/All/2")));
        Assert.Equal("", Path("X[01-01..12-31]", Options("0/5/5/5/All/2")));
        Assert.Equal("", Path("A[01-01..12-31]", Options("0/5/5/5/All/2")));
    }

    [Fact]
    public void Shifting_all_dates_keeps_the_path_and_pieces_never_overlap()
    {
        var random = new Random(8);
        for (var round = 0; round < 300; round++)
        {
            List<Era> records = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(200) is var start ? new Era(1UL << random.Next(4), start, start + random.Next(0, 90)) : default)];
            var options = Options($"0/{random.Next(10)}/{random.Next(40)}/{random.Next(20)}/All/50");
            var found = EraPath.Of(records, [new Era(1, 0, 400)], options)[0];
            var shifted = EraPath.Of([.. records.Select(era => era with { Start = era.Start + 1000, End = era.End + 1000 }).Reverse()], [new Era(1, 1000, 1400)], options)[0];
            Assert.Equal(found.Select(era => (era.State, era.Start + 1000, era.End + 1000)), shifted.Select(era => (era.State, era.Start, era.End)));
            for (var index = 1; index < found.Count; index++) Assert.True(found[index].Start >= found[index - 1].End || found[index - 1].Length == 0 || found[index].Length == 0);
        }
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var options = Options("0/5/5/5/All/5");
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => EraPath.Of([new Era(3, 0, 5)], [], options));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => EraPath.Of([new Era(0, 0, 5)], [], options));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => EraPath.Of([new Era(1, 6, 5)], [], options));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => EraPath.Of([], [new Era(1, 6, 5)], options));
        foreach (var wrong in new[] { options with { MaxPathLength = 0 }, options with { MinEraDuration = -1 }, options with { EraCollapseSize = -1 }, options with { CombinationWindow = -1 }, options with { MinPostCombinationDuration = -1 }, options with { Splits = [new EraSplit(0, 5, 64, 1)] } })
            LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => EraPath.Of([], [], wrong));
    }

    internal static string Path(string events, EraPathOptions options)
    {
        var (records, targets) = Parse(events);
        return string.Join('|', EraPath.Of(records, targets, options).Select(path => string.Join('-', path.Select(era =>
            string.Join('+', Enumerable.Range(0, 26).Where(bit => (era.State >> bit & 1) == 1).Select(bit => (char)('A' + bit)))))));
    }

    internal static EraPathOptions Options(string text)
    {
        var (parts, window) = (text.Split(' ')[0].Split('/'), text.Split(' ').ElementAtOrDefault(1) ?? "");
        int Number(int at) => int.Parse(parts[at], CultureInfo.InvariantCulture);
        return new EraPathOptions(Number(0), Number(1), Number(2), Number(3), Enum.Parse<PathFilter>(parts[4]), Number(5))
        {
            Window = window.StartsWith("start", StringComparison.Ordinal) ? PathWindow.Target with { FirstDay = int.Parse(window[5..], CultureInfo.InvariantCulture) }
                : window.StartsWith("end", StringComparison.Ordinal) ? PathWindow.Target with { To = TargetAnchor.Start, LastDay = int.Parse(window[3..], CultureInfo.InvariantCulture) }
                : PathWindow.Target,
            Overlap = ShortOverlap.Truncate,
            Scope = PostCombinationScope.WholeCase,
            Targets = window == "apart" ? TargetWindows.Apart : TargetWindows.Together,
            Splits = [],
        };
    }

    /// <summary>Records as "A[01-10..03-10]"; X is the target, years are 2014 unless written.</summary>
    private static (List<Era> Records, List<Era> Targets) Parse(string text)
    {
        var parsed = text.Split(' ').Select(part => (Name: part[0], Days: part[2..^1].Split("..").Select(Day).ToArray())).ToList();
        return (
            [.. parsed.Where(each => each.Name != 'X').Select(each => new Era(1UL << (each.Name - 'A'), each.Days[0], each.Days[1]))],
            [.. parsed.Where(each => each.Name == 'X').Select(each => new Era(1, each.Days[0], each.Days[1]))]);
    }

    private static int Day(string text) => DateOnly.ParseExact(text.Length == 5 ? $"2014-{text}" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
