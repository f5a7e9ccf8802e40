using Roer.Care;

namespace Roer.Store.Findings;

/// <summary>
/// What was claimed on an allocation in a month, or as a whole, that may be more than a version of it allows. Units in hours or minutes are
/// told in minutes.
/// </summary>
internal sealed record VolumeSuspect(int Allocation, DateSpan Claimed, bool IsWhole, long Units, AllocationTerms Terms)
{
    private static readonly DateSpan Ever = DateSpan.Of(DateOnly.MinValue.AddDays(1), new DateOnly(9999, 12, 30));

    private static readonly TariffSchedule One = TariffSchedule.Always(1);

    public static VolumeSuspect Read(Row row) => new(
        row.Int32(0), DateSpan.Of(row.Date(1), row.Date(2)), row.Boolean(3), row.Int64(4),
        new AllocationTerms(DateSpan.Of(row.Date(5), row.DateOrNull(6)), row.Int32(7), row.Text(8), row.Text(9), BudgetCents: null));

    /// <summary>What is more than every version of the allocation allows (IV076, IV077): the most generous version bounds it.</summary>
    public static IEnumerable<VolumeExcess> Judge(IEnumerable<VolumeSuspect> suspects)
    {
        foreach (var versions in suspects.GroupBy(suspect => (suspect.Allocation, suspect.IsWhole, suspect.Claimed)))
        {
            var bounds = versions.Select(version => version.Most()).ToList();
            var most = bounds.Max();
            if (most > 0 && versions.First().Units > most)
                yield return new VolumeExcess(versions.Key.Allocation, versions.Key.IsWhole ? Ever : Months(versions.Key.Claimed), most);
        }
    }

    /// <summary>The most units that this version allows; 0 when it is not valid on any of the days.</summary>
    private long Most()
    {
        if (IsWhole && Terms.Frequency == "6") return Terms.Volume!.Value * Scale;
        if (IsWhole && Terms.Validity.IsOpen) return long.MaxValue;
        var most = AllocatedMaximum.Within(Terms, One, IsWhole ? Terms.Validity : Months(Claimed));
        return checked((long)most.Cents) * Scale;
    }

    private long Scale => Terms.Unit == "04" ? 60 : 1;

    private static DateSpan Months(DateSpan days) =>
        DateSpan.Month(days.First.Year, days.First.Month).Cover(DateSpan.Month(days.Last.Year, days.Last.Month));
}

/// <summary>More units than an allocation allows, claimed in periods that begin on these days.</summary>
internal sealed record VolumeExcess(int Allocation, DateSpan Days, long Most);
