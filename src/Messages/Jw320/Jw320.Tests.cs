using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class Jw320Tests
{
    [Fact]
    public void A_rejected_answer_is_named_by_the_reference_of_the_request()
    {
        var intake = Read(Text());

        Assert.False(intake.Refused);
        Assert.Equal(
            [(ReplyLevel.Request, "Woonplaatsbeginsel", "S300"), (ReplyLevel.Request, "Antwoord", "9359")],
            intake.ReplyCodes.Select(code => (code.Level, code.Element, code.Code)));
        Assert.All(intake.ReplyCodes, code => Assert.Equal(("JW319", Key.Hash("referentie", "VOT-1"), null), (code.Answers, code.Reference, code.Child)));
        Assert.Empty(intake.RequestAnswers);
    }

    internal static string Text() => WriteReply("JW320", "489", $"""
          <b:Antwoord>
            <b:ReferentieAanbieder>VOT-1</b:ReferentieAanbieder>
            <b:VerzoekAntwoord>1</b:VerzoekAntwoord>
            <b:RedenAfwijzingVerzoek>8</b:RedenAfwijzingVerzoek>
            <b:Woonplaatsbeginsel><b:Gemeente>0000</b:Gemeente>{Codes("S300")}</b:Woonplaatsbeginsel>
            {Codes("9359")}
          </b:Antwoord>
        """);
}
