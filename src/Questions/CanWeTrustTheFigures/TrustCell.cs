using Roer.Care;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>Findings and what they touch, for one value of a dimension or for the whole. Each claimed euro counts once a severity.</summary>
internal sealed class TrustCell
{
    private readonly long[] _numbers = new long[(int)Severity.Refusal + 1];
    private readonly long[] _cents = new long[(int)Severity.Refusal + 1];

    /// <summary>How many findings.</summary>
    public long Number { get; private set; }

    /// <summary>How many findings touch neither a claimed nor an allocated amount that is known.</summary>
    public long WithoutEuros { get; private set; }

    /// <summary>What may be claimed on the allocations that findings are about, each once; never added to claimed euros.</summary>
    public Int128 Allocated { get; private set; }

    /// <summary>Of how many of those allocations the amount is not or only partly known.</summary>
    public long AllocatedUnknown { get; private set; }

    public long Allocations { get; private set; }

    /// <summary>The worst severity of which there is a finding or a touched line.</summary>
    public Severity Worst { get; private set; }

    public long NumberOf(Severity severity) => _numbers[(int)severity];

    public long CentsOf(Severity severity) => _cents[(int)severity];

    public void Add(Severity severity, long number, long withoutEuros)
    {
        Number += number;
        WithoutEuros += withoutEuros;
        _numbers[(int)severity] += number;
        if (severity > Worst) Worst = severity;
    }

    /// <summary>Adds lines that findings of these severities touch: once for each severity, and a refusal counts as an error.</summary>
    public void Touch(IEnumerable<Severity> severities, long cents)
    {
        foreach (var severity in severities.Select(one => one > Severity.Error ? Severity.Error : one).Distinct())
        {
            _cents[(int)severity] += cents;
            if (severity > Worst) Worst = severity;
        }
    }

    public void Touch(Maximum allocated)
    {
        Allocations++;
        Allocated += allocated.Cents;
        if (allocated.State != MaximumState.Known) AllocatedUnknown++;
    }
}
