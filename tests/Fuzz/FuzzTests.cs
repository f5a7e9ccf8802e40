using System.Globalization;
using Roer.Care;
using Roer.Messages;
using Roer.Tests.World;

namespace Roer.Tests.Fuzz;

/// <summary>
/// Every reader against files made out of the kept corpus. A file of Corpus that once broke a reader stays there. For a long run:
/// ROER_FUZZ_RONDEN is the number of files for each of the eight seeds, ROER_FUZZ_ZAAD the first seed.
/// </summary>
public sealed class FuzzTests
{
    private const int Seeds = 8;
    private const int Rounds = 2_500;
    private const long MostBytesAllocated = 60_000_000;
    private static readonly int _rounds = Setting("ROER_FUZZ_RONDEN", Rounds);
    private static readonly int _firstSeed = Setting("ROER_FUZZ_ZAAD", 1);
    private static readonly PseudonymKey _key = new(new byte[PseudonymKey.Size]);
    private static readonly IncomingOptions _options = new() { PartSize = 7 };
    private static readonly string _corpus = Repository.PathOf(Path.Combine("tests", "Fuzz", "Corpus"));

    public static TheoryData<int> AllSeeds => [.. Enumerable.Range(_firstSeed, Seeds)];

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(_corpus).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(AllSeeds))]
    public void No_file_breaks_a_reader(int seed)
    {
        var corpus = Names.Select(row => File.ReadAllBytes(Path.Combine(_corpus, row.Data))).ToList();
        var mutator = new Mutator(corpus, seed);
        for (var round = 0; round < _rounds; round++)
        {
            var file = mutator.Next();
            try
            {
                Judge(file);
            }
            catch (Exception fault)
            {
                var kept = Path.Combine(Path.GetTempPath(), $"roer-fuzz-{seed}-{round}");
                File.WriteAllBytes(kept, file);
                Assert.Fail($"Seed {seed}, round {round}; the file is kept as {kept}.\n{fault}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kept_file_is_judged_well(string name) => Judge(File.ReadAllBytes(Path.Combine(_corpus, name)));

    private static void Judge(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parts = Read(file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostBytesAllocated, $"{allocated} bytes were allocated for {file.Length}.");
        Assert.Equal(parts.Select(Told), Read(file).Select(Told));
        foreach (var whole in Files(parts))
            IsConsistent(whole);
        FuzzedLog.Judge(file);
    }

    private static List<Intake> Read(byte[] file) => [.. IncomingFile.Read("proef", () => new MemoryStream(file, writable: false), _key, _options)];

    private static IEnumerable<List<Intake>> Files(List<Intake> parts)
    {
        var open = new List<Intake>();
        foreach (var part in parts)
        {
            Assert.Equal(open.Count, part.Part);
            open.Add(part);
            if (!part.IsLast)
                continue;
            yield return open;
            open = [];
        }

        Assert.Empty(open);
    }

    private static void IsConsistent(List<Intake> parts)
    {
        Assert.Single(parts.Select(part => (part.FileName, part.Kind, part.Municipality, part.Known, part.Identity, part.Content, part.Refused)).Distinct());
        var findings = parts.SelectMany(part => part.Findings).ToList();
        Assert.Equal(parts[0].Refused, findings.Exists(finding => finding.Severity == Severity.Refusal));
        Assert.True(!parts[0].Refused || (parts.Count == 1 && Facts(parts[0]) == 0));
        Assert.All(findings, IsSaid);
    }

    private static void IsSaid(Finding finding)
    {
        Assert.True(finding is { Line: >= 0, Rule.Length: > 0, Sentence.Length: > 20 and < 2_000 } && !finding.Sentence.Any(char.IsControl), $"{finding}");
        Assert.Equal($"{finding.Sentence} {finding.Element}", ServiceNumber.Mask($"{finding.Sentence} {finding.Element}"));
    }

    private static int Facts(Intake part) => part.Children.Count + part.Allocations.Count + part.Starts.Count + part.Stops.Count + part.Claims.Count
        + part.ClaimLines.Count + part.Answers.Count + part.RefusedLines.Count + part.Tariffs.Count + part.Products.Count + part.Population.Count
        + part.Residences.Count + part.KeyFigures.Count + part.Tables.Count;

    private static string Told(Intake part) => string.Create(
        CultureInfo.InvariantCulture,
        $"{part.FileName}|{part.Kind}|{part.Municipality}|{part.Known}|{part.Identity}|{part.Content}|{part.Refused}|{part.Part}|{part.IsLast}|{Facts(part)}|{string.Join('\n', part.Findings)}");

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
