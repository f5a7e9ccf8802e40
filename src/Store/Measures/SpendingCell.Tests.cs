using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>The order of cells.</summary>
public sealed class SpendingCellTests
{
    [Fact]
    public void Cells_have_one_order_by_form_provider_category_and_task_field()
    {
        SpendingCell[] ordered =
        [
            new("6.9", CareForm.Ambulant, "99", "1"), new("6.1", CareForm.Ambulant, "45", "2"), new("6.2", CareForm.Ambulant, "45", "2"), new("6.1", CareForm.Ambulant, "46", "2"),
            new("6.1", CareForm.FosterCare, "10", "1"),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order());
        for (var left = 0; left < ordered.Length; left++)
        {
            for (var right = 0; right < ordered.Length; right++)
            {
                Assert.Equal(left < right, ordered[left] < ordered[right]);
                Assert.Equal(left <= right, ordered[left] <= ordered[right]);
                Assert.Equal(left > right, ordered[left] > ordered[right]);
                Assert.Equal(left >= right, ordered[left] >= ordered[right]);
            }
        }
    }
}
