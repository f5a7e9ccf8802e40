namespace Roer.Messages;

/// <summary>What holds the file, an archive or an envelope, turns out broken while the file is read from it. The file is refused for it.</summary>
internal sealed class BrokenFileException(string rule, string sentence) : IOException(rule)
{
    public string Rule { get; } = rule;

    /// <summary>What is wrong and what to do, in Dutch.</summary>
    public string Sentence { get; } = sentence;
}
