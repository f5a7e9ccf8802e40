using System.Threading.Channels;
using Roer.Care;
using Roer.Messages;
using Roer.Store;

namespace Roer.App.TakeIn;

/// <summary>
/// Takes files in: threads read and check, one writer stores in the order of the files, and many files share a commit. What waits
/// between them is bounded by bytes of input, so that memory does not grow with the number of files.
/// </summary>
internal sealed class TakeInRun(CareStore store, PseudonymKey key, TimeProvider clock, Action<CommittedFile>? committed = null) : IDisposable
{
    private const int WaitingUnits = 1024;
    private const int BytesInUnit = 64 * 1024;
    private const int FactsInCommit = 400_000;
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromMilliseconds(250);
    private readonly TakeInTally _tally = new();
    private readonly SemaphoreSlim _waiting = new(WaitingUnits);
    private long _lastCommit;
    private int _factsWaiting;

    public async Task<TakeInResult> TakeInAsync(IncomingPaths paths, CancellationToken stop)
    {
        using var stopAll = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = Channel.CreateUnbounded<WaitingFile>();
        var order = Channel.CreateUnbounded<WaitingFile>();
        var readers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => ReadFilesAsync(work.Reader, stopAll.Token), CancellationToken.None)).ToList();
        readers.Add(Task.Run(() => HandOutAsync(paths.Files, work.Writer, order.Writer, stopAll.Token), CancellationToken.None));
        try
        {
            await StoreAsync(order.Reader, stopAll.Token).ConfigureAwait(false);
        }
        finally
        {
            await stopAll.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(readers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return _tally.Result(paths.Skipped, store.LastIntake);
    }

    public void Dispose() => _waiting.Dispose();

    private async Task HandOutAsync(IReadOnlyList<OfferedFile> files, ChannelWriter<WaitingFile> work, ChannelWriter<WaitingFile> order, CancellationToken stop)
    {
        foreach (var file in files)
        {
            var waiting = new WaitingFile(file, (int)Math.Clamp(file.Length / BytesInUnit, 1, WaitingUnits / 2));
            for (var unit = 0; unit < waiting.Units; unit++) await _waiting.WaitAsync(stop).ConfigureAwait(false);
            await work.WriteAsync(waiting, stop).ConfigureAwait(false);
            await order.WriteAsync(waiting, stop).ConfigureAwait(false);
        }

        work.Complete();
        order.Complete();
    }

    private async Task ReadFilesAsync(ChannelReader<WaitingFile> work, CancellationToken stop)
    {
        await foreach (var file in work.ReadAllAsync(stop).ConfigureAwait(false))
        {
            try
            {
                foreach (var part in file.Offered.Read(key)) await file.Parts.Writer.WriteAsync(part, stop).ConfigureAwait(false);
                file.Parts.Writer.Complete();
            }
            catch (Exception fault)
            {
                // The writer meets the fault when it comes to this file, after all files before it.
                file.Parts.Writer.Complete(fault);
            }
        }
    }

    private async Task StoreAsync(ChannelReader<WaitingFile> order, CancellationToken stop)
    {
        using var session = store.BeginIntake(clock.GetUtcNow().UtcDateTime, (municipality, number) => AllocationMark.Of(key, municipality, number));
        _lastCommit = clock.GetTimestamp();
        try
        {
            await foreach (var file in order.ReadAllAsync(stop).ConfigureAwait(false))
            {
                await AddAsync(session, file, stop).ConfigureAwait(false);
                _waiting.Release(file.Units);
                if (_factsWaiting >= FactsInCommit || clock.GetElapsedTime(_lastCommit) >= BetweenCommits) Commit(session);
            }
        }
        catch (UnreadableFileException fault)
        {
            if (fault.IsBetweenFiles) Commit(session);
            throw new UserErrorException($"Ik kan '{fault.Path}' niet verder lezen. De bestanden ervoor zijn ingelezen; begin daarna gerust opnieuw.");
        }

        Commit(session);
    }

    private async Task AddAsync(IntakeSession session, WaitingFile file, CancellationToken stop)
    {
        var isWhole = true;
        try
        {
            await foreach (var part in file.Parts.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                if (part.Part == 0) _tally.Offered(part);
                session.Add(part);
                isWhole = part.IsLast;
                _factsWaiting += part.ClaimLines.Count + part.Residences.Count + part.Population.Count + part.KeyFigures.Count + part.Tables.Count + 16;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Offered.Place, isWhole, fault);
        }
    }

    private void Commit(IntakeSession session)
    {
        foreach (var file in session.Commit())
        {
            _tally.Committed(file);
            committed?.Invoke(file);
        }

        _factsWaiting = 0;
        _lastCommit = clock.GetTimestamp();
    }

    private sealed record WaitingFile(OfferedFile Offered, int Units)
    {
        public Channel<Intake> Parts { get; } = Channel.CreateBounded<Intake>(new BoundedChannelOptions(2) { SingleReader = true, SingleWriter = true });
    }

    private sealed class UnreadableFileException(string path, bool isBetweenFiles, Exception inner) : Exception(path, inner)
    {
        public string Path { get; } = path;

        public bool IsBetweenFiles { get; } = isBetweenFiles;
    }
}
