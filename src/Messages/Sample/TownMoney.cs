using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>The true money by form of the product and month of care.</summary>
public sealed class TownMoney
{
    private readonly SortedDictionary<(CareForm Form, DateOnly Month), MonthMoney> _months = [];

    /// <summary>The months, by the form of the product and the first day of the month of care.</summary>
    public IReadOnlyDictionary<(CareForm Form, DateOnly Month), MonthMoney> Months => _months;

    internal void Deliver(InventedProduct product, DateOnly month, long cents) => Of(product, month).DeliveredCents += cents;

    internal void Claim(InventedLine line) => Of(line.Product, line.Month).ClaimedCents += line.AmountCents;

    internal void Grant(InventedLine line) => Of(line.Product, line.Month).GrantedCents += line.AmountCents;

    private MonthMoney Of(InventedProduct product, DateOnly month)
    {
        if (!_months.TryGetValue((product.Form, month), out var money))
            _months[(product.Form, month)] = money = new MonthMoney();
        return money;
    }
}
