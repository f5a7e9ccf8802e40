using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW320: what was rejected of an answer to a request.</summary>
internal sealed class Jw320ToCare(MessageReading reading) : ReplyToCare(reading)
{
    protected override void CodesToCare(Branch branch)
    {
        if (branch == Jw320.Woonplaatsbeginsel)
            AddCodes(Jw320.RetourCodesVanWoonplaatsbeginsel, AboutAnswer(branch));
        else if (branch == Jw320.Antwoord)
            AddCodes(Jw320.RetourCodesVanAntwoord, AboutAnswer(branch));
    }

    private ReplyCode AboutAnswer(Branch branch) => About(ReplyLevel.Request, branch) with { Reference = Wire.Long(Jw320.ReferentieAanbieder) };
}
