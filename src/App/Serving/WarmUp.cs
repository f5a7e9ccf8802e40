using Roer.Store;
using Roer.Store.Findings;
using Roer.Store.Measures;

namespace Roer.App.Serving;

/// <summary>
/// Builds in the background what every question waits for: the newest vintage of each municipality and its findings. Who asks meanwhile waits
/// for the same work. It stops between two statements when the server does.
/// </summary>
internal sealed class WarmUp(CareStore store) : IAsyncDisposable
{
    /// <summary>Of more municipalities than a store keeps vintages of, warming one up would cool another down.</summary>
    private const int Most = 4;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _beginning = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Begins, after what was begun before.</summary>
    public void Begin()
    {
        lock (_beginning)
        {
            if (!_stop.IsCancellationRequested) _running = AfterAsync(_running);
        }
    }

    /// <summary>Waits until everything that was begun is done.</summary>
    public Task WaitAsync()
    {
        lock (_beginning) return _running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await WaitAsync();
        _stop.Dispose();
    }

    private async Task AfterAsync(Task before)
    {
        await before;
        await Task.Run(Warm, CancellationToken.None);
    }

    private void Warm()
    {
        foreach (var municipality in Municipality.All(store).Take(Most))
        {
            if (_stop.IsCancellationRequested) return;
            try
            {
                if (LatestKnown.Of(store, municipality.Code) is { } day) FindingTables.Prepare(store.At(municipality.Code, day, stand: null), _stop.Token);
            }
            catch (Exception fault) when (fault is OperationCanceledException or StoreException)
            {
                // Nobody asked yet. Who does meets the same fault, and is told.
                return;
            }
        }
    }
}
