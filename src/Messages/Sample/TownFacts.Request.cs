using Roer.Care;

namespace Roer.Messages.Sample;

internal sealed partial class TownFacts
{
    private void TellRequestOrReply(TownMessage message, Intake intake)
    {
        switch (message)
        {
            case RequestMessage request:
                Tell(request, intake);
                break;
            case ChangeMessage change:
                Tell(change, intake);
                break;
            case RequestAnswerMessage answer:
                intake.RequestAnswers.Add(new RequestAnswer(
                    At(answer.Signed, 1), answer.Provider.Code, RequestMark(answer, answer.Reference), answer.Answer, answer.RefusalReason, answer.Responsible));
                break;
            case ReplyMessage reply:
                Tell(reply, intake);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(message));
        }
    }

    private void Tell(RequestMessage message, Intake intake)
    {
        Person(message.Child, message.Signed, intake);
        foreach (var wish in message.Wishes)
            intake.Requests.Add(Wished(message, message.Child, wish) with { Change = RequestedChange.New, Referrer = message.Referrer });
    }

    private void Tell(ChangeMessage message, Intake intake)
    {
        foreach (var allocation in message.Unchanged)
        {
            intake.Requests.Add(new CareRequest(
                At(message.Signed, 1), Pseudonym(message.Child), message.Provider.Code, RequestMark(message, message.Wish.Reference), RequestKind.Change,
                RequestedChange.Unchanged, allocation.Number, null, null, null, null, null, null, null, null, null, message.Reason));
        }

        intake.Requests.Add(Wished(message, message.Child, message.Wish) with
        {
            Kind = RequestKind.Change,
            Change = message.Wish.Allocation is null ? RequestedChange.New : RequestedChange.Changed,
            Allocation = message.Wish.Allocation?.Number,
            Reason = message.Reason,
        });
    }

    private void Tell(ReplyMessage message, Intake intake)
    {
        var answered = message.Answered;
        var kind = $"JW{answered.Kind}";
        var mark = IdentityOf("identity", answered).High;
        intake.Replies.Add(new Reply(At(message.Signed, 1), message.Provider.Code, kind, mark, answered.Signed));
        if (message.Rejection is { } code)
        {
            var whole = new ReplyCode(At(message.Signed, 1), message.Provider.Code, kind, mark, ReplyLevel.Message, "Header", code, null, null, null, null, null);
            intake.ReplyCodes.Add(message.RejectsWhole ? whole : AboutFirst(answered, whole));
        }
    }

    /// <summary>The first product of a message, or the answer that it gives.</summary>
    private ReplyCode AboutFirst(TownMessage message, ReplyCode code) => message switch
    {
        AllocationMessage allocation => About(allocation.Steps[0].Allocation, code with
        {
            Element = "ToegewezenProduct",
            Reference = allocation.Steps[0].Request is { } request ? RequestMark(message, request) : null,
        }),
        DeliveryMessage { Reports: [{ Allocation: var allocation }, ..] } delivery => About(allocation, code with
        {
            Element = delivery.IsStop ? "StopProduct" : "StartProduct",
        }) with
        { Allocation = OmitsNumber(allocation) ? null : allocation.Number },
        RequestMessage request => About(request.Wishes[0], code with
        {
            Element = "AangevraagdProduct",
            Child = Pseudonym(request.Child),
            Reference = RequestMark(message, request.Wishes[0].Reference),
        }),
        ChangeMessage change => About(change.Wish, code with
        {
            Element = change.Wish.Allocation is null ? "NieuwProduct" : "TeWijzigenProduct",
            Child = Pseudonym(change.Child),
            Reference = RequestMark(message, change.Wish.Reference),
        }),
        RequestAnswerMessage answer => code with
        {
            Level = ReplyLevel.Request,
            Element = "Antwoord",
            Reference = RequestMark(message, answer.Reference),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };

    private ReplyCode About(InventedAllocation allocation, ReplyCode code) => code with
    {
        Level = ReplyLevel.Product,
        Child = Pseudonym(allocation.Care.Child),
        Allocation = allocation.Number,
        Category = allocation.Grant.NamesCategory ? allocation.Grant.Product.Category : null,
        Product = allocation.Grant.NamesCode ? allocation.Grant.Product.Code : null,
    };

    private static ReplyCode About(Wish wish, ReplyCode code) => code with
    {
        Level = ReplyLevel.Product,
        Allocation = wish.Allocation?.Number,
        Category = wish.Allocation is null && wish.Grant.NamesCategory ? wish.Grant.Product.Category : null,
        Product = wish.Allocation is null && wish.Grant.NamesCode ? wish.Grant.Product.Code : null,
    };

    private CareRequest Wished(TownMessage message, InventedChild child, Wish wish)
    {
        var (grant, isNew, hasVolume) = (wish.Grant, wish.Allocation is null, wish.Volume > 0);
        return new CareRequest(
            At(message.Signed, 1),
            Pseudonym(child),
            message.Provider.Code,
            RequestMark(message, wish.Reference),
            RequestKind.Allocation,
            RequestedChange.New,
            null,
            isNew && grant.NamesCategory ? grant.Product.Category : null,
            isNew && grant.NamesCode ? grant.Product.Code : null,
            wish.First,
            wish.Last,
            hasVolume ? wish.Volume : null,
            hasVolume ? grant.Product.Unit : null,
            hasVolume ? grant.Frequency : null,
            grant.BudgetCents > 0 ? grant.BudgetCents : null,
            null,
            null);
    }

    private static long RequestMark(TownMessage message, string reference) => Mark($"request {message.Provider.Code} {reference}");
}
