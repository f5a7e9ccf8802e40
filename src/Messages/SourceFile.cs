using Roer.Care;

namespace Roer.Messages;

/// <summary>A file to read, as often as needed.</summary>
internal sealed record SourceFile(string Name, Func<Stream> Open, PseudonymKey Key, IncomingOptions Options)
{
    /// <summary>What becomes of a file that is refused: its reasons and no facts. Its identity is made of its bytes, so that a mended file is another file.</summary>
    public Intake Refuse(Reasons reasons, string? kind = null, string? municipality = null, string? provider = null)
    {
        var identity = IdentityOfBytes();
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

    public Intake Refuse(string rule, string sentence, int line = 0)
    {
        var reasons = new Reasons(1);
        reasons.Add(rule, sentence, line);
        return Refuse(reasons);
    }

    private Identity IdentityOfBytes()
    {
        using var hash = Key.Open();
        using var stream = Open();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
            hash.Append(buffer.AsSpan(0, read));
        return hash.Finish();
    }
}
