using System.Globalization;
using Roer.Care;
using Roer.Questions;

namespace Roer.Tests.World.Oracle;

/// <summary>
/// A second, slow and obvious answer to "where does the money go", written from the definitions over the facts themselves: every figure by
/// its name, as <c>totaal/gedeclareerdCent</c> or <c>per-hulpvorm/02/jeugdigen</c>.
/// </summary>
internal sealed class MoneyOracle
{
    private static readonly string[] Dimensions = ["hulpvorm", "product", "aanbieder", "wijk", "buurt", "leeftijd", "taakveld", "juridische-status", "verwijzer", "wie-betaalt"];
    private readonly OracleFacts _facts;
    private readonly OracleMeanings _meanings;
    private readonly ILookup<string, string> _filters;
    private readonly string _municipality;
    private readonly DateOnly _from;
    private readonly DateOnly _to;
    private readonly DateOnly _asOf;
    private readonly DateOnly _horizon;
    private readonly Dictionary<string, OracleCell> _cells = [];
    private readonly OracleCell _whole = new();
    private readonly HashSet<Child> _withMeasure = [];
    private readonly Dictionary<(DateOnly Month, string TaskField), long> _granted = [];
    private Int128 _notAllocated;

    private MoneyOracle(IReadOnlyCollection<(long Number, Intake File)> intakes, Scope scope)
    {
        _facts = new OracleFacts(intakes, scope);
        _meanings = new OracleMeanings(_facts);
        _filters = scope.Filters.ToLookup(filter => filter.Dimension, filter => filter.Value);
        _municipality = scope.Municipality;
        (_from, _to, _asOf) = (scope.Period.Span.First, scope.Period.Span.Last, scope.AsOf);
        var stops = intakes.SelectMany(intake => intake.File.Stops).Select(stop => stop.LastDay ?? scope.AsOf);
        _horizon = stops.Append(_to).Append(_asOf).Max().AddDays(2);
        AddAllocations();
        AddClaims();
    }

    public static SortedDictionary<string, decimal?> Answer(IReadOnlyCollection<(long Number, Intake File)> intakes, Scope scope)
    {
        var oracle = new MoneyOracle(intakes, scope);
        var figures = new SortedDictionary<string, decimal?>(StringComparer.Ordinal);
        oracle._whole.Write("totaal", figures);
        figures["totaal/jeugdigenMetMaatregel"] = oracle._withMeasure.Count;
        figures["totaal/zonderToewijzingCent"] = (decimal)oracle._notAllocated;
        foreach (var (name, cell) in oracle._cells) cell.Write(name, figures);
        OracleBooks.Write(oracle._facts, scope, oracle._granted, figures);
        return figures;
    }

    private void AddAllocations()
    {
        var allocations = new List<OracleAllocation>();
        foreach (var version in _facts.Allocations.Values)
        {
            var (form, _) = _meanings.Of(version.Category, version.Product, DividedOn(version));
            var runs = OracleCare.Runs(version, _facts, _asOf, _horizon);
            var isStarted = _facts.DeliveriesOf(version).Starts.Count > 0 || _facts.FirstClaimOn(version.Number) is not null;
            var allocation = new OracleAllocation(version, form, runs, isStarted);
            allocations.Add(allocation);
            if (Passes(KeysOf(version))) AddMoney(allocation);
        }

        foreach (var trajectory in OracleCare.Trajectories(allocations)) AddTrajectory(trajectory);
    }

    private void AddMoney(OracleAllocation allocation)
    {
        var version = allocation.Version;
        if (allocation.Form is CareForm.Protection or CareForm.Probation && allocation.Runs.Any(run => run.First <= Until && run.Last >= _from && _from <= Until))
            _withMeasure.Add(version.Child);
        if (version.FirstDay > _to || version.LastDay < _from) return;
        var money = new OracleMoney(version, new OracleTariffs(_facts.Tariffs, version), _horizon);
        var assigned = money.Allocated(_from, _to);
        var delivered = money.Delivered(allocation.Runs, _from, _to);
        foreach (var cell in CellsOf(KeysOf(version)))
            cell.Add(assigned, allocation.IsStarted, delivered.Cents);
    }

    /// <summary>A trajectory counts with its days in the period, at a product or another division with the days that were of it.</summary>
    private void AddTrajectory(OracleTrajectory trajectory)
    {
        var own = new Dictionary<string, string> { ["hulpvorm"] = FormKey(trajectory.Form), ["aanbieder"] = trajectory.Provider };
        if (!own.All(pair => Passes(pair.Key, pair.Value))) return;
        var days = trajectory.Days.Where(day => _from <= day.Key && day.Key <= Until).ToList();
        var sources = days.SelectMany(day => day.Value).Distinct().ToDictionary(source => source, source => KeysOf(source.Version));
        var passing = sources.Where(source => source.Value.All(pair => own.ContainsKey(pair.Key) || Passes(pair.Key, pair.Value))).Select(source => source.Key).ToHashSet();
        if (passing.Count == 0) return;
        var (first, last) = (trajectory.Days.Keys.First(), trajectory.Days.Keys.Last());
        var turns = (_from <= first && first <= Until, _from <= last && last <= Until && last < _horizon);
        _whole.Add(trajectory.Child, days.Count, turns);
        foreach (var dimension in Dimensions)
        {
            var keys = own.TryGetValue(dimension, out var key) ? [key] : passing.Select(source => sources[source][dimension]).Distinct();
            foreach (var part in keys)
                Cell(dimension, part).Add(trajectory.Child, own.ContainsKey(dimension) ? days.Count : days.Count(day => day.Value.Any(source => passing.Contains(source) && sources[source][dimension] == part)), turns);
        }
    }

    private void AddClaims()
    {
        foreach (var (file, line) in _facts.Lines)
        {
            if (line.FirstDay < _from || line.FirstDay > _to || !Passes(KeysOf(line))) continue;
            var state = "nogNietBeantwoordCent";
            if (_facts.Answered.TryGetValue((file, line.Provider, line.Claim), out var answered))
                state = answered.Answer.RefusedWhole || answered.Refused.Contains(line.Reference) ? "afgewezenCent" : "toegekendCent";
            foreach (var cell in CellsOf(KeysOf(line))) cell.Add(line.AmountCents, state);
            var month = Cell("maand", line.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            month.Add(line.AmountCents, state);
            Cell("prijs", $"{line.Product}-{line.Unit}").Add(line.AmountCents, line.AmountCents < 0 ? -line.Volume : line.Volume);
            var booked = (month: new DateOnly(line.FirstDay.Year, line.FirstDay.Month, 1), taskField: KeysOf(line)["taakveld"]);
            _granted[booked] = _granted.GetValueOrDefault(booked) + (state == "toegekendCent" ? line.AmountCents : 0);
            if (!_facts.Allocations.ContainsKey(line.Allocation)) _notAllocated += line.AmountCents;
        }
    }

    private DateOnly Until => _to < _asOf ? _to : _asOf;

    private DateOnly DividedOn(AllocationVersion version) => version.FirstDay > _from ? version.FirstDay : _from;

    private Dictionary<string, string> KeysOf(AllocationVersion version)
    {
        var day = DividedOn(version);
        return Keys(version.Category, version.Product, (version.Child, day), version.Provider, (version.Number, version.LegalStatus));
    }

    private Dictionary<string, string> KeysOf(ClaimLine line) => Keys(
        line.Category, line.Product, (line.Child, line.FirstDay), line.Provider,
        (line.Allocation, _facts.Allocations.GetValueOrDefault(line.Allocation)?.LegalStatus));

    private Dictionary<string, string> Keys(string? category, string? product, (Child Who, DateOnly On) child, string provider, (int Number, string? LegalStatus) allocation)
    {
        var (form, taskField) = _meanings.Of(category, product, child.On);
        var neighbourhood = _meanings.NeighbourhoodOf(child.Who, child.On);
        return new()
        {
            ["hulpvorm"] = FormKey(form),
            ["product"] = product ?? OracleMeanings.Unknown,
            ["aanbieder"] = provider,
            ["wijk"] = neighbourhood == OracleMeanings.Unknown ? neighbourhood : $"WK{neighbourhood.Substring(2, 6)}",
            ["buurt"] = neighbourhood,
            ["leeftijd"] = _meanings.AgeOf(child.Who, child.On),
            ["taakveld"] = taskField,
            ["juridische-status"] = allocation.LegalStatus ?? OracleMeanings.Unknown,
            ["verwijzer"] = _meanings.ReferrerOf(allocation.Number),
            ["wie-betaalt"] = _meanings.PayerOf(child.Who, child.On, _municipality),
        };
    }

    private bool Passes(Dictionary<string, string> keys) => keys.All(pair => Passes(pair.Key, pair.Value));

    private bool Passes(string dimension, string key) => !_filters[dimension].Any() || _filters[dimension].Contains(key);

    private IEnumerable<OracleCell> CellsOf(Dictionary<string, string> keys) => keys.Select(pair => Cell(pair.Key, pair.Value)).Append(_whole);

    private OracleCell Cell(string dimension, string key)
    {
        var name = dimension == "prijs" ? $"prijs-per-eenheid/{key}" : $"per-{dimension}/{key}";
        if (!_cells.TryGetValue(name, out var cell)) _cells[name] = cell = new OracleCell();
        return cell;
    }

    private static string FormKey(CareForm form) => form switch
    {
        CareForm.Unknown => OracleMeanings.Unknown,
        CareForm.None => "geen",
        CareForm.Protection => "JB",
        CareForm.Probation => "JR",
        CareForm.PreventiveJustice => "PJK",
        _ => ((int)form).ToString("00", CultureInfo.InvariantCulture),
    };
}
