namespace Roer.App.Serving;

/// <summary>The moments that were asked for last, so that a division is at hand and the state before an intake need not be read again after it.</summary>
internal sealed class PublicMoments
{
    private const int Most = 16;
    private readonly Lock _changing = new();
    private readonly LinkedList<(object Key, PublicMoment Moment)> _kept = [];

    /// <summary>What is kept under the key; it is then the last to go.</summary>
    public PublicMoment? Find(object key)
    {
        lock (_changing)
        {
            var found = _kept.FirstOrDefault(one => one.Key.Equals(key));
            if (found.Moment is null) return null;
            _kept.Remove(found);
            _kept.AddFirst(found);
            return found.Moment;
        }
    }

    public void Keep(object key, PublicMoment moment)
    {
        lock (_changing)
        {
            _kept.AddFirst((key, moment));
            if (_kept.Count > Most) _kept.RemoveLast();
        }
    }
}
