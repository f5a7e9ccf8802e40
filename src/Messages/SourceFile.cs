using System.Text;
using Roer.Care;

namespace Roer.Messages;

/// <summary>A file to read, as often as needed.</summary>
internal sealed record SourceFile(string Name, Func<Stream> Open, PseudonymKey Key, IncomingOptions Options)
{
    /// <summary>Whether it lies in an archive or an envelope.</summary>
    public bool IsInside { get; init; }

    /// <summary>Whether it lies in an envelope.</summary>
    public bool IsInEnvelope { get; init; }

    /// <summary>What becomes of a file that is refused: its reasons and no facts. Its identity is made of its bytes, so that a mended file is another file.</summary>
    public Intake Refuse(Reasons reasons, string? kind = null, string? municipality = null, string? provider = null) =>
        Refused(reasons, IdentityOfBytes(""), kind, municipality, provider);

    public Intake Refuse(string rule, string sentence, int line = 0)
    {
        var reasons = new Reasons(1);
        reasons.Add(rule, sentence, line);
        return Refuse(reasons);
    }

    /// <summary>
    /// Refuses what could not be read because of what holds it. The same bytes can lie elsewhere in good order, so that the rule is a part of
    /// the identity.
    /// </summary>
    public Intake RefuseUnread(string rule, string sentence)
    {
        var reasons = new Reasons(1);
        reasons.Add(rule, sentence, 0);
        return Refused(reasons, IdentityOfBytes(rule), null, null, null);
    }

    private Intake Refused(Reasons reasons, Identity identity, string? kind, string? municipality, string? provider)
    {
        var intake = new Intake
        {
            FileName = Name,
            Kind = kind,
            Municipality = municipality,
            Provider = provider,
            Identity = identity,
            Content = identity,
            Refused = true,
        };
        intake.Findings.AddRange(reasons.Findings());
        return intake;
    }

    private Identity IdentityOfBytes(string rule)
    {
        using var hash = Key.Open();
        hash.Append(Encoding.ASCII.GetBytes(rule));
        try
        {
            using var stream = Open();
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(buffer)) > 0)
                hash.Append(buffer.AsSpan(0, read));
        }
        catch (BrokenFileException)
        {
            // What could be read until there tells it apart.
        }

        return hash.Finish();
    }
}
