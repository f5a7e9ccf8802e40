using Roer.Care;

namespace Roer.Messages;

/// <summary>Return code 9346: the amount is the volume times the tariff, unless the unit is the euro (83) or no tariff is stated.</summary>
internal sealed class AmountCheck() : Check("9346", Severity.Warning)
{
    private const string EuroUnit = "83";

    public override string Asks => "Het bedrag van een prestatie is het volume maal het tarief.";

    public override void Look(in ClaimLine line)
    {
        if (line.TariffCents is not { } tariff || line.Unit == EuroUnit)
            return;
        var expected = (long)line.Volume * tariff;
        var claimed = Math.Abs(line.AmountCents);
        if (claimed != expected)
            Report(
                $"Het bedrag van deze prestatie is {Euros(claimed)}, maar volume maal tarief is {Euros(expected)}. Laat de aanbieder de prestatie crediteren en opnieuw indienen.",
                line.Origin.Line,
                "IngediendBedrag",
                line.Provider,
                claimed - expected);
    }
}
