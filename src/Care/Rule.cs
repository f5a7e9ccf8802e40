namespace Roer.Care;

/// <summary>Who must mend what breaks a rule.</summary>
public enum RuleMender
{
    /// <summary>The provider that sent the message.</summary>
    Provider = 1,

    /// <summary>The municipality itself: its own message, table or setting.</summary>
    Municipality = 2,

    /// <summary>The two together; neither can tell alone which of them is wrong.</summary>
    Both = 3,
}

/// <summary>Of which amount the euros are that a rule's findings touch.</summary>
public enum RuleEuros
{
    /// <summary>The finding touches no amount that can be told.</summary>
    None = 0,

    /// <summary>What the claim lines ask that it touches.</summary>
    Claimed = 1,

    /// <summary>What may be claimed on the allocation that it touches. Never added to claimed euros.</summary>
    Allocated = 2,
}

/// <summary>
/// A rule that what comes in is held against, as it holds for a run of days. A later set of rules may give the same code another
/// sentence, severity or end; each such version is a rule of its own, and versions of one code never share a day.
/// </summary>
/// <param name="Code">The code: an iJw return code or operating rule where there is one, else words of our own.</param>
/// <param name="Name">What it is called, in Dutch.</param>
/// <param name="Severity">How bad a breach is.</param>
/// <param name="FirstDay">The first day of care, or of the claim, for which it holds.</param>
/// <param name="LastDay">The last such day; empty means until further notice.</param>
/// <param name="Elements">The elements of the message, or columns of the table, that it looks at; the first is the one to mend.</param>
/// <param name="Sentence">What is wrong and what to do, in Dutch.</param>
/// <param name="Mender">Who must mend it.</param>
/// <param name="Euros">Of which amount the euros are that it touches.</param>
/// <param name="Source">The rule or return code of the standard that it comes from, or <c>aannemelijkheid</c> for a rule of our own about what is plausible.</param>
public sealed record Rule(
    string Code,
    string Name,
    Severity Severity,
    DateOnly FirstDay,
    DateOnly? LastDay,
    IReadOnlyList<string> Elements,
    string Sentence,
    RuleMender Mender,
    RuleEuros Euros,
    string Source)
{
    /// <summary>Whether it holds on a day; both ends count.</summary>
    public bool HoldsOn(DateOnly day) => FirstDay <= day && !(day > LastDay);
}
