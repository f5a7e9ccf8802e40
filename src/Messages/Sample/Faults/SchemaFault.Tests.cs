using System.Text;

namespace Roer.Messages.Sample;

public sealed class SchemaFaultTests
{
    public static TheoryData<string> Names => [.. SchemaFault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_breaks_a_message_that_was_good(string name)
    {
        var fault = SchemaFault.All.Single(fault => fault.Name == name);
        var good = SmallTown.Town.Messages.Zip(SmallTown.Written, (message, written) => (message, Text: Encoding.UTF8.GetString(written)))
            .First(item => item.message.Kind == fault.Kind && fault.Fits(item.Text)).Text;
        var broken = fault.Break(good);
        Assert.NotEqual(good, broken);
        var first = good.Zip(broken).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.InRange(fault.Line(good), 1, 1 + good.AsSpan(0, first).Count('\n'));
    }
}
