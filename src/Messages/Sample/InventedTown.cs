using System.Globalization;
using System.Text;
using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>An invented municipality: the truth, and what its messages and tables say of it.</summary>
public sealed class InventedTown
{
    private readonly TownContents _contents;

    internal InventedTown(SampleOptions options, PlantedCounts planted, TownMoney money, TownContents contents)
    {
        Options = options;
        Planted = planted;
        Money = money;
        Facts = new TownFacts(options);
        _contents = contents;
    }

    /// <summary>What was asked.</summary>
    public SampleOptions Options { get; }

    /// <summary>The irregularities that were put in on purpose.</summary>
    public PlantedCounts Planted { get; }

    /// <summary>The true money by month and form.</summary>
    public TownMoney Money { get; }

    /// <summary>The true trajectories and measures that touch the history.</summary>
    public IEnumerable<TrueTrajectory> Trajectories => Care.Select(care => TrueTrajectory.Of(care, Options.LastKnown));

    /// <summary>Money outside the messages, by year.</summary>
    public IEnumerable<YearOutsideMessages> OutsideMessages => Enumerable.Range(0, Options.Years)
        .Select(index => YearOutsideMessages.Invent(Options, Tariffs.Levels[index], Options.FirstYear + index));

    /// <summary>The errors that were planted, as they should be found in the files; none but in a town that was asked to have them.</summary>
    public IReadOnlyList<PlantedError> Errors => _contents.Faults?.Errors() ?? [];

    internal TownPeople People => _contents.People;

    internal IReadOnlyList<InventedProvider> Providers => _contents.Providers;

    internal IReadOnlyList<InventedTrajectory> Care => _contents.Care;

    internal IReadOnlyList<InventedAllocation> Allocations => _contents.Allocations;

    internal IReadOnlyList<TownMessage> Messages => _contents.Messages;

    internal TariffTable Tariffs => _contents.Tariffs;

    internal TownTables Tables => _contents.Tables;

    internal TownSources Sources => _contents.Sources.Value;

    internal TownFacts Facts { get; }

    /// <summary>The facts that the files would give, without the files: five tables first, then a message each, by signing date, then the tables about access, contracts, books and means.</summary>
    public IEnumerable<Intake> Intakes()
    {
        yield return Table("tarieven", intake => intake.Tariffs.AddRange(
            Tariffs.Rows(Providers).Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("producten", intake => intake.Products.AddRange(
            Tables.ProductRows().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("bevolking", intake => intake.Population.AddRange(
            Tables.PopulationRows().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("adressen", intake => intake.Residences.AddRange(
            Tables.ResidenceRows(Facts).Select((item, index) => item.Row with { Origin = On(index, item.Row.Origin) })));
        yield return Table("cbs-kerncijfers", intake => intake.KeyFigures.AddRange(
            Tables.KeyFigureRows().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        foreach (var message in Messages)
            yield return Facts.Tell(message);
        foreach (var table in SourceIntakes())
            yield return table;
    }

    private IEnumerable<Intake> SourceIntakes()
    {
        yield return Table("verwijzers", intake => intake.Tables.Referrals.AddRange(
            Sources.Access.Referrals().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("contracten", intake => intake.Tables.Contracts.AddRange(
            Sources.Contracts.Contracts().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("overige-kosten", intake => intake.Tables.OtherCosts.AddRange(
            Sources.Costs.Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("grootboek", intake => intake.Tables.Ledger.AddRange(
            Sources.Books.Rows().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("productieverantwoording", intake => intake.Tables.Productions.AddRange(
            Sources.Contracts.Productions().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("herbeoordelingen", intake => intake.Tables.Reassessments.AddRange(
            Sources.Access.Reassessments().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("verantwoordelijkheid", intake => intake.Tables.Responsibilities.AddRange(
            Sources.Access.Responsibilities(Facts).Select((item, index) => item.Row with { Origin = On(index, item.Row.Origin) })));
        yield return Table("begroting", intake => intake.Tables.Budget.AddRange(
            Sources.Means.Budget.Rows().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("risicos", intake => intake.Tables.Risks.AddRange(
            Sources.Means.Risks.Rows().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("reserves", intake => intake.Tables.Reserves.AddRange(
            Sources.Means.Reserves.Positions().Select((row, index) => row with { Origin = On(index, row.Origin) })));
        yield return Table("rijksbijdrage", intake => intake.Tables.StateContributions.AddRange(
            Sources.Means.Reserves.Contributions().Select((row, index) => row with { Origin = On(index, row.Origin) })));
    }

    /// <summary>Writes messages, tables and the truth file into a folder. Progress runs from 0 to 1.</summary>
    public void WriteTo(string folder, IProgress<double>? progress = null)
    {
        WriteTables(folder);
        WriteFaults(folder);
        var xml = new XmlBytes();
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < Messages.Count; index++)
        {
            var message = Messages[index];
            var place = Path.Combine(
                folder,
                "berichten",
                message.Signed.Year.ToString(CultureInfo.InvariantCulture),
                message.Signed.Month.ToString("D2", CultureInfo.InvariantCulture));
            if (made.Add(place))
                Directory.CreateDirectory(place);
            MessageXml.Write(message, Options, xml);
            File.WriteAllBytes(Path.Combine(place, Facts.FileName(message)), xml.Written);
            if (index % 1000 == 0)
                progress?.Report((double)index / Messages.Count);
        }

        progress?.Report(1);
    }

    private void WriteFaults(string folder)
    {
        foreach (var file in _contents.Faults?.Files ?? [])
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }

    private void WriteTables(string folder)
    {
        var tables = Path.Combine(folder, "csv");
        Directory.CreateDirectory(tables);
        var plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        File.WriteAllText(Path.Combine(tables, "tarieven.csv"), TableFiles.Tariffs(Tariffs.Rows(Providers)), plain);
        File.WriteAllText(Path.Combine(tables, "producten.csv"), TableFiles.ProductMeanings(Tables.ProductRows()), plain);
        File.WriteAllText(Path.Combine(tables, "bevolking.csv"), TableFiles.Populations(Tables.PopulationRows()), plain);
        File.WriteAllText(Path.Combine(tables, "adressen.csv"), TableFiles.Residences(Tables.ResidenceRows(Facts)), plain);
        File.WriteAllText(Path.Combine(tables, "cbs-kerncijfers.csv"), TableFiles.KeyFigures(Tables.KeyFigureRows()), plain);
        foreach (var (name, text) in SourceTexts())
            File.WriteAllText(Path.Combine(tables, name), text, plain);
        File.WriteAllBytes(Path.Combine(folder, "waarheid.json"), TruthFile.Write(this));
        File.WriteAllText(
            Path.Combine(folder, "LEESMIJ.txt"),
            $"""
            Verzonnen gegevens.

            {Options.Name} (gemeente {Options.Municipality}) bestaat niet. Geen kind, gezin, adres of aanbieder hierin bestaat.
            De burgerservicenummers komen eerst uit de officiële testreeks en daarna uit een reeks die met twee nullen begint.

            berichten/     iJw 3.2, per jaar en maand van dagtekening
            csv/           wat niet in berichten staat
            waarheid.json  wat er echt gebeurde, om mee te vergelijken

            """.ReplaceLineEndings("\n"),
            plain);
    }

    internal IEnumerable<(string Name, string Text)> SourceTexts() =>
    [
        ("verwijzers.csv", SourceFiles.Referrals(Sources.Access.Referrals())),
        ("contracten.csv", SourceFiles.Contracts(Sources.Contracts.Contracts())),
        ("overige-kosten.csv", SourceFiles.OtherCosts(Sources.Costs)),
        ("grootboek.csv", SourceFiles.Ledger(Sources.Books.Rows())),
        ("productieverantwoording.csv", SourceFiles.Productions(Sources.Contracts.Productions())),
        ("herbeoordelingen.csv", SourceFiles.Reassessments(Sources.Access.Reassessments())),
        ("verantwoordelijkheid.csv", SourceFiles.Responsibilities(Sources.Access.Responsibilities(Facts))),
        ("begroting.csv", MeansFiles.Budget(Sources.Means.Budget.Rows())),
        ("risicos.csv", MeansFiles.Risks(Sources.Means.Risks.Rows())),
        ("reserves.csv", MeansFiles.Reserves(Sources.Means.Reserves.Positions())),
        ("rijksbijdrage.csv", MeansFiles.StateContributions(Sources.Means.Reserves.Contributions())),
    ];

    /// <summary>The header stands on the first line.</summary>
    private static Origin On(int row, Origin origin) => origin with { Line = row + 2 };

    private Intake Table(string name, Action<Intake> fill)
    {
        var mark = $"table {Options.Municipality} {Options.Seed} {Options.Youths} {Options.Years} {Options.FirstYear} {name}";
        var identity = new Identity(unchecked((long)RandomStream.Mark(mark)), unchecked((long)RandomStream.Mark($"{mark} low")));
        var intake = new Intake { FileName = $"{name}.csv", Kind = name, Municipality = Options.Municipality, Identity = identity, Content = identity };
        fill(intake);
        return intake;
    }
}
