using System.Globalization;
using Roer.Care;
using Roer.Questions;

namespace Roer.Tests.World.Oracle;

/// <summary>
/// A second, slow and obvious count of which messages are there, day by day over the facts themselves: every figure by its name, as
/// <c>dekking/start/aantal</c> or <c>dekking-per-maand/2024-03/stopVan</c>.
/// </summary>
internal sealed class CoverageOracle
{
    private readonly OracleFacts _facts;
    private readonly OracleMeanings _meanings;
    private readonly Scope _scope;
    private readonly SortedDictionary<string, decimal?> _figures = new(StringComparer.Ordinal);

    private CoverageOracle(IReadOnlyCollection<(long Number, Intake File)> intakes, Scope scope)
    {
        _scope = scope;
        _facts = new OracleFacts(intakes, scope);
        _meanings = new OracleMeanings(_facts);
        foreach (var allocation in _facts.Allocations.Values.Where(Passes)) AddAllocation(allocation);
        foreach (var (file, line) in _facts.Lines.Where(each => Passes(each.Fact))) AddLine(file, line);
    }

    public static SortedDictionary<string, decimal?> Answer(IReadOnlyCollection<(long Number, Intake File)> intakes, Scope scope) =>
        new CoverageOracle(intakes, scope)._figures;

    private void AddAllocation(AllocationVersion one)
    {
        Count(one, "dekking", _scope.Period.Span.First, _scope.Period.Span.Last, _scope.AsOf);
        Count(one, $"dekking-per-aanbieder/{one.Provider}", _scope.Period.Span.First, _scope.Period.Span.Last, _scope.AsOf);
        for (var month = _scope.Period.Span.First; month <= _scope.Period.Span.Last; month = month.AddMonths(1))
            Count(one, string.Create(CultureInfo.InvariantCulture, $"dekking-per-maand/{month:yyyy-MM}"), month, month.AddMonths(1).AddDays(-1), _scope.AsOf);
    }

    private void Count(AllocationVersion one, string table, DateOnly first, DateOnly last, DateOnly asOf)
    {
        var end = last < asOf ? last : asOf;
        var valid = new List<DateOnly>();
        for (var day = first; day <= end; day = day.AddDays(1))
        {
            if (one.FirstDay <= day && !(day > one.LastDay)) valid.Add(day);
        }

        if (valid.Count == 0) return;
        var (starts, stops) = _facts.DeliveriesOf(one);
        var hasClaim = _facts.FirstClaimOn(one.Number) is not null;
        Tell(table, "start", starts.Count > 0);
        if (one.FirstDay.AddMonths(3) <= valid[^1]) Tell(table, "declaratie", hasClaim);
        if (valid[^1] != one.LastDay || (starts.Count == 0 && !hasClaim) || IsFollowed(one)) return;
        Tell(table, "stop", stops.Exists(stop => starts.TrueForAll(start => stop.LastDay >= start)));
    }

    private bool IsFollowed(AllocationVersion one) => _facts.Allocations.Values.Any(other =>
        other.Number != one.Number && other.Child == one.Child && other.Provider == one.Provider && other.Category == one.Category && other.Product == one.Product
        && other.FirstDay > one.FirstDay && other.FirstDay <= one.LastDay!.Value.AddDays(1) && !(other.LastDay <= one.LastDay));

    private void AddLine(long file, ClaimLine line)
    {
        if (line.FirstDay < _scope.Period.Span.First || line.FirstDay > _scope.Period.Span.Last) return;
        var isAnswered = _facts.Answered.ContainsKey((file, line.Provider, line.Claim));
        var isAllocated = _facts.Allocations.ContainsKey(line.Allocation);
        foreach (var table in new[] { "dekking", $"dekking-per-aanbieder/{line.Provider}", string.Create(CultureInfo.InvariantCulture, $"dekking-per-maand/{line.FirstDay:yyyy-MM}") })
        {
            Tell(table, "antwoord", isAnswered);
            Tell(table, "toewijzing", isAllocated);
        }
    }

    private void Tell(string table, string what, bool has)
    {
        var (all, told) = table == "dekking" ? ($"{table}/{what}/van", $"{table}/{what}/aantal") : ($"{table}/{what}Van", $"{table}/{what}Aantal");
        _figures[all] = (_figures.GetValueOrDefault(all) ?? 0) + 1;
        _figures[told] = (_figures.GetValueOrDefault(told) ?? 0) + (has ? 1 : 0);
    }

    private bool Passes(AllocationVersion one) => Passes(one.Provider, one.Product ?? "", _meanings.Of(one.Category, one.Product, one.FirstDay).Item1);

    private bool Passes(ClaimLine line) => Passes(line.Provider, line.Product, _meanings.Of(line.Category, line.Product, line.FirstDay).Item1);

    private bool Passes(string provider, string product, CareForm form)
    {
        bool Is(string dimension, string key) => _scope.Filters.All(filter => filter.Dimension != dimension)
            || _scope.Filters.Any(filter => filter.Dimension == dimension && filter.Value == (key.Length == 0 ? "onbekend" : key));
        return Is("aanbieder", provider) && Is("product", product) && Is("hulpvorm", form.Code());
    }
}
