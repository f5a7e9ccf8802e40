namespace Roer.Messages;

public class SchemaStrengthTests
{
    private const int Mutants = 5_000;

    private static readonly PseudonymKey _key = new(new byte[PseudonymKey.Size]);

    [Fact]
    public void Our_verdict_on_mutated_messages_is_that_of_the_official_schema()
    {
        OfficialSchema.SkipUnlessPresent();
        var random = new Random(20261);
        var mutations = new Mutations(random);
        var differences = new List<string>();
        int accepted = 0, judged = 0;
        for (var i = 0; i < Mutants; i++)
        {
            var message = KnownMessages.All[i % KnownMessages.All.Count];
            var mutant = mutations.Next(message);
            if (mutant.Departure is not null)
                continue;
            judged++;
            var official = OfficialSchema.Accepts(message.Kind, mutant.File);
            accepted += official ? 1 : 0;
            if (official != Accepts(mutant.File))
                differences.Add($"{message.Kind} {mutant.Change}: official {official}\n{System.Text.Encoding.UTF8.GetString(mutant.File)}");
        }

        if (differences.Count > 0) { System.IO.File.WriteAllLines("/tmp/mx/diff.txt", differences); }
        Assert.Empty(differences.Select(difference => difference[..Math.Min(300, difference.Length)]));
        Assert.InRange(judged, 2_000, Mutants);
        Assert.InRange(accepted, judged / 20, judged / 2);
    }

    private static bool Accepts(byte[] file) => !IncomingFile.Read("bericht.xml", () => new MemoryStream(file), _key).First().Refused;
}
