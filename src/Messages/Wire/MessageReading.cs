using Roer.Care;

namespace Roer.Messages;

/// <summary>One reading of one message: what was read of it, what is wrong with it and the facts that it gave.</summary>
internal sealed class MessageReading : IDisposable
{
    private readonly KeyedHash _values;
    private readonly KeyedHash _content;

    public MessageReading(Message message, PseudonymKey key, Reasons reasons, Facts facts)
    {
        Message = message;
        Reasons = reasons;
        Facts = facts;
        _values = key.Open();
        _content = key.Open();
        Wire = new Wire(message, key, _values);
        Content = new ContentHash(_content);
        Border = message.ToCare(this);
    }

    public Message Message { get; }

    public Reasons Reasons { get; }

    public Facts Facts { get; }

    public Wire Wire { get; }

    public ContentHash Content { get; }

    public MessageToCare Border { get; }

    public string? Municipality => Wire.TextOrNull(Message.Header.Gemeente);

    public string? Provider => Wire.TextOrNull(Message.Header.Aanbieder);

    /// <summary>The message's identity; only of a message that was read without a fault.</summary>
    public Identity Identity() => IdentityOf(Message, Message.Header.Identificatie, Message.Header.Dagtekening);

    /// <summary>The identity of the message that this one, a reply, answers: as that message itself has it.</summary>
    public Identity AnsweredIdentity()
    {
        var named = Message.Header.BerichtIdentificatie;
        return IdentityOf(Message.Header.Retour!.Heenbericht, named.Identificatie, named.Dagtekening);
    }

    public void Dispose()
    {
        _values.Dispose();
        _content.Dispose();
    }

    private Identity IdentityOf(Message message, Leaf identification, Leaf signedOn)
    {
        var header = Message.Header;
        var identity = string.Join(
            '|', message.Header.Code, Wire.Text(header.Afzender), Wire.Text(header.Ontvanger), PseudonymKey.MessageText(Wire.Text(identification), Wire.Date(signedOn)));
        return _values.IdentityOf("berichtidentiteit", identity);
    }
}
