namespace Roer.Store;

/// <summary>
/// Work that takes long and rests on nothing but what was known of a municipality on a day, kept beside the facts. Each piece is written at once, so that a process that dies
/// loses only what it was busy with. It is found again as long as the files that tell of that day, and the code that read them, are the same.
/// </summary>
/// <param name="Municipality">Four digits.</param>
/// <param name="Subject">What is worked out, in a name that never changes.</param>
/// <param name="AsOf">The day as known on.</param>
/// <param name="Stand">The number of the last file that counts.</param>
/// <param name="Code">The version of the code that works it out.</param>
public sealed record KeptWork(string Municipality, string Subject, DateOnly AsOf, long Stand, string Code)
{
    private static readonly Sql Find = Sql.Of(typeof(KeptWork), "KeptWork.sql");
    private static readonly Sql Keep = Sql.Of(typeof(KeptWork), "KeepWork.sql");
    private static readonly Sql KnownFiles = Sql.Of(typeof(KeptWork), "KnownFiles.sql");

    /// <summary>What was worked out before; empty when it was not, or from other files or by other code.</summary>
    public string? In(CareStore store) => store.Read(Find, row => row.TextOrNull(0), Municipality, Subject, AsOf, BasisIn(store))[0];

    /// <summary>Keeps the outcome.</summary>
    public void Add(CareStore store, string outcome) => store.Write(Keep, Municipality, Subject, AsOf, BasisIn(store), outcome);

    /// <summary>
    /// Rows are only added, so the number of files that tell of the day and the last of them say which files those are, whatever else was taken in. A file with other content of an earlier message
    /// is one of them, whenever it became known. All days are counted at once: who asks for one asks for many.
    /// </summary>
    private string BasisIn(CareStore store)
    {
        var (files, last) = (0L, 0L);
        foreach (var first in store.Remember((typeof(KeptWork), Municipality, Stand), () => store.Read(KnownFiles, row => (Known: row.Date(0), Files: row.Int64(1), Last: row.Int64(2)), Municipality, Stand)))
        {
            if (first.Known > AsOf) break;
            (files, last) = (files + first.Files, Math.Max(last, first.Last));
        }

        return FormattableString.Invariant($"{files} {last} {Code}");
    }
}
