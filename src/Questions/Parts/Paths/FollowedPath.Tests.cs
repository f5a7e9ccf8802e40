using Roer.Care;

namespace Roer.Questions.Parts.Paths;

/// <summary>What a path is made of, from trajectories that a reader can draw.</summary>
public sealed class FollowedPathTests
{
    [Theory]
    [InlineData("02 0-100 klaar", "02>klaar")]
    [InlineData("02 0-", "02>loopt-nog")]
    [InlineData("02 0-100 weg", "02>uit-beeld")]
    [InlineData("02 0-100 klaar; 14 100-200 klaar", "02>14>klaar")]
    [InlineData("02 0-100 klaar; 14 50-200 klaar", "02>02+14>14>klaar")]
    [InlineData("02 0-100 klaar; 02@B 130-200 klaar", "02>02>klaar")]
    [InlineData("02 0-100 klaar; 02@B 90-200 klaar", "02>klaar")]
    public void The_steps_are_the_forms_that_run_together(string drawn, string key)
    {
        var path = DrawnCourse.Path(drawn);
        Assert.Equal(key, PathVariant.KeyOf(path.States, path.End));
    }

    [Theory]
    [InlineData("02 0-100 klaar", nameof(PathOutcome.DoneAfterOne))]
    [InlineData("02 0-", nameof(PathOutcome.FirstRuns))]
    [InlineData("02 0-100 weg", nameof(PathOutcome.OutOfSight))]
    [InlineData("02 0-100 klaar; 14 100-", nameof(PathOutcome.Heavier))]
    [InlineData("14 0-100 klaar; 02 100-", nameof(PathOutcome.Lighter))]
    [InlineData("02 0-100 klaar; 04 100-", nameof(PathOutcome.Equal))]
    [InlineData("14 0-100 klaar; 02 100-200 klaar; 11 200-", nameof(PathOutcome.Lighter))]
    [InlineData("02 0-100 klaar; onbekend 100-", nameof(PathOutcome.Equal))]
    [InlineData("onbekend 0-100 klaar; 14 100-", nameof(PathOutcome.Equal))]
    public void What_came_after_the_first_is_beside_its_weight(string drawn, string outcome) => Assert.Equal(outcome, DrawnCourse.Path(drawn).Outcome.ToString());

    [Fact]
    public void The_first_is_the_heaviest_that_began_first_and_the_last_the_heaviest_that_ended_last()
    {
        var path = DrawnCourse.Path("02 0-100 klaar; 14 0-300 klaar; 03 50-300 klaar");
        Assert.Equal((CareForm.OtherStay, CareForm.OtherStay), (path.First.Form, path.Last.Form));
        Assert.Equal(CareForm.Ambulant, DrawnCourse.Path("onbekend 0-100 klaar; 02 0-50 klaar").First.Form);
    }

    [Fact]
    public void Care_from_before_is_a_step_of_its_own_and_only_the_rest_of_its_days_counts()
    {
        var path = DrawnCourse.Path("02 0-100 klaar 300; 14 100-150 klaar 500", start: 40);
        Assert.Equal("liep-al>02>14>klaar", PathVariant.KeyOf(path.States, path.End));
        Assert.Equal((110, 80_000, true), (path.Days, path.Cents, path.IsOngoing));
        Assert.Equal(["liep-al", "02", "14"], path.Trajectories.Select(one => one.Key));
        Assert.Equal(path.First.Form, FollowedPath.BeginFormOf(path.Course, path.Start));
    }

    [Fact]
    public void Care_that_was_over_before_the_first_day_is_no_part_of_it()
    {
        var path = DrawnCourse.Path("14 0-30 klaar; 02 40-100 klaar", start: 40);
        Assert.Equal(("02>klaar", false, 1), (PathVariant.KeyOf(path.States, path.End), path.IsOngoing, path.Episodes.Length));
    }

    /// <summary>Three days of both between are smoothed away, which does not change what it was before.</summary>
    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(3, 3, 3)]
    [InlineData(4, 2, 3)]
    public void Short_steps_are_smoothed_away_and_counted(int shortest, int steps, int unsmoothed)
    {
        var path = DrawnCourse.Path("02 0-103 klaar; 14 100-200 klaar", shortest: shortest);
        Assert.Equal((steps, unsmoothed, 200), (path.Segments.Length, path.Unsmoothed, path.Days));
    }

    [Theory]
    [InlineData(0, "02>02>klaar", 170)]
    [InlineData(28, "02>02>klaar", 170)]
    [InlineData(30, "02>klaar", 200)]
    public void A_pause_that_is_skipped_is_part_of_the_step_before_it(int gap, string key, int days)
    {
        var path = DrawnCourse.Path("02 0-100 klaar; 02@B 130-200 klaar", gap: gap);
        Assert.Equal((key, days), (PathVariant.KeyOf(path.States, path.End), path.Days));
    }

    [Fact]
    public void Variants_hold_the_same_numbers_as_their_paths()
    {
        var paths = Paths("02 0-100 klaar 100", "02 5-60 klaar 300", "02 0-", "14 0-10 klaar; 02 10-20 klaar 50");
        var variants = PathVariants.Of(paths, path => path.States);
        Assert.Equal(["02>klaar", "02>loopt-nog", "14>02>klaar"], variants.Select(variant => variant.Key));
        Assert.Equal([2, 1, 1], variants.Select(variant => variant.Youths));
        Assert.Equal((40_000, "Verblijf → ambulant → klaar"), (variants[0].Cents, variants[2].Label));
        Assert.Equal([55, 100], variants[0].Days);
    }

    [Fact]
    public void Handover_counts_only_another_provider_and_each_youth_once()
    {
        var paths = Paths("02@A 0-100 klaar; 02@B 110-200 klaar; 02@A 200-250 klaar; 02@B 260-300 klaar 700", "02@A 0-100 klaar; 14@A 100-200 klaar");
        var rows = PathHandover.Of(paths, "").Rows;
        Assert.Equal(["A>B", "B>A"], rows.Select(row => row.Key));
        Assert.Equal([1m, 2m, 10m, 70_000m], rows[0].Figures.Select(figure => figure.Value!.Value));
        Assert.Equal((true, true, false), (PathHandover.IsIn(paths[0], "A>B"), PathHandover.IsIn(paths[0], "B>A"), PathHandover.IsIn(paths[1], "A>B")));
    }

    private static FollowedPath[] Paths(params string[] drawn) => [.. drawn.Select(one => DrawnCourse.Path(one))];
}
