using Roer.Care;

namespace Roer.Messages;

/// <summary>The granted total of an answer is the submitted total less the lines that it lists as refused.</summary>
internal sealed class AnswerTotalCheck() : Check("ANTWOORD-TOTAAL", Severity.Warning)
{
    private long _refused;

    public override string Asks => "Het toegekende totaal is het ingediende totaal min de afgekeurde prestaties.";

    public override void Look(RefusedLine line) => _refused += line.AmountCents;

    public override void Look(ClaimAnswer answer)
    {
        if (answer.RefusedWhole || answer.SubmittedCents is not { } submitted || answer.GrantedCents is not { } granted)
            return;
        var expected = submitted - _refused;
        if (granted != expected)
            Report(
                $"Het antwoord kent {Euros(granted)} toe, maar ingediend min afgekeurd is {Euros(expected)}. Kijk het antwoord na in de eigen administratie.",
                answer.Origin.Line,
                "TotaalToegekendBedrag",
                answer.Provider,
                granted - expected);
    }
}
