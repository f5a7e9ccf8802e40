using Roer.Care;
using Roer.Messages.Sample;
using Roer.Questions.WhereWillTheYearEnd;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Tests.YearEnds;

/// <summary>What a year came to in the end, in cents, and how much of it was still to come on a day: the same parts as the forecast has.</summary>
/// <param name="Total">All of the year, as known long after.</param>
/// <param name="Late">Of months that had passed then, settlements left out.</param>
/// <param name="Settled">What providers settle from March of the next year on.</param>
/// <param name="Running">Of later months, on care that ran then.</param>
/// <param name="Entries">Of later months, on care that began later.</param>
internal sealed record TrueYear(long Total, long Late, long Settled, long Running, long Entries);

/// <summary>
/// An invented town of which the messages that a forecast reads lie in a store, without having been files, and of which the truth is known. The history begins three
/// years before the year and goes on for thirteen months after it: by then every claim and settlement of the year is in.
/// </summary>
internal sealed class ExaminedTown : IDisposable
{
    private const int YearsBefore = 3;
    private static readonly HashSet<string> Read = ["JW301", "JW305", "JW307", "JW323", "JW325", "tarieven", "producten", "contracten"];
    private readonly WorldStore _store;
    private readonly string _municipality;
    private readonly List<TrueLine> _lines;

    private ExaminedTown(InventedTown town, int year)
    {
        (Year, _municipality) = (year, town.Options.Municipality);
        _store = new WorldStore(town.Intakes().Where(intake => intake.Kind is { } kind && Read.Contains(kind)));
        var answers = town.Messages.OfType<AnswerMessage>().ToDictionary(answer => answer.Claim);
        _lines = [.. town.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines.Where(line => line.Period.First.Year == year).Select(line => Line(claim, line, answers.GetValueOrDefault(claim))))];
    }

    /// <summary>The year that is forecast.</summary>
    public int Year { get; }

    /// <summary>The options of a town whose history suits a forecast of this year.</summary>
    public static SampleOptions Options(int seed, int youths, int year) => new() { Seed = seed, Youths = youths, FirstYear = year - YearsBefore, Years = YearsBefore + 2 };

    public static ExaminedTown Of(SampleOptions options) => new(SampleTown.Invent(options), options.FirstYear + YearsBefore);

    /// <summary>What a forecast may know on a day. What stands outside the messages is left out: that is told, not forecast.</summary>
    public YearEndFacts Facts(DateOnly asOf) =>
        YearEndLoad.Load(_store.Store.At(_municipality, asOf, null), DateSpan.Of(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31))) with { Budgets = [], Risks = [], OtherCosts = [] };

    /// <summary>What the year came to, parted as a forecast on that day parts it.</summary>
    public TrueYear Truth(DateOnly asOf)
    {
        var edge = new ClaimCalendar(asOf, DateSpan.Of(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31))).EdgeDay;
        var year = new TrueYear(0, 0, 0, 0, 0);
        foreach (var line in _lines)
        {
            var open = line.InTheEnd - line.KnownOn(asOf);
            year = year with { Total = year.Total + line.InTheEnd };
            if (line.Settles && line.Signed >= new DateOnly(Year + 1, 3, 1)) year = year with { Settled = year.Settled + open };
            else if (line.Day > edge) year = line.Began > edge ? year with { Entries = year.Entries + open } : year with { Running = year.Running + open };
            else year = year with { Late = year.Late + open };
        }

        return year;
    }

    public void Dispose() => _store.Dispose();

    private static TrueLine Line(ClaimMessage claim, InventedLine line, AnswerMessage? answer)
    {
        var refused = answer is not null && (answer.RefusesWhole || answer.Refused.Contains(line));
        return new TrueLine(line.Period.First, line.Allocation.Care.First, line.Allocation.Provider.Settles, claim.Signed, refused ? answer!.Signed : DateOnly.MaxValue, line.AmountCents);
    }

    private readonly record struct TrueLine(DateOnly Day, DateOnly Began, bool Settles, DateOnly Signed, DateOnly Refused, long Cents)
    {
        public long InTheEnd => Refused < DateOnly.MaxValue ? 0 : Cents;

        public long KnownOn(DateOnly asOf) => Signed <= asOf && Refused > asOf ? Cents : 0;
    }
}
