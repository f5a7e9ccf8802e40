using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW319: the answer to a request.</summary>
internal sealed class Jw319ToCare(MessageReading reading) : MessageToCare(reading)
{
    protected override void ToCare(Branch branch)
    {
        if (branch == Jw319.Antwoord)
            Facts.Add(Answer());
    }

    private RequestAnswer Answer() => new(
        At(Jw319.Antwoord),
        Provider,
        Wire.Long(Jw319.ReferentieAanbieder),
        Wire.Text(Jw319.VerzoekAntwoord),
        Wire.TextOrNull(Jw319.RedenAfwijzingVerzoek),
        Wire.TextOrNull(Jw319.Gemeente));
}
