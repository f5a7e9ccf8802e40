using Roer.App.TakeIn;
using Roer.Messages;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>Takes files into the store of a data folder, with the key of that folder.</summary>
internal sealed class TakeInDesk(CareStore store, string folder, TimeProvider clock)
{
    /// <summary>Takes in what the paths name; tells each file after its commit.</summary>
    /// <exception cref="UserErrorException">A path or the key cannot be used.</exception>
    public async Task<TakeInResult> TakeInAsync(IEnumerable<string> paths, Action<CommittedFile, int> committed, CancellationToken stop)
    {
        var files = IncomingPaths.Of(paths);
        var keyPath = KeyFile.PathFor(folder);
        var key = new PseudonymKey(KeyFile.ReadOrMake(keyPath, store.LastIntake == 0));
        KeyCheck.Hold(folder, key.Hash("sleutelcontrole", "roer"), keyPath);
        using var run = new TakeInRun(store, key, clock, file => committed(file, files.Files.Count));
        return await run.TakeInAsync(files, stop).ConfigureAwait(false);
    }
}

/// <summary>One line of what happens while files are taken in, as the server says it to the command line.</summary>
/// <param name="File">The file that was committed; empty for the last line.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Files">The number of files that were offered.</param>
/// <param name="Text">The result for people; only in the last line.</param>
/// <param name="Json">The result as JSON; only in the last line.</param>
/// <param name="Refused">The number of refused files; only in the last line.</param>
/// <param name="Fault">What was wrong with the use; then it is the last line.</param>
internal sealed record TakeInLine(
    string? File = null, IntakeOutcome Outcome = 0, int Files = 0, string? Text = null, string? Json = null, int Refused = 0, string? Fault = null)
{
    public static TakeInLine Of(CommittedFile file, int files) => new(file.FileName, file.Outcome, files);

    public static TakeInLine Of(TakeInResult result) =>
        new(Files: result.Files, Text: TakeInText.Of(result), Json: TakeInJson.Of(result), Refused: result.Refused);
}
