using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of JW325: a declaratie-antwoord becomes an answer and the lines that it refuses.</summary>
internal sealed class Jw325ToCare(MessageReading reading) : MessageToCare(reading)
{
    private const string FullyGranted = "8001";
    private const string NoRemark = "0200";

    private bool _listsLines;

    protected override void ToCare(Branch branch)
    {
        if (branch == Jw325.Prestatie)
            Facts.Add(Line());
        else if (branch == Jw325.Client)
            CheckServiceNumber(Jw325.Bsn, Jw325.Client);
        else if (branch == Jw325.Message.Root)
            Facts.Add(Wire.Has(Jw325.DeclaratieAntwoord) ? Answer() : RefusedMessage());
    }

    private RefusedLine Line()
    {
        _listsLines = true;
        return new RefusedLine(
            At(Jw325.Prestatie),
            Provider,
            Wire.Long(Jw325.DeclaratieNummer),
            Wire.Long(Jw325.ProductReferentie.ReferentieNummer),
            Cents(Jw325.IngediendBedrag.Bedrag, Jw325.IngediendBedrag.DebetCredit),
            Wire.Text(Jw325.RetourCodesVanPrestatie.RetourCode));
    }

    private ClaimAnswer Answer()
    {
        var submitted = Cents(Jw325.TotaalIngediendBedrag.TotaalBedrag, Jw325.TotaalIngediendBedrag.DebetCredit);
        var granted = Cents(Jw325.TotaalToegekendBedrag.TotaalBedrag, Jw325.TotaalToegekendBedrag.DebetCredit);
        var codes = Wire.Text(Jw325.RetourCodesVanAntwoord.RetourCode);
        return new ClaimAnswer(
            At(Jw325.DeclaratieAntwoord),
            Provider,
            Wire.Long(Jw325.DeclaratieNummer),
            MessageNumber(Jw325.DeclaratieIdentificatie),
            submitted,
            granted,
            IsRefusedWhole(submitted, granted, codes),
            codes);
    }

    // Nothing granted of something, and neither a line nor a code says why: the claim was refused as a whole.
    private bool IsRefusedWhole(long submitted, long granted, string codes) =>
        !_listsLines && granted == 0 && submitted != 0 && !codes.Split(',').Any(code => code is FullyGranted or NoRemark);

    private ClaimAnswer RefusedMessage() => new(
        At(Jw325.Message.Root),
        Provider,
        null,
        MessageNumber(Jw325.DeclaratieIdentificatie),
        null,
        null,
        RefusedWhole: true,
        Wire.Text(Jw325.RetourCodesVanHeader.RetourCode));
}
