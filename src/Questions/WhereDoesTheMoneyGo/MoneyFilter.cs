using System.Globalization;
using Roer.Care;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>What the reader asked to see: values of one dimension widen, dimensions narrow.</summary>
internal sealed class MoneyFilter
{
    private readonly Dictionary<string, HashSet<string>> _kept = [];

    public MoneyFilter(IEnumerable<Filter> filters)
    {
        foreach (var filter in filters)
        {
            if (!_kept.TryGetValue(filter.Dimension, out var values)) _kept[filter.Dimension] = values = [];
            values.Add(filter.Value);
        }
    }

    public bool Has(MoneyDimension dimension) => _kept.ContainsKey(dimension.Dimension.Name);

    public bool Keeps(MoneyDimension dimension, string key) =>
        !_kept.TryGetValue(dimension.Dimension.Name, out var values) || values.Contains(key);

    /// <summary>Whether an allocation passes; form and provider of a trajectory are those of the trajectory and are asked there.</summary>
    public bool Keeps(AllocationRow row, bool ofTrajectory = false)
    {
        foreach (var dimension in MoneyDimensions.Every)
        {
            if (ofTrajectory && (dimension == MoneyDimensions.Form || dimension == MoneyDimensions.Provider)) continue;
            if (Has(dimension) && !Keeps(dimension, dimension.OfAllocation(row))) return false;
        }

        return true;
    }

    public bool Keeps(Trajectory trajectory) =>
        Keeps(MoneyDimensions.Form, MoneyDimensions.FormKey(trajectory.Form)) && Keeps(MoneyDimensions.Provider, trajectory.Provider);

    /// <summary>Whether nothing at all can pass: the referrer is unknown of all rows as long as no message tells it.</summary>
    public bool KeepsNothing => !Keeps(MoneyDimensions.Referrer, MoneyDimensions.Unknown);

    /// <summary>The filters as the SQL takes them, in the order of its parameters.</summary>
    public object?[] Parameters(DateSpan period) =>
    [
        period.First, period.Last,
        List(MoneyDimensions.Form, FormNumber), List(MoneyDimensions.Product, Plain), List(MoneyDimensions.Provider, Plain),
        List(MoneyDimensions.Neighbourhood, Plain), List(MoneyDimensions.District, Plain),
        List(MoneyDimensions.Age, key => key == MoneyDimensions.Unknown ? "-1" : key),
        List(MoneyDimensions.TaskField, Plain), List(MoneyDimensions.LegalStatus, Plain),
    ];

    private static string Plain(string key) => key == MoneyDimensions.Unknown ? "" : key;

    private static string FormNumber(string key)
    {
        var form = Enum.GetValues<CareForm>().First(form => MoneyDimensions.FormKey(form) == key);
        return ((int)form).ToString(CultureInfo.InvariantCulture);
    }

    private string List(MoneyDimension dimension, Func<string, string> toStore) =>
        _kept.TryGetValue(dimension.Dimension.Name, out var values)
            ? $",{string.Join(',', values.Order(StringComparer.Ordinal).Select(toStore))},"
            : "";
}
