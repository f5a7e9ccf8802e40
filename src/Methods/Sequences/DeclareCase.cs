namespace Roer.Methods.Sequences;

/// <summary>The events of one case, and the position of the first of them that breaks a rule.</summary>
internal readonly ref struct DeclareCase(EventColumns events, int first, int end)
{
    private readonly EventColumns _events = events;
    private readonly int _first = first;
    private readonly int _end = end;

    public int Name => _events.Cases[_first];

    public int? Broken(DeclareRule rule) => (rule.Template, A: rule.Activity, B: rule.Other ?? -1, rule.Within) switch
    {
        (DeclareTemplate.Existence, var a, _, _) => Times(a) >= rule.Count ? null : _end - 1,
        (DeclareTemplate.Absence, var a, _, _) => Nth(a, rule.Count!.Value),
        (DeclareTemplate.Exactly, var a, _, _) => Nth(a, rule.Count!.Value + 1) ?? (Times(a) == rule.Count ? null : _end - 1),
        (DeclareTemplate.Init, var a, _, _) => Is(_first, a) ? null : _first,
        (DeclareTemplate.Last, var a, _, _) => Is(_end - 1, a) ? null : _end - 1,
        (DeclareTemplate.RespondedExistence, var a, var b, var within) => Responded(a, b, within),
        (DeclareTemplate.Coexistence, var a, var b, _) => Nth(a, 1) is null == Nth(b, 1) is null ? null : Nth(a, 1) ?? Nth(b, 1),
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
        (DeclareTemplate.Choice, var a, var b, _) => (Nth(a, 1) ?? Nth(b, 1)) is null ? _end - 1 : null,
        (_, var a, var b, _) => (Nth(a, 1) ?? Nth(b, 1)) is null ? _end - 1 : Later(Nth(a, 1), Nth(b, 1)),
    };

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
        var time = (long)_events.Starts[later] - (within.Clock == DeclareClock.StartToStart ? _events.Starts[earlier] : _events.Completes[earlier]);
        return !(time < within.AtLeast) && !(time > within.AtMost);
    }

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
                ? at + 1 < _end && Is(at + 1, b) && InTime(at, at + 1, within)
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

    /// <summary>Whether an event of this activity comes later, in time, and before one of the activity that stops the search.</summary>
    private bool AnswersAfter(int from, int activity, DeclareBound? within, int stop)
    {
        for (var at = from + 1; at < _end; at++)
        {
            if (Is(at, activity) && InTime(from, at, within)) return true;
            if (Is(at, stop)) return false;
        }

        return false;
    }

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
