namespace Roer.Methods.Forecasting;

public sealed class InverseTableTests
{
    [Fact]
    public void It_finds_what_a_search_from_the_start_finds()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var survival = Enumerable.Range(0, random.Next(1, 200)).Select(_ => random.NextDouble()).OrderDescending().ToArray();
            survival[0] = 1;
            if (random.Next(3) == 0) survival[^1] = 0;
            var table = new InverseTable(survival);
            for (var draw = 0; draw < 100; draw++)
            {
                var v = draw == 0 ? 0 : draw == 1 ? 1 - Math.Pow(2, -53) : draw < 20 ? survival[random.Next(survival.Length)] * 0.999999 : random.NextDouble();
                var slow = 0;
                while (slow < survival.Length && survival[slow] > v) slow++;
                Assert.Equal(slow, table.Find(v));
            }
        }
    }

    [Fact]
    public void A_value_on_a_step_belongs_to_it()
    {
        var table = new InverseTable([1, 0.5, 0.25]);
        Assert.Equal((1, 1, 2, 2, 3), (table.Find(0.75), table.Find(0.5), table.Find(0.49), table.Find(0.25), table.Find(0.24)));
        Assert.Equal((1, 0.5, 0.25), (table.At(0), table.At(1), table.At(2)));
    }

    [Fact]
    public void Without_steps_everything_is_the_first() => Assert.Equal(0, new InverseTable([]).Find(0.3));

    /// <summary>Each count k takes the part of 0 to 1 from P(X > k) up to P(X > k − 1), as wide as its chance.</summary>
    [Theory]
    [InlineData(0.01, null)]
    [InlineData(3, null)]
    [InlineData(40, null)]
    [InlineData(3, 0.5)]
    [InlineData(3, 5.0)]
    [InlineData(250, 20.0)]
    public void Counts_have_their_chances(double mean, double? size)
    {
        var table = InverseTable.OfCounts(mean, size);
        var log = size is { } width ? -width * Math.Log(1 + (mean / width)) : -mean;
        double above = 1;
        for (var k = 0; k < mean + (4 * Math.Sqrt(mean)); k++)
        {
            above -= Math.Exp(log);
            if (above < 1e-9) break;
            Assert.Equal(above, table.At(k), 10);
            log += Math.Log(size is { } by ? mean / (by + mean) * (by + k) / (k + 1) : mean / (k + 1));
        }
    }

    [Theory]
    [InlineData(2.5, null)]
    [InlineData(2.5, 0.8)]
    [InlineData(120.0, 6.0)]
    public void Counts_drawn_have_their_mean_and_variance(double mean, double? size)
    {
        const int Draws = 100_000;
        var table = InverseTable.OfCounts(mean, size);
        double sum = 0, squares = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            double count = table.Find((draw + 0.5) / Draws);
            sum += count;
            squares += count * count;
        }

        var variance = mean + (size is { } width ? mean * mean / width : 0);
        Assert.Equal(mean, sum / Draws, 2);
        Assert.InRange((squares / Draws) - (sum / Draws * (sum / Draws)), variance * 0.995, variance * 1.005);
    }
}
