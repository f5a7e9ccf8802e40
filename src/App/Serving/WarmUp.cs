using Roer.Questions;
using Roer.Store;
using Roer.Store.Findings;
using Roer.Store.Measures;

namespace Roer.App.Serving;

/// <summary>
/// Builds in the background what every question waits for: the newest vintage of each municipality and its findings; then what questions work out once and keep. Who asks
/// meanwhile waits for the same work. It stops between two statements when the server does. For a server for everybody it builds only what is public.
/// </summary>
internal sealed class WarmUp(CareStore store, PublicDesk? publicly = null) : IAsyncDisposable
{
    /// <summary>Of more municipalities than a store keeps vintages of, warming one up would cool another down.</summary>
    private const int Most = 4;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _beginning = new();
    private CancellationTokenSource _latest = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Begins; what was begun before is of an older state, and stops so that nobody has to wait for it.</summary>
    public void Begin()
    {
        lock (_beginning)
        {
            if (_stop.IsCancellationRequested) return;
            _latest.Cancel();
            _latest.Dispose();
            _latest = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            _running = AfterAsync(_running, _latest.Token);
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
        _latest.Dispose();
        _stop.Dispose();
    }

    private async Task AfterAsync(Task before, CancellationToken stop)
    {
        await before;
        await Task.Factory.StartNew(() => Warm(stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>On a thread of its own. Everybody waits for findings; for what questions work out nobody does, it may take hours, and it gives way to readers.</summary>
    private void Warm(CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return;
        try
        {
            var municipalities = Municipality.All(store).Take(Most).ToList();
            if (publicly is not null)
            {
                foreach (var municipality in municipalities) publicly.Prepare(municipality.Code, stop);
                return;
            }

            foreach (var municipality in municipalities)
            {
                if (LatestKnown.Of(store, municipality.Code) is { } day) FindingTables.Prepare(store.At(municipality.Code, day, stand: null), stop);
            }

            ReaderPriority.GiveWay();
            foreach (var municipality in municipalities)
            {
                foreach (var question in Shelf.All) question.Prepare(store, municipality.Code, stop);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or StoreException)
        {
            // Nobody asked yet. Who does meets the same fault, and is told.
        }
    }
}
