namespace Roer.App.Serving;

/// <summary>What was worked out for the keys that were asked for last; who asks for a key while it is worked out waits for it.</summary>
/// <param name="most">So many keys are kept.</param>
internal sealed class LastAsked<T>(int most)
{
    private readonly Lock _changing = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Lazy<T> Value)>> _places = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Lazy<T> Value)> _kept = [];

    /// <summary>What is kept of a key, or will be.</summary>
    public Lazy<T> Of(string key, Func<T> workOut)
    {
        lock (_changing)
        {
            if (_places.TryGetValue(key, out var place)) _kept.Remove(place);
            else _places[key] = place = new((key, new Lazy<T>(workOut)));
            _kept.AddFirst(place);
            if (_kept.Count > most)
            {
                _places.Remove(_kept.Last!.Value.Key);
                _kept.RemoveLast();
            }

            return place.Value.Value;
        }
    }

    /// <summary>Lets go of what was worked out; of what somebody worked out since, not.</summary>
    public void Forget(string key, Lazy<T> value)
    {
        lock (_changing)
        {
            if (!_places.TryGetValue(key, out var place) || place.Value.Value != value) return;
            _kept.Remove(place);
            _places.Remove(key);
        }
    }
}
