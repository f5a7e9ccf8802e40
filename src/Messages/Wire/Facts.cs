using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// The facts of the part that is being read, with what the checks found in them. On a first reading, more facts than a part may
/// hold are abandoned, and the file is read again to give them out in parts.
/// </summary>
internal sealed class Facts(int partSize, bool givesParts)
{
    private readonly Check[] _all = AllChecks.ForOneFile();
    private Check[] _checks = [];

    public Intake Part { get; } = new() { FileName = "", Identity = default, Content = default };

    public int Count { get; private set; }

    /// <summary>Whether the part is full and should be given out.</summary>
    public bool IsFull => givesParts && Count >= partSize;

    public bool IsAbandoned { get; private set; }

    /// <summary>The signing date is known: the checks that were valid then begin.</summary>
    public void Begin(DateOnly known)
    {
        _checks = [.. _all.Where(check => check.IsValidOn(known))];
        foreach (var check in _checks)
            check.Findings = Part.Findings;
    }

    /// <summary>Gives the part out and starts an empty one.</summary>
    public void MoveTo(Intake intake)
    {
        IntakeFacts.Move(Part, intake);
        Count = 0;
    }

    public void Add(ChildFact child)
    {
        Part.Children.Add(child);
        Counted();
    }

    public void Add(AllocationVersion allocation)
    {
        foreach (var check in _checks)
            check.Look(allocation);
        Part.Allocations.Add(allocation);
        Counted();
    }

    public void AddStart(Delivery start)
    {
        Part.Starts.Add(start);
        Counted();
    }

    public void AddStop(Delivery stop)
    {
        foreach (var check in _checks)
            check.Look(stop);
        Part.Stops.Add(stop);
        Counted();
    }

    public void Add(Claim claim)
    {
        foreach (var check in _checks)
            check.Look(claim);
        Part.Claims.Add(claim);
        Counted();
    }

    public void Add(in ClaimLine line)
    {
        foreach (var check in _checks)
            check.Look(line);
        Part.ClaimLines.Add(line);
        Counted();
    }

    public void Add(ClaimAnswer answer)
    {
        foreach (var check in _checks)
            check.Look(answer);
        Part.Answers.Add(answer);
        Counted();
    }

    public void Add(RefusedLine line)
    {
        foreach (var check in _checks)
            check.Look(line);
        Part.RefusedLines.Add(line);
        Counted();
    }

    public void Add(Reply reply)
    {
        Part.Replies.Add(reply);
        Counted();
    }

    public void Add(ReplyCode code)
    {
        Part.ReplyCodes.Add(code);
        Counted();
    }

    public void Add(CareRequest request)
    {
        Part.Requests.Add(request);
        Counted();
    }

    public void Add(GrantedRequest granted)
    {
        Part.GrantedRequests.Add(granted);
        Counted();
    }

    public void Add(RequestAnswer answer)
    {
        Part.RequestAnswers.Add(answer);
        Counted();
    }

    public void DoubtfulServiceNumber(Origin at, string? provider)
    {
        foreach (var check in _checks)
            check.LookAtServiceNumber(at, provider);
    }

    /// <summary>The message has ended: what can only be told of the whole is told.</summary>
    public void End()
    {
        foreach (var check in _checks)
            check.End();
    }

    /// <summary>A fact was added to the part.</summary>
    public void Counted()
    {
        Count++;
        if (givesParts || Count <= partSize)
            return;
        IsAbandoned = true;
        _checks = [];
    }
}
