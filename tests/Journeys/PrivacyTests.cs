using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Nothing that says who a child is comes out of the messages: not into the data folder, not into what the program says.</summary>
public sealed partial class PrivacyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_service_number_name_address_or_comment_reaches_the_data_or_the_terminal()
    {
        var (messages, data) = (Path.Combine(_folder.Path, "berichten"), Path.Combine(_folder.Path, "gegevens"));
        SampleTown.Invent(new SampleOptions { Seed = 21, Youths = 120, Years = 2 }).WriteTo(messages);
        Spoil(messages);
        var persons = Persons(messages);
        Assert.True(persons.Count > 300, $"Only {persons.Count} persons' values to look for.");

        var said = new StringBuilder();
        foreach (var arguments in new[] { new[] { "inlezen", messages, "--gegevens", data }, ["inlezen", messages, "--gegevens", data, "--json"], ["vraag", "waar-gaat-het-geld-heen", "--gegevens", data, "--json"],
            ["bevindingen", "--gegevens", data, "--json", "--aantal", "1000"], ["bevindingen", "--gegevens", data, "--csv"], ["bevindingen", "--gegevens", data, "--per-aanbieder", Path.Combine(data, "versturen")] })
        {
            var run = await RoerRun.OfAsync(arguments);
            said.Append(run.Output).Append(run.Error);
        }

        var needles = SearchValues.Create([.. persons.SelectMany(Forms)], StringComparison.Ordinal);
        MustNotHold(said.ToString(), needles, "the terminal");
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
            MustNotHold(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), needles, file);

        // Text in the file may be compressed, so every row is read as well.
        using var store = CareStore.Open(data);
        foreach (var table in StoredRows.Tables.Keys)
        {
            foreach (var row in StoredRows.Read(store, table)) MustNotHold(row, persons, needles, table);
        }
    }

    // Files that break their schema in the middle of what identifies, and one that bears a service number as its name.
    private static void Spoil(string messages)
    {
        var files = Directory.EnumerateFiles(messages, "JW301*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(3).ToList();
        var text = File.ReadAllText(files[0]);
        File.WriteAllText(Path.Combine(messages, "a.xml"), text.Replace("</Bsn>", "x</Bsn>", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(messages, "b.xml"), text.Replace("Achternaam>", "Achternaem>", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(messages, "c.xml"), text.Replace("<Geslacht>", "<Geslacht>Zilverquist", StringComparison.Ordinal));
        var number = Identifying().Matches(text).First(match => match.Groups["element"].Value == "Bsn").Groups["value"].Value;
        File.Copy(files[1], Path.Combine(messages, $"client {number}.xml"));
    }

    private static HashSet<string> Persons(string messages)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(messages, "*.xml", SearchOption.AllDirectories))
            values.UnionWith(Identifying().Matches(File.ReadAllText(file)).Select(match => match.Groups["value"].Value.TrimEnd('x')));
        values.UnionWith(File.ReadLines(Path.Combine(messages, "csv", "adressen.csv")).Skip(1).Select(line => line.Split(';')[1]));
        values.RemoveWhere(value => value.Length < 5);
        return values;
    }

    private static IEnumerable<string> Forms(string value)
    {
        yield return value;
        yield return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
        yield return Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(value));
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) yield break;
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        yield return Encoding.Latin1.GetString(bytes);
    }

    private static void MustNotHold(string text, SearchValues<string> needles, string where)
    {
        var at = text.AsSpan().IndexOfAny(needles);
        Assert.True(at < 0, $"{where} holds what identifies a person, at {at}.");
    }

    // A keyed hash is a long row of digits that may hold any nine by chance; a stored number is a person's only as a whole.
    private static void MustNotHold(string row, HashSet<string> persons, SearchValues<string> needles, string table)
    {
        foreach (var value in row.Split(" | "))
        {
            if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) MustNotHold(value, needles, table);
            else Assert.False(persons.Contains(value.TrimStart('-')), $"{table} holds a number that identifies a person.");
        }
    }

    [GeneratedRegex("<(?:ijw:)?(?<element>Bsn|Achternaam|Voornamen|Straatnaam|Telefoonnummer|Emailadres|Commentaar|Naam|ZorgverlenerCode|ReferentieAanbieder)>(?<value>[^<]+)<")]
    private static partial Regex Identifying();
}
