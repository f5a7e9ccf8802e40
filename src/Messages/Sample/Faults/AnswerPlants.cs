using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Answers that come too late or never, that come before what they answer, or that say something impossible.</summary>
internal static class AnswerPlants
{
    private const string Elsewhere = "8";

    public static void Plant(PlantBed bed)
    {
        Claims(bed);
        Replies(bed);
        Requests(bed);
    }

    private static void Claims(PlantBed bed)
    {
        bed.EachClaim(claim => claim.Signed < bed.End.AddDays(-40), (claim, answer) =>
        {
            answer.Signed = WorkingDays.After(claim.Signed, 11);
            bed.Add(new Plant("OP090x4", answer, answer));
        });
        bed.EachClaim(_ => true, (claim, answer) =>
        {
            answer.Signed = claim.Signed.AddDays(-2);
            bed.Add(new Plant("8848", claim, claim));
        });
    }

    private static void Replies(PlantBed bed) => bed.Beside(host =>
    {
        var (allocation, message) = bed.AllotNow(host);
        var reply = new ReplyMessage { Signed = WorkingDays.After(message.Signed, 4), Provider = allocation.Provider, Answered = message };
        bed.Add(new Plant("OP090", bed.Send(reply), reply));
    });

    private static void Requests(PlantBed bed)
    {
        bed.Beside(host =>
        {
            var request = Ask(bed, host);
            bed.Add(new Plant("OP274", request, request.Wishes[0]));
        });
        var turn = 0;
        bed.Beside(host =>
        {
            var request = Ask(bed, host);
            var isLate = turn++ % 2 == 0;
            var answer = Answer(bed, request, isLate ? 15 : 3, isLate ? "9902" : null);
            bed.Add(new Plant("OP359", answer, answer));
        });
        bed.Beside(host =>
        {
            var answer = Answer(bed, Ask(bed, host), 3, "9000");
            bed.Add(new Plant("S300", answer, answer));
        });
    }

    private static RequestMessage Ask(PlantBed bed, PlantSite host)
    {
        var first = bed.End.AddDays(-30);
        return bed.Send(new RequestMessage
        {
            Signed = bed.End.AddDays(-60 + bed.Random.Below(10)),
            Provider = host.Provider,
            Child = host.Child,
            Referrer = "02",
            Wishes = [new Wish(bed.Reference(host.Provider), host.Grant, first, first.AddMonths(6), host.Grant.Volume, null)],
        });
    }

    private static RequestAnswerMessage Answer(PlantBed bed, RequestMessage request, int days, string? responsible) => bed.Send(new RequestAnswerMessage
    {
        Signed = request.Signed.AddDays(days),
        Provider = request.Provider,
        Reference = request.Wishes[0].Reference,
        RefusalReason = Elsewhere,
        Responsible = responsible,
    });
}
