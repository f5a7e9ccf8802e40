using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw319Tests
{
    [Fact]
    public void A_refusal_tells_why_and_who_should_pay()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        Assert.Equal((Municipality, Provider), (intake.Municipality, intake.Provider));
        Assert.Equal(
            new RequestAnswer(
                new Origin(Municipality, Day("2025-03-05"), LineOf(Text(), "<b:Antwoord>")), Provider, Key.Hash("referentie", "VOT-1"), "1", "8", "0363"),
            Assert.Single(intake.RequestAnswers));
    }

    [Fact]
    public void An_answer_that_the_request_is_looked_into_tells_no_more()
    {
        var answer = Assert.Single(Read(Text("2", "")).RequestAnswers);

        Assert.Equal(("2", null, null), (answer.Answer, answer.RefusalReason, answer.ResponsibleMunicipality));
    }

    [Fact]
    public void The_answer_and_the_allocation_name_the_request_as_it_names_itself()
    {
        var request = Read(Jw315Tests.Text()).Requests[0];
        var granted = Assert.Single(Read(Jw301Tests.Text().Replace("ref 1", "VOT-1", StringComparison.Ordinal)).GrantedRequests);

        Assert.Equal(request.Reference, Assert.Single(Read(Text()).RequestAnswers).Reference);
        Assert.Equal((request.Reference, request.Child, 4711), (granted.Reference, granted.Child, granted.Allocation));
    }

    internal static string Text() => Text(
        "1", "<b:RedenAfwijzingVerzoek>8</b:RedenAfwijzingVerzoek><b:Woonplaatsbeginsel><b:Gemeente>0363</b:Gemeente></b:Woonplaatsbeginsel>");

    private static string Text(string answer, string more) => Write("JW319", "488", $"""
          <b:Antwoord>
            <b:ReferentieAanbieder>VOT-1</b:ReferentieAanbieder>
            <b:VerzoekAntwoord>{answer}</b:VerzoekAntwoord>{more}
          </b:Antwoord>
        """);
}
