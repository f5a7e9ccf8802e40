using Roer.Care;

namespace Roer.Messages;

/// <summary>The border of a reply: which message it answers, and each return code with what it is about.</summary>
internal abstract class ReplyToCare(MessageReading reading) : MessageToCare(reading)
{
    private const string NoRemark = "0200";

    private readonly MessageReading _reading = reading;
    private long? _message;

    // The header is complete as soon as anything after it ends.
    private long Message => _message ??= _reading.AnsweredIdentity().High;

    private Retour Retour => _reading.Message.Header.Retour!;

    protected sealed override void ToCare(Branch branch)
    {
        if (branch == _reading.Message.Root)
            AddReply();
        else
            CodesToCare(branch);
    }

    protected abstract void CodesToCare(Branch branch);

    /// <summary>A part of the message, and what a code in it is about; the code itself is still empty.</summary>
    protected ReplyCode About(ReplyLevel level, Branch branch) => new(
        At(branch), Provider, Retour.Heenbericht.Kind, Message, level, branch.Name, "", null, null, null, null, null);

    protected void AddCodes(RetourCodes codes, ReplyCode about)
    {
        if (!Wire.Has(codes))
            return;
        foreach (var code in Wire.Text(codes.RetourCode).Split(','))
        {
            if (code != NoRemark)
                Facts.Add(about with { Code = code });
        }
    }

    private void AddReply()
    {
        var header = _reading.Message.Header;
        Facts.Add(new Reply(At(header), Provider, Retour.Heenbericht.Kind, Message, Wire.Date(header.BerichtIdentificatie.Dagtekening)));
        AddCodes(Retour.RetourCodes, About(ReplyLevel.Message, header));
    }
}
