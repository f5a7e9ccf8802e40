using Roer.Care;
using Roer.Questions;

namespace Roer.Tests.World.Oracle;

/// <summary>
/// The facts that count for a scope, chosen by plain loops over all that was taken in: known on or before the as-of date, taken in up to the
/// stand, the leading version of each.
/// </summary>
internal sealed class OracleFacts
{
    private readonly List<(long Number, Intake File)> _files;
    private readonly Scope _scope;
    private readonly ILookup<int, ClaimLine> _linesOf;
    private readonly ILookup<int, Delivery> _starts;
    private readonly ILookup<int, Delivery> _stops;

    public OracleFacts(IEnumerable<(long Number, Intake File)> intakes, Scope scope)
    {
        _scope = scope;
        _files =
        [
            .. intakes.Where(each => each.Number <= (scope.Stand ?? long.MaxValue))
                .GroupBy(each => each.File.Identity)
                .Select(contents => contents.MinBy(each => (each.File.Content.High, each.File.Content.Low))),
        ];
        Children = Facts(file => file.Children, fact => fact.Origin).Select(each => each.Fact)
            .GroupBy(fact => fact.Child).ToDictionary(group => group.Key, group => group.ToList());
        Residences = Facts(file => file.Residences, fact => fact.Origin).Select(each => each.Fact)
            .GroupBy(fact => fact.Child).ToDictionary(group => group.Key, group => group.ToList());
        Tariffs = [.. Facts(file => file.Tariffs, fact => fact.Origin).Select(each => each.Fact)];
        Products = [.. Facts(file => file.Products, fact => fact.Origin).Select(each => each.Fact)];
        Requests = [.. Facts(file => file.Requests, fact => fact.Origin).Select(each => each.Fact)];
        GrantedRequests = [.. Facts(file => file.GrantedRequests, fact => fact.Origin).Select(each => each.Fact)];
        Referrals = [.. Facts(file => file.Tables.Referrals, fact => fact.Origin).Select(each => each.Fact)];
        Responsibilities = [.. Facts(file => file.Tables.Responsibilities, fact => fact.Origin).Select(each => each.Fact)];
        Ledger = [.. Facts(file => file.Tables.Ledger, fact => fact.Origin).Select(each => each.Fact)];
        OtherCosts = [.. Facts(file => file.Tables.OtherCosts, fact => fact.Origin).Select(each => each.Fact)];
        Allocations = Leading();
        Lines = [.. Facts(file => file.ClaimLines, fact => fact.Origin)];
        _linesOf = Lines.Select(each => each.Fact).ToLookup(line => line.Allocation);
        _starts = Deliveries(file => file.Starts);
        _stops = Deliveries(file => file.Stops);
        Answered = AnswersByClaim();
    }

    public Dictionary<Child, List<ChildFact>> Children { get; }

    public Dictionary<Child, List<Residence>> Residences { get; }

    public List<Tariff> Tariffs { get; }

    public List<ProductMeaning> Products { get; }

    public List<Referral> Referrals { get; }

    public List<CareRequest> Requests { get; }

    public List<GrantedRequest> GrantedRequests { get; }

    public List<Responsibility> Responsibilities { get; }

    public List<LedgerEntry> Ledger { get; }

    public List<OtherCost> OtherCosts { get; }

    /// <summary>The leading version of each allocation that was not deleted and has at least one valid day.</summary>
    public Dictionary<int, AllocationVersion> Allocations { get; }

    /// <summary>Every claim line with the number of the file that it came in.</summary>
    public List<(long File, ClaimLine Fact)> Lines { get; }

    /// <summary>By claim, named by the file it came in, provider and number: the answer that holds and the lines that it refused.</summary>
    public Dictionary<(long File, string Provider, long Number), (ClaimAnswer Answer, HashSet<long> Refused)> Answered { get; }

    public List<(long File, T Fact)> Facts<T>(Func<Intake, List<T>> of, Func<T, Origin> origin) =>
    [
        .. from file in _files
           from fact in of(file.File)
           where origin(fact).Municipality == _scope.Municipality && origin(fact).Known <= _scope.AsOf
           select (file.Number, fact),
    ];

    /// <summary>The starts and stops that point to an allocation and were not withdrawn.</summary>
    public (List<DateOnly> Starts, List<Delivery> Stops) DeliveriesOf(AllocationVersion allocation)
    {
        var starts = _starts[allocation.Number].GroupBy(start => start.FirstDay);
        var stops = _stops[allocation.Number].GroupBy(stop => (stop.FirstDay, stop.LastDay));
        return ([.. starts.Where(IsHeld).Select(start => start.Key).Order()],
            [.. stops.Where(IsHeld).GroupBy(stop => stop.Key.FirstDay).Select(LastTold)]);
    }

    /// <summary>The first day of the earliest product period on which more was claimed than credited.</summary>
    public DateOnly? FirstClaimOn(int allocation)
    {
        DateOnly? first = null;
        foreach (var period in _linesOf[allocation].GroupBy(line => line.FirstDay))
        {
            if (period.Sum(line => line.AmountCents) > 0 && (first is null || period.Key < first))
                first = period.Key;
        }

        return first;
    }

    /// <summary>The allocation that a start or stop names; without a number the first that fits what it does name.</summary>
    private int? Meant(Delivery delivery) => delivery.Allocation ?? Allocations.Values
        .Where(allocation => allocation.Child == delivery.Child && allocation.Provider == delivery.Provider && allocation.FirstDay == delivery.AllocationFirstDay
            && (delivery.Category is null || delivery.Category == allocation.Category) && (delivery.Product is null || delivery.Product == allocation.Product))
        .Select(allocation => (int?)allocation.Number).Min();

    private ILookup<int, Delivery> Deliveries(Func<Intake, List<Delivery>> of) =>
        Facts(of, fact => fact.Origin).Select(each => each.Fact).Where(fact => Meant(fact) is not null).ToLookup(fact => Meant(fact)!.Value);

    private Identity IdentityOf(long number) => _files.Find(file => file.Number == number).File.Identity;

    /// <summary>Of messages about the same dates those known last decide; one of them that withdraws, withdraws.</summary>
    private static bool IsHeld(IEnumerable<Delivery> sameDates)
    {
        var last = sameDates.Max(delivery => delivery.Origin.Known);
        return !sameDates.Any(delivery => delivery.Origin.Known == last && delivery.Status == "3");
    }

    private static Delivery LastTold(IEnumerable<IEnumerable<Delivery>> held) => held
        .SelectMany(stop => stop).Where(stop => stop.Status != "3")
        .OrderBy(stop => stop.Origin.Known).ThenBy(stop => stop.LastDay).ThenBy(stop => stop.EndReason, StringComparer.Ordinal).Last();

    private Dictionary<int, AllocationVersion> Leading()
    {
        var leading = new Dictionary<int, AllocationVersion>();
        foreach (var versions in Facts(file => file.Allocations, fact => fact.Origin).Select(each => each.Fact).GroupBy(version => version.Number))
        {
            // What follows the day that it became known only keeps an accident from depending on the order of arrival.
            leading[versions.Key] = versions
                .OrderBy(version => version.Decided).ThenBy(version => version.Origin.Known).ThenBy(version => version.LastDay ?? DateOnly.MaxValue)
                .ThenBy(version => version.FirstDay).ThenBy(version => version.Volume ?? -1).ThenBy(version => version.BudgetCents ?? -1)
                .ThenBy(version => version.Provider, StringComparer.Ordinal).ThenBy(version => version.Child.Pseudonym)
                .ThenBy(version => version.Product ?? "", StringComparer.Ordinal).Last();
        }

        return leading.Where(pair => pair.Value.ChangeReason != "13" && (pair.Value.LastDay is not { } last || last >= pair.Value.FirstDay))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private Dictionary<(long, string, long), (ClaimAnswer, HashSet<long>)> AnswersByClaim()
    {
        var claims = Facts(file => file.Claims, fact => fact.Origin);
        var answers = Facts(file => file.Answers, fact => fact.Origin);
        var refused = Facts(file => file.RefusedLines, fact => fact.Origin);
        var answered = new Dictionary<(long, string, long), (ClaimAnswer, HashSet<long>)>();
        foreach (var (file, claim) in claims)
        {
            var own = answers.Where(each => each.Fact.Provider == claim.Provider && each.Fact.Message == claim.Message).ToList();
            if (own.Count == 0)
            {
                own = [.. answers.Where(each => each.Fact.Provider == claim.Provider && each.Fact.Number == claim.Number
                    && !claims.Exists(other => other.Fact.Provider == claim.Provider && other.Fact.Message == each.Fact.Message))];
            }

            if (own.Count == 0) continue;
            var (from, answer) = own.OrderBy(each => each.Fact.Origin.Known).ThenBy(each => each.Fact.GrantedCents ?? -1)
                .ThenBy(each => IdentityOf(each.File).High).ThenBy(each => IdentityOf(each.File).Low).Last();
            var lines = refused.Where(each => each.File == from && each.Fact.Provider == answer.Provider).Select(each => each.Fact.Reference).ToHashSet();
            answered[(file, claim.Provider, claim.Number)] = (answer, lines);
        }

        return answered;
    }
}
