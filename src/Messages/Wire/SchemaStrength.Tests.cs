using System.Text;

namespace Roer.Messages;

public class SchemaStrengthTests
{
    private const int Seed = 20261;
    private const int MutantsOfEach = 1_000;
    private const int MutantsForXmlLint = 100;

    private static readonly PseudonymKey _key = new(new byte[PseudonymKey.Size]);

    [Fact]
    public void Messages_written_from_our_structure_are_right_by_the_official_schema()
    {
        OfficialSchema.SkipUnlessPresent();
        var seeds = new SeedMessages(new Random(Seed));
        for (var i = 0; i < 280; i++)
        {
            var message = KnownMessages.All[i % KnownMessages.All.Count];
            var file = Encoding.UTF8.GetBytes(SeedMessages.Text(seeds.Write(message, i % 2 == 0)));
            Assert.True(Accepts(file), $"{message.Kind} {i}");
            Assert.True(OfficialSchema.Accepts(message.Kind, file), $"{message.Kind} {i}");
        }
    }

    [Fact]
    public void Our_verdict_on_mutated_messages_is_that_of_the_official_schema()
    {
        OfficialSchema.SkipUnlessPresent();
        var mutations = new Mutations(new Random(Seed));
        var differences = new List<string>();
        var explained = 0;
        foreach (var message in KnownMessages.All)
        {
            var accepted = 0;
            for (var i = 0; i < MutantsOfEach; i++)
            {
                var mutant = mutations.Next(message);
                var official = OfficialSchema.Accepts(message.Kind, mutant.File);
                accepted += official ? 1 : 0;
                if (official == Accepts(mutant.File))
                    continue;
                if (Departure.Explains(Departure.OfDotNet, mutant.File))
                    explained++;
                else
                    differences.Add($"{message.Kind} {i} {mutant.Change}: official {official}");
            }

            Assert.InRange(accepted, MutantsOfEach / 20, MutantsOfEach / 2);
        }

        Assert.Empty(differences);
        Assert.InRange(explained, 1, KnownMessages.All.Count * MutantsOfEach / 50);
    }

    [Fact]
    public void Our_verdict_on_mutated_messages_is_that_of_xmllint()
    {
        OfficialSchema.SkipUnlessPresent();
        XmlLint.SkipUnlessPresent();
        var differences = new List<string>();
        foreach (var message in KnownMessages.All)
        {
            var mutations = new Mutations(new Random(Seed + 1));
            var mutants = Enumerable.Range(0, MutantsForXmlLint).Select(_ => mutations.Next(message)).ToList();
            var verdicts = XmlLint.Accepts(message.Kind, [.. mutants.Select(mutant => mutant.File)]);
            foreach (var (mutant, verdict) in mutants.Zip(verdicts))
            {
                var ours = Accepts(mutant.File);
                if (verdict != ours && !(Departure.Explains(Departure.OfLibxml2, mutant.File) && ours == OfficialSchema.Accepts(message.Kind, mutant.File)))
                    differences.Add($"{message.Kind} {mutant.Change}: xmllint {verdict}");
            }
        }

        Assert.Empty(differences);
    }

    private static bool Accepts(byte[] file) => !IncomingFile.Read("bericht.xml", () => new MemoryStream(file), _key).First().Refused;
}
