using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Tells the messages of the town as facts, as a reader of the files would.</summary>
internal sealed partial class TownFacts(SampleOptions options)
{
    /// <summary>WJ232: supervision or a criminal case at the time of the decision; empty for most.</summary>
    public static string? LegalStatus(AllocationMessage message)
    {
        var day = message.Steps[0].First;
        var care = message.Child.Care;
        if (care.Exists(item => item.Form == CareForm.Protection && item.First <= day && day <= item.Last))
            return "04";
        return care.Exists(item => item.Form == CareForm.Probation && item.First <= day && day <= item.Last) ? "12" : null;
    }

    /// <summary>Whether the provider's reports on the allocation leave its number out.</summary>
    public static bool OmitsNumber(InventedAllocation allocation) =>
        allocation.Provider.OmitsNumbers && allocation.Grant.NamesCategory && allocation.Number % 3 == 0;

    /// <summary>WJ001 for the answer as a whole.</summary>
    public static string ReturnCode(AnswerMessage message) =>
        message.RefusesWhole ? "0001" : message.Refused.Count == 0 ? "8001" : "0200";

    public Intake Tell(TownMessage message)
    {
        var intake = new Intake
        {
            FileName = $"{FileName(message)}",
            Kind = $"JW{message.Kind}",
            Municipality = options.Municipality,
            Provider = message.Provider.Code,
            Known = message.Signed,
            Identity = IdentityOf("identity", message),
            Content = IdentityOf("content", message),
        };
        switch (message)
        {
            case AllocationMessage allocation:
                Tell(allocation, intake);
                break;
            case DeliveryMessage delivery:
                Tell(delivery, intake);
                break;
            case ClaimMessage claim:
                Tell(claim, intake);
                break;
            case AnswerMessage answer:
                Tell(answer, intake);
                break;
            default:
                TellRequestOrReply(message, intake);
                break;
        }

        return intake;
    }

    /// <summary>Named after who sends and who receives; a reply goes back to the sender of what it answers.</summary>
    public string FileName(TownMessage message) => message.FromMunicipality == message is not ReplyMessage
        ? $"JW{message.Kind}_{options.Municipality}_{message.Provider.Code}_{message.Identification}.xml"
        : $"JW{message.Kind}_{message.Provider.Code}_{options.Municipality}_{message.Identification}.xml";

    /// <summary>The pseudonym that stands for a child when no key is at hand.</summary>
    public Child Pseudonym(InventedChild child) => new(Mark($"child {options.Municipality} {options.Seed} {child.Index}"));

    private void Tell(AllocationMessage message, Intake intake)
    {
        Person(message.Child, message.Signed, intake);
        foreach (var step in message.Steps)
        {
            var grant = step.Allocation.Grant;
            intake.Allocations.Add(new AllocationVersion(
                At(message.Signed, intake.Allocations.Count + 1),
                Pseudonym(message.Child),
                step.Allocation.Number,
                message.Provider.Code,
                grant.NamesCategory ? grant.Product.Category : null,
                grant.NamesCode ? grant.Product.Code : null,
                step.Decided,
                step.First,
                step.Last,
                step.Reason,
                step.Volume > 0 ? step.Volume : null,
                step.Volume > 0 ? grant.Product.Unit : null,
                step.Volume > 0 ? grant.Frequency : null,
                grant.BudgetCents > 0 ? grant.BudgetCents : null,
                LegalStatus(message)));
            if (step.Request is { } request)
                intake.GrantedRequests.Add(new GrantedRequest(
                    At(message.Signed, intake.Allocations.Count), Pseudonym(message.Child), message.Provider.Code, RequestMark(message, request), step.Allocation.Number));
        }
    }

    private void Tell(DeliveryMessage message, Intake intake)
    {
        Person(message.Child, message.Signed, intake);
        var facts = message.IsStop ? intake.Stops : intake.Starts;
        foreach (var report in message.Reports)
        {
            var grant = report.Allocation.Grant;
            facts.Add(new Delivery(
                At(message.Signed, facts.Count + 1),
                Pseudonym(message.Child),
                message.Provider.Code,
                OmitsNumber(report.Allocation) ? null : report.Allocation.Number,
                grant.NamesCategory ? grant.Product.Category : null,
                grant.NamesCode ? grant.Product.Code : null,
                report.Allocation.Steps[0].First,
                report.First,
                report.Last,
                report.EndReason,
                report.Status));
        }
    }

    private void Tell(ClaimMessage message, Intake intake)
    {
        var number = ClaimMark(message);
        intake.Claims.Add(new Claim(
            At(message.Signed, 1),
            message.Provider.Code,
            number,
            message.Period.First,
            message.Period.Last,
            message.Signed,
            message.TotalCents,
            MessageMark(message)));
        foreach (var line in message.Lines)
        {
            intake.ClaimLines.Add(new ClaimLine(
                At(message.Signed, intake.ClaimLines.Count + 2),
                message.Provider.Code,
                number,
                Pseudonym(line.Child),
                ReferenceMark(line),
                line.Previous is { } previous ? ReferenceMark(previous) : null,
                line.AllocationNumber,
                line.Product.Category,
                line.Product.Code,
                line.Period.First,
                line.Period.Last,
                line.Volume,
                line.Product.Unit,
                line.TariffCents,
                line.AmountCents));
        }
    }

    private void Tell(AnswerMessage message, Intake intake)
    {
        var whole = message.RefusesWhole;
        intake.Answers.Add(new ClaimAnswer(
            At(message.Signed, 1),
            message.Provider.Code,
            whole ? null : ClaimMark(message.Claim),
            MessageMark(message.Claim),
            whole ? null : message.Claim.TotalCents,
            whole ? null : message.GrantedCents,
            whole,
            ReturnCode(message)));
        foreach (var line in message.Refused)
        {
            intake.RefusedLines.Add(new RefusedLine(
                At(message.Signed, intake.RefusedLines.Count + 2),
                message.Provider.Code,
                ClaimMark(message.Claim),
                ReferenceMark(line),
                line.AmountCents,
                line.Refusal!));
        }
    }

    private void Person(InventedChild child, DateOnly known, Intake intake) =>
        intake.Children.Add(new ChildFact(At(known, 1), Pseudonym(child), child.BirthAsTold, child.BirthPrecision, child.Sex));

    private Origin At(DateOnly known, int line) => new(options.Municipality, known, line);

    private Identity IdentityOf(string what, TownMessage message)
    {
        var mark = $"{what} {options.Municipality} {options.Seed} {message.Identification}";
        return new Identity(Mark($"{mark} high"), Mark($"{mark} low"));
    }

    private static long ClaimMark(ClaimMessage claim) => Mark($"claim {claim.Provider.Code} {claim.Number}");

    private static long MessageMark(ClaimMessage claim) => Mark($"message {claim.Provider.Code} {claim.Identification}");

    private static long ReferenceMark(InventedLine line) => Mark($"line {line.Allocation.Provider.Code} {line.Reference}");

    private static long Mark(string text) => unchecked((long)RandomStream.Mark(text));
}
