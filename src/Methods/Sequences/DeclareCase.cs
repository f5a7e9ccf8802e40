namespace Roer.Methods.Sequences;

/// <summary>
/// The events of one case, and the position of the first of them that breaks a rule. Of a case that may go on, only what no later event can mend.
/// </summary>
/// <param name="events">All events.</param>
/// <param name="first">The position of the first of the case.</param>
/// <param name="end">The position after its last.</param>
/// <param name="seenUntil">The time up to which the case was seen when it may go on; nothing when it is over.</param>
internal readonly ref struct DeclareCase(EventColumns events, int first, int end, int? seenUntil)
{
    private readonly int? _seenUntil = seenUntil;
    private readonly EventColumns _events = events;
    private readonly int _first = first;
    private readonly int _end = end;

    public int Name => _events.Cases[_first];

    public int? Broken(DeclareRule rule) => (rule.Template, A: rule.Activity, B: rule.Other ?? -1, rule.Within) switch
    {
        (DeclareTemplate.Existence, var a, _, _) => Times(a) >= rule.Count ? null : Missing(),
        (DeclareTemplate.Absence, var a, _, _) => Nth(a, rule.Count!.Value),
        (DeclareTemplate.Exactly, var a, _, _) => Nth(a, rule.Count!.Value + 1) ?? (Times(a) == rule.Count ? null : Missing()),
        (DeclareTemplate.Init, var a, _, _) => Is(_first, a) ? null : _first,
        (DeclareTemplate.Last, var a, _, _) => Is(_end - 1, a) ? null : Missing(),
        (DeclareTemplate.RespondedExistence, var a, var b, var within) => Responded(a, b, within),
        (DeclareTemplate.Coexistence, var a, var b, _) => Nth(a, 1) is null == Nth(b, 1) is null || MayGoOn ? null : Nth(a, 1) ?? Nth(b, 1),
        (DeclareTemplate.Response, var a, var b, var within) => Response(a, b, within, Reach.Any),
        (DeclareTemplate.AlternateResponse, var a, var b, var within) => Response(a, b, within, Reach.Alternate),
        (DeclareTemplate.ChainResponse, var a, var b, var within) => Response(a, b, within, Reach.Chain),
        (DeclareTemplate.Precedence, var a, var b, var within) => Precedence(a, b, within, Reach.Any),
        (DeclareTemplate.AlternatePrecedence, var a, var b, var within) => Precedence(a, b, within, Reach.Alternate),
        (DeclareTemplate.ChainPrecedence, var a, var b, var within) => Precedence(a, b, within, Reach.Chain),
        (DeclareTemplate.Succession, var a, var b, var within) => Earlier(Response(a, b, within, Reach.Any), Precedence(a, b, within, Reach.Any)),
        (DeclareTemplate.AlternateSuccession, var a, var b, var within) => Earlier(Response(a, b, within, Reach.Alternate), Precedence(a, b, within, Reach.Alternate)),
        (DeclareTemplate.ChainSuccession, var a, var b, var within) => Earlier(Response(a, b, within, Reach.Chain), Precedence(a, b, within, Reach.Chain)),
        (DeclareTemplate.NotCoexistence, var a, var b, var within) => Earlier(Followed(a, b, within), Followed(b, a, within)),
        (DeclareTemplate.NotSuccession, var a, var b, var within) => Followed(a, b, within),
        (DeclareTemplate.Choice, var a, var b, _) => (Nth(a, 1) ?? Nth(b, 1)) is null ? Missing() : null,
        (_, var a, var b, _) => (Nth(a, 1) ?? Nth(b, 1)) is null ? Missing() : Later(Nth(a, 1), Nth(b, 1)),
    };

    private bool MayGoOn => _seenUntil is not null;

    /// <summary>The last event, at which it shows that something is missing from the whole case; nothing when it may still come.</summary>
    private int? Missing() => MayGoOn ? null : _end - 1;

    private bool Is(int at, int activity) => _events.Activities[at] == activity;

    private int Times(int activity) => _events.Activities[_first.._end].Count(activity);

    private int? Nth(int activity, int time)
    {
        for (var at = _first; at < _end; at++)
        {
            if (Is(at, activity) && --time == 0) return at;
        }

        return null;
    }

    private bool InTime(int earlier, int later, DeclareBound? within)
    {
        if (within is null) return true;
        var time = _events.Starts[later] - TimeFrom(earlier, within);
        return !(time < within.AtLeast) && !(time > within.AtMost);
    }

    private long TimeFrom(int earlier, DeclareBound? within) => within?.Clock == DeclareClock.StartToStart ? _events.Starts[earlier] : _events.Completes[earlier];

    private int? Responded(int a, int b, DeclareBound? within)
    {
        for (var at = _first; at < _end; at++)
        {
            if (Is(at, a) && !AnswersAfter(at, b, within, -1) && !AnswersBefore(at, b, within, -1)) return at;
        }

        return null;
    }

    private int? Response(int a, int b, DeclareBound? within, Reach reach)
    {
        for (var at = _first; at < _end; at++)
        {
            if (!Is(at, a)) continue;
            var kept = reach == Reach.Chain
                ? at + 1 < _end ? Is(at + 1, b) && InTime(at, at + 1, within) : MayStillAnswer(at, within)
                : AnswersAfter(at, b, within, reach == Reach.Alternate ? a : -1);
            if (!kept) return at;
        }

        return null;
    }

    private int? Precedence(int a, int b, DeclareBound? within, Reach reach)
    {
        for (var at = _first; at < _end; at++)
        {
            if (!Is(at, b)) continue;
            var kept = reach == Reach.Chain
                ? at > _first && Is(at - 1, a) && InTime(at - 1, at, within)
                : AnswersBefore(at, a, within, reach == Reach.Alternate ? b : -1);
            if (!kept) return at;
        }

        return null;
    }

    /// <summary>Whether an event of this activity comes later or may still come, in time, and before one of the activity that stops the search.</summary>
    private bool AnswersAfter(int from, int activity, DeclareBound? within, int stop)
    {
        for (var at = from + 1; at < _end; at++)
        {
            if (Is(at, activity) && InTime(from, at, within)) return true;
            if (Is(at, stop)) return false;
        }

        return MayStillAnswer(from, within);
    }

    /// <summary>Whether an event that begins when the case was last seen, or later, can answer this one in time.</summary>
    private bool MayStillAnswer(int from, DeclareBound? within) => _seenUntil is { } until && !(until - TimeFrom(from, within) > within?.AtMost);

    private bool AnswersBefore(int from, int activity, DeclareBound? within, int stop)
    {
        for (var at = from - 1; at >= _first; at--)
        {
            if (Is(at, activity) && InTime(at, from, within)) return true;
            if (Is(at, stop)) return false;
        }

        return false;
    }

    /// <summary>The first B that comes, in time, after an A.</summary>
    private int? Followed(int a, int b, DeclareBound? within)
    {
        for (var at = _first; at < _end; at++)
        {
            if (Is(at, b) && AnswersBefore(at, a, within, -1)) return at;
        }

        return null;
    }

    private static int? Earlier(int? left, int? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);

    private static int? Later(int? left, int? right) => left is null || right is null ? null : Math.Max(left.Value, right.Value);

    private enum Reach
    {
        Any,
        Alternate,
        Chain,
    }
}
