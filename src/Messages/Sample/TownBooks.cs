using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>
/// The town's books: what messages do not tell, and the ledger, made of the true payments. Two things went wrong in it on purpose: a month of one
/// provider was booked a month late, and a month of one product on the wrong taakveld.
/// </summary>
internal sealed class TownBooks
{
    private const string Ledger = "Verzonnen grootboek";
    private const int DaysUntilClosed = 45;

    private readonly SampleOptions _options;
    private readonly IReadOnlyList<OtherCost> _costs;
    private readonly List<Booking> _bookings;

    public TownBooks(SampleOptions options, IReadOnlyList<OtherCost> costs, IReadOnlyList<TownMessage> messages)
    {
        _options = options;
        _costs = costs;
        _bookings = [.. messages.OfType<AnswerMessage>().Where(answer => !answer.RefusesWhole).SelectMany(Granted)];
        var year = options.FirstYear + (options.Years / 2);
        LateMonth = new DateOnly(year, 7, 1);
        WrongMonth = new DateOnly(year, 3, 1);
        LateProvider = Largest(LateMonth, booking => booking.Provider);
        WrongProduct = Largest(WrongMonth, booking => booking.Product);
    }

    /// <summary>The month of care that was booked a month late for one provider.</summary>
    public DateOnly LateMonth { get; }

    /// <summary>That provider; empty when nothing was granted in the month.</summary>
    public InventedProvider? LateProvider { get; }

    /// <summary>The month of care that was booked on the wrong taakveld for one product.</summary>
    public DateOnly WrongMonth { get; }

    /// <summary>That product; empty when nothing was granted in the month.</summary>
    public InventedProduct? WrongProduct { get; }

    /// <summary>What was booked a month late.</summary>
    public long LateCents => Booked().Where(IsLate).Sum(booking => booking.Cents);

    /// <summary>What was booked on the wrong taakveld.</summary>
    public long WrongCents => Booked().Where(IsWrong).Sum(booking => booking.Cents);

    /// <summary>What was paid on claims, by the end.</summary>
    public long PaidCents => Booked().Sum(booking => booking.Cents);

    /// <summary>The last month that the ledger has; the one after it is not closed yet.</summary>
    public DateOnly LastClosedMonth
    {
        get
        {
            var month = new DateOnly(_options.LastKnown.Year, _options.LastKnown.Month, 1);
            while (Closes(month) > _options.LastKnown)
                month = month.AddMonths(-1);
            return month;
        }
    }

    /// <summary>The ledger as it was first closed, a zero where nothing was booked, and anew at the end for every sum that later payments changed.</summary>
    public IEnumerable<LedgerEntry> Rows()
    {
        var paid = Sums(booking => (booking.Month, booking.TaskField, CostKind.Payment));
        var booked = Sums(booking => (IsLate(booking) ? booking.Month.AddMonths(1) : booking.Month, IsWrong(booking) ? WrongField(booking) : booking.TaskField, CostKind.Care));
        var others = _costs.Where(cost => !cost.IsExpected)
            .GroupBy(cost => (Month: new DateOnly(cost.FirstDay.Year, cost.FirstDay.Month, 1), TaskField: cost.TaskField ?? "6.2", cost.Kind))
            .ToDictionary(group => group.Key, group => (IEnumerable<(DateOnly, long)>)[.. group.Select(cost => (cost.FirstDay, cost.AmountCents))]);
        var nothing = paid.Keys.Select(key => (key.Month, key.TaskField, Kind: CostKind.Care)).Where(key => !booked.ContainsKey(key))
            .ToDictionary(key => key, _ => Enumerable.Empty<(DateOnly Day, long Cents)>());
        return paid.Concat(booked).Concat(nothing).Concat(others)
            .Where(sum => sum.Key.Month <= LastClosedMonth)
            .OrderBy(sum => sum.Key.Month).ThenBy(sum => sum.Key.TaskField, StringComparer.Ordinal).ThenBy(sum => sum.Key.Kind)
            .SelectMany(sum => Versions(sum.Key, [.. sum.Value]));
    }

    private static DateOnly Closes(DateOnly month) => month.AddMonths(1).AddDays(DaysUntilClosed);

    private static string WrongField(Booking booking) => booking.TaskField == "6.72b" ? "6.72a" : "6.72b";

    /// <summary>Each granted line is paid two weeks after the answer. What the dictionary does not explain, the books put under ambulant help.</summary>
    private static IEnumerable<Booking> Granted(AnswerMessage answer) => answer.Claim.Lines
        .Where(line => line.Refusal is null)
        .Select(line => new Booking(
            line.Month, line.Product.TaskField.Length == 0 ? "6.72a" : line.Product.TaskField, line.Product, answer.Provider,
            answer.Signed.AddDays(14 + (answer.Provider.Index % 7)), line.AmountCents));

    private bool IsLate(Booking booking) => booking.Month == LateMonth && booking.Provider == LateProvider;

    private bool IsWrong(Booking booking) => booking.Month == WrongMonth && booking.Product == WrongProduct;

    private IEnumerable<Booking> Booked() => _bookings.Where(booking => booking.Paid <= _options.LastKnown && booking.Month <= LastClosedMonth);

    private Dictionary<(DateOnly Month, string TaskField, CostKind Kind), IEnumerable<(DateOnly Day, long Cents)>> Sums(Func<Booking, (DateOnly, string, CostKind)> key) =>
        _bookings.Where(booking => booking.Paid <= _options.LastKnown).GroupBy(key)
            .ToDictionary(group => group.Key, group => (IEnumerable<(DateOnly, long)>)[.. group.Select(booking => (booking.Paid, booking.Cents))]);

    private IEnumerable<LedgerEntry> Versions((DateOnly Month, string TaskField, CostKind Kind) key, IReadOnlyList<(DateOnly Day, long Cents)> amounts)
    {
        var closed = Closes(key.Month);
        var first = amounts.Where(amount => amount.Day <= closed).Sum(amount => amount.Cents);
        var last = amounts.Sum(amount => amount.Cents);
        yield return Entry(key, closed, first);
        if (last != first)
            yield return Entry(key, _options.LastKnown.AddDays(-6), last);
    }

    private LedgerEntry Entry((DateOnly Month, string TaskField, CostKind Kind) key, DateOnly known, long cents) =>
        new(new Origin(_options.Municipality, known, 0), key.Month, key.TaskField, key.Kind, null, cents, Ledger);

    private T? Largest<T>(DateOnly month, Func<Booking, T> part)
        where T : class => _bookings.Where(booking => booking.Month == month).GroupBy(part)
            .OrderByDescending(group => group.Sum(booking => booking.Cents)).Select(group => group.Key).FirstOrDefault();

    private readonly record struct Booking(DateOnly Month, string TaskField, InventedProduct Product, InventedProvider Provider, DateOnly Paid, long Cents);
}
