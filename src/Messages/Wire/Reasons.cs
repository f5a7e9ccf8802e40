using Roer.Care;

namespace Roer.Messages;

/// <summary>Why a file is refused: the first reasons one by one, the rest counted.</summary>
internal sealed class Reasons(int most)
{
    private readonly List<Finding> _named = [];
    private long _count;

    public bool Any => _count > 0;

    public void Add(string rule, string sentence, int line, string? element = null)
    {
        _count++;
        if (_named.Count < most)
            _named.Add(new Finding(rule, Severity.Refusal, sentence, line, element));
    }

    public IEnumerable<Finding> Findings()
    {
        foreach (var finding in _named)
            yield return finding;
        if (_count > _named.Count)
            yield return new Finding(_named[^1].Rule, Severity.Refusal, $"Er zijn nog {_count - _named.Count} redenen om dit bestand te weigeren. Herstel eerst de redenen hierboven.", 0);
    }
}
