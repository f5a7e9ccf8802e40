using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of one message, where Dutch names become English ones. It is called only while the message has no fault.</summary>
internal abstract class MessageToCare(MessageReading reading)
{
    protected Wire Wire { get; } = reading.Wire;

    protected Facts Facts { get; } = reading.Facts;

    protected string Municipality { get; private set; } = "";

    protected string Provider { get; private set; } = "";

    private DateOnly Known { get; set; }

    /// <summary>An element that holds elements began.</summary>
    public virtual void Opened(Branch branch)
    {
    }

    /// <summary>An element that holds elements ended: what stands under it can be read from the wire.</summary>
    public void Closed(Branch branch)
    {
        if (branch == reading.Message.Header)
            ReadHeader(reading.Message.Header);
        else
            ToCare(branch);
    }

    protected abstract void ToCare(Branch branch);

    protected Origin At(Branch branch) => new(Municipality, Known, Wire.Line(branch));

    protected long Cents(Leaf amount, Leaf debetCredit) => Wire.Text(debetCredit) == "C" ? -Wire.Long(amount) : Wire.Long(amount);

    /// <summary>The keyed hash by which an answer finds the message it answers.</summary>
    protected long MessageNumber(CdtBerichtIdentificatie named) =>
        Wire.Key.Message(Wire.Text(named.Identificatie), Wire.Date(named.Dagtekening));

    protected void CheckServiceNumber(Leaf bsn, Branch branch)
    {
        if (Wire.IsDoubtful(bsn))
            Facts.DoubtfulServiceNumber(At(branch), reading.Message.Header.IsFromProvider ? Provider : null);
    }

    private void ReadHeader(Header header)
    {
        Municipality = Wire.Text(header.Gemeente);
        Provider = Wire.Text(header.Aanbieder);
        Known = Wire.Date(header.Dagtekening);
        Facts.Begin(Known);
    }
}
