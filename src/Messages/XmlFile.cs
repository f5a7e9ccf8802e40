using Roer.Care;

namespace Roer.Messages;

/// <summary>Reads a file of XML: a message of iJw 3.2, an envelope with messages, or something to refuse.</summary>
internal static class XmlFile
{
    public static IEnumerable<Intake> Read(SourceFile file)
    {
        using var pass = MessagePass.Check(file);
        if (pass.IsEnvelope)
            return Envelope.Read(file);
        if (pass.Reading is not { } reading || pass.Reasons.Any)
            return [file.Refuse(pass.Reasons, pass.Reading?.Message.Kind, pass.Reading?.Municipality, pass.Reading?.Provider)];
        var identity = new MessageIdentity(reading.Identity(), reading.Content.Finish());
        return reading.Facts.IsAbandoned ? Parts(file, identity) : [identity.Intake(file, reading, 0, isLast: true)];
    }

    // A full part is never the last: what is told of the whole at the end comes after it.
    private static IEnumerable<Intake> Parts(SourceFile file, MessageIdentity identity)
    {
        using var pass = MessagePass.Parts(file);
        var reading = pass.Reading ?? throw new IOException($"{file.Name} changed while it was read.");
        var part = 0;
        while (pass.Step())
        {
            if (!reading.Facts.IsFull) continue;
            yield return identity.Intake(file, reading, part++, isLast: false);
        }

        reading.Facts.End();
        if (pass.Reasons.Any || reading.Content.Finish() != identity.Content)
            throw new IOException($"{file.Name} changed while it was read.");
        yield return identity.Intake(file, reading, part, isLast: true);
    }

    private sealed record MessageIdentity(Identity Identity, Identity Content)
    {
        public Intake Intake(SourceFile file, MessageReading reading, int part, bool isLast)
        {
            var intake = new Intake
            {
                FileName = file.Name,
                Kind = reading.Message.Kind,
                Municipality = reading.Municipality,
                Provider = reading.Provider,
                Known = reading.Wire.Date(reading.Message.Header.Dagtekening),
                Identity = Identity,
                Content = Content,
                Part = part,
                IsLast = isLast,
            };
            reading.Facts.MoveTo(intake);
            return intake;
        }
    }
}
