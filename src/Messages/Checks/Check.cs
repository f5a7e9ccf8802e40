using System.Globalization;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// A rule that one accepted file can tell to be broken. It looks at each fact as it comes by; one instance serves one file. The
/// facts stay as they are: a check only tells.
/// </summary>
internal abstract class Check(string rule, Severity severity)
{
    private static readonly CultureInfo _dutch = new("") { NumberFormat = { CurrencyDecimalSeparator = ",", CurrencyGroupSeparator = ".", CurrencySymbol = "€", CurrencyPositivePattern = 2, CurrencyNegativePattern = 12 } };

    private bool _isBlind;

    /// <summary>The code of the rule: an iJw return code where there is one.</summary>
    public string Rule { get; } = rule;

    public Severity Severity { get; } = severity;

    /// <summary>What the rule asks, in Dutch.</summary>
    public abstract string Asks { get; }

    /// <summary>The first signing date for which it holds; empty means from the release on.</summary>
    public virtual DateOnly? ValidFrom => null;

    /// <summary>The last signing date for which it holds; empty means until further notice.</summary>
    public virtual DateOnly? ValidTo => null;

    /// <summary>Where its findings go.</summary>
    public ICollection<Finding> Findings { get; set; } = [];

    public bool IsValidOn(DateOnly known) => !(known < ValidFrom) && !(known > ValidTo);

    public virtual void Look(AllocationVersion allocation)
    {
    }

    public virtual void Look(Delivery stop)
    {
    }

    public virtual void Look(Claim claim)
    {
    }

    public virtual void Look(in ClaimLine line)
    {
    }

    public virtual void Look(RefusedLine line)
    {
    }

    public virtual void Look(ClaimAnswer answer)
    {
    }

    /// <summary>A service number failed the eleven-test.</summary>
    public virtual void LookAtServiceNumber(Origin at, string? provider)
    {
    }

    /// <summary>The message has ended.</summary>
    public virtual void End()
    {
    }

    protected void Report(string sentence, int line, string element, string? provider, long? cents = null) =>
        Findings.Add(new Finding(Rule, Severity, sentence, line, element, cents, provider));

    /// <summary>From here on the check no longer looks at everything, because the file is too large to remember.</summary>
    protected void ReportBlind(int line)
    {
        if (_isBlind) return;
        _isBlind = true;
        Findings.Add(new Finding(Rule, Severity.Note, $"Het bestand is erg groot. Vanaf deze regel is niet alles meer nagekeken op de regel: {Asks}", line));
    }

    protected static string Euros(long cents) => (cents / 100m).ToString("C2", _dutch);

    protected static int MonthOf(DateOnly day)
    {
        day.Deconstruct(out var year, out var month, out _);
        return (year * 12) + month;
    }

    protected static string Day(DateOnly day) => day.ToString("d-M-yyyy", CultureInfo.InvariantCulture);
}
