using System.Globalization;
using Roer.Questions;

namespace Roer.App.Intakes;

/// <summary>Which intakes a reader asks for, the same on the command line and in the API.</summary>
/// <param name="Before">Only numbers lower than this.</param>
/// <param name="Most">How many at most.</param>
internal sealed record IntakeQuery(long Before, int Most)
{
    public const int UsualPage = 50;

    public const int MostOnAPage = 1000;

    private static readonly string[] Names = ["voor", "aantal", "formaat"];

    /// <exception cref="Serving.ScopeFaultsException">A name or value cannot be used; the message says what to do.</exception>
    public static IntakeQuery Parse(IEnumerable<KeyValuePair<string, string>> given)
    {
        var values = given.Where(pair => pair.Value.Length > 0).ToLookup(pair => pair.Key, pair => pair.Value);
        List<ScopeException> faults =
        [
            .. values.Where(group => !Names.Contains(group.Key)).Select(group => new ScopeException(group.Key, $"Ik ken '{group.Key}' niet. Kies uit: {string.Join(", ", Names)}.")),
            .. values.Where(group => group.Count() > 1).Select(group => new ScopeException(group.Key, $"U gaf '{group.Key}' meer dan één keer. Geef het één keer.")),
        ];
        var before = Number(values["voor"].FirstOrDefault(), "voor", long.MaxValue, faults);
        var most = Number(values["aantal"].FirstOrDefault(), "aantal", MostOnAPage, faults);
        return faults.Count > 0 ? throw new Serving.ScopeFaultsException(faults) : new IntakeQuery(before ?? long.MaxValue, (int)(most ?? UsualPage));
    }

    private static long? Number(string? text, string name, long most, List<ScopeException> faults)
    {
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        faults.Add(new ScopeException(name, FormattableString.Invariant($"'{text}' past niet bij {name}. Geef een getal van 1{(most == long.MaxValue ? "" : $" tot en met {most}")}.")));
        return null;
    }
}
