namespace Roer.App.Serving;

/// <summary>Answers of the last questions are at hand.</summary>
public sealed class LastAskedTests
{
    private readonly LastAsked<int> _kept = new(3);
    private int _worked;

    [Fact]
    public void What_was_asked_for_longest_ago_goes_first()
    {
        foreach (var key in new[] { "a", "b", "c", "a", "d" }) Ask(key);
        Assert.Equal(4, _worked);
        foreach (var key in new[] { "a", "c", "d" }) Ask(key);
        Assert.Equal(4, _worked);
        Ask("b");
        Assert.Equal(5, _worked);
    }

    [Fact]
    public void What_is_let_go_is_worked_out_again_and_what_came_after_it_stays()
    {
        var first = _kept.Of("a", Work);
        Assert.Equal(1, first.Value);
        _kept.Forget("a", first);
        Assert.Equal(2, Ask("a"));
        _kept.Forget("a", first);
        _kept.Forget("b", first);
        Assert.Equal(2, Ask("a"));
    }

    /// <summary>Against a list that is searched from the front.</summary>
    [Fact]
    public void It_keeps_what_a_plain_list_keeps()
    {
        var random = new Random(641);
        var plain = new List<int>();
        for (var time = 0; time < 2_000; time++)
        {
            var key = random.Next(6);
            var before = _worked;
            Ask($"{key}");
            Assert.Equal(plain.Remove(key) ? before : before + 1, _worked);
            plain.Insert(0, key);
            if (plain.Count > 3) plain.RemoveAt(3);
        }
    }

    private int Ask(string key) => _kept.Of(key, Work).Value;

    private int Work() => ++_worked;
}
