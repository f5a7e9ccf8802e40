namespace Roer.Methods.Sequences;

/// <summary>The templates of Declare (Pesic and van der Aalst 2006). A is the activity of the rule, B the other one.</summary>
public enum DeclareTemplate
{
    /// <summary>A occurs at least the number of times.</summary>
    Existence,

    /// <summary>A occurs fewer than the number of times: 1 forbids it.</summary>
    Absence,

    /// <summary>A occurs exactly the number of times.</summary>
    Exactly,

    /// <summary>The case begins with A.</summary>
    Init,

    /// <summary>The case ends with A.</summary>
    Last,

    /// <summary>If A occurs, B occurs before or after it.</summary>
    RespondedExistence,

    /// <summary>A and B both occur, or neither.</summary>
    Coexistence,

    /// <summary>Every A is followed by a B, at some time.</summary>
    Response,

    /// <summary>Every A is followed by a B before the next A.</summary>
    AlternateResponse,

    /// <summary>Straight after every A comes B.</summary>
    ChainResponse,

    /// <summary>Before every B there was an A, at some time.</summary>
    Precedence,

    /// <summary>Before every B there was an A after the B before it.</summary>
    AlternatePrecedence,

    /// <summary>Straight before every B comes A.</summary>
    ChainPrecedence,

    /// <summary><see cref="Response"/> and <see cref="Precedence"/>.</summary>
    Succession,

    /// <summary><see cref="AlternateResponse"/> and <see cref="AlternatePrecedence"/>.</summary>
    AlternateSuccession,

    /// <summary><see cref="ChainResponse"/> and <see cref="ChainPrecedence"/>.</summary>
    ChainSuccession,

    /// <summary>A and B do not both occur.</summary>
    NotCoexistence,

    /// <summary>A is never followed by B.</summary>
    NotSuccession,

    /// <summary>A or B occurs, or both.</summary>
    Choice,

    /// <summary>A or B occurs, and not both.</summary>
    ExclusiveChoice,
}

/// <summary>From where the time between two events is measured.</summary>
public enum DeclareClock
{
    /// <summary>From the start of the earlier event to the start of the later one.</summary>
    StartToStart,

    /// <summary>From the end of the earlier event to the start of the later one; below 0 when they overlap.</summary>
    CompleteToStart,
}

/// <summary>Bounds of the time between the two events of a rule, both included.</summary>
/// <param name="Clock">From where it is measured.</param>
/// <param name="AtLeast">The least time; nothing when there is no bound.</param>
/// <param name="AtMost">The most time; nothing when there is no bound.</param>
public sealed record DeclareBound(DeclareClock Clock, int? AtLeast, int? AtMost);

/// <summary>A rule that a case keeps or breaks.</summary>
/// <param name="Template">What it asks.</param>
/// <param name="Activity">A.</param>
/// <param name="Other">B, for templates of two activities; otherwise nothing.</param>
/// <param name="Count">The number of times, for existence, absence and exactly; otherwise nothing.</param>
/// <param name="Within">
/// Bounds on the time between A and the B that answers it, or the A that comes before B; nothing when any time will do. For "not" and
/// for choices the bounds say which pairs of events meet, and count for <see cref="DeclareTemplate.NotCoexistence"/> and
/// <see cref="DeclareTemplate.NotSuccession"/> only.
/// </param>
public sealed record DeclareRule(DeclareTemplate Template, int Activity, int? Other, int? Count, DeclareBound? Within)
{
    internal void Check(int activities)
    {
        Require.Known(Template, nameof(Template));
        if (Within is { Clock: var clock }) Require.Known(clock, nameof(Within));
        Require.Between(Activity, 0, activities - 1, nameof(Activity));
        var counts = Template is DeclareTemplate.Existence or DeclareTemplate.Absence or DeclareTemplate.Exactly;
        var single = counts || Template is DeclareTemplate.Init or DeclareTemplate.Last;
        if (Other is { } other && !single) Require.Between(other, 0, activities - 1, nameof(Other));
        else if (Other is null != single) throw Odd(nameof(Other), "Give the other activity to templates of two activities, and to no other.");
        if (Count is { } count && counts) Require.Between(count, 1, int.MaxValue, nameof(Count));
        else if (Count is not null != counts) throw Odd(nameof(Count), "Give the number of times to existence, absence and exactly, and to no other.");
        if (Within is not null && (single || Template is DeclareTemplate.Choice or DeclareTemplate.ExclusiveChoice or DeclareTemplate.Coexistence))
            throw Odd(nameof(Within), "Give bounds of time only to rules about two events.");
        if (Within is { AtLeast: { } least, AtMost: { } most }) Require.Between(least, int.MinValue, most, nameof(Within));
    }

    private MethodInputException Odd(string parameter, string change) => new(InputFault.OutOfRange, parameter, $"{parameter} does not fit {Template}. {change}");
}
