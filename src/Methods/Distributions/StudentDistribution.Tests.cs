namespace Roer.Methods.Distributions;

public sealed class StudentDistributionTests
{
    /// <summary>R 4.2, qt with lower.tail = FALSE.</summary>
    [Theory]
    [InlineData(1, 1e-300, 3.183098861837907e299)]
    [InlineData(1, 1e-15, 318309886183790.7)]
    [InlineData(1, 0.01, 31.820515953773956)]
    [InlineData(1, 0.49, 0.031426266043351254)]
    [InlineData(1000, 1e-300, 54.29138855305174)]
    [InlineData(1000, 1e-15, 8.070281832298459)]
    [InlineData(1000, 0.01, 2.330082674755513)]
    [InlineData(1000, 0.49, 0.02507518020946644)]
    [InlineData(1000000000, 1e-300, 37.04710902029432)]
    [InlineData(1000000000, 1e-15, 7.9413454533615)]
    [InlineData(1000000000, 0.01, 2.326347877769915)]
    [InlineData(1000000000, 0.49, 0.02506890826498222)]
    public void Far_quantiles_are_those_of_R(double degreesOfFreedom, double probability, double expected)
    {
        var student = StudentDistribution.Of(degreesOfFreedom);
        Near.Equal(expected, student.UpperQuantile(probability));
        Near.Equal(-expected, student.Quantile(probability));
        Near.Equal(probability, student.UpperTail(expected));
        Near.Equal(probability, student.Cumulative(-expected));
    }

    /// <summary>Where R takes another road: to 40 digits the tail beyond these points is the chance given.</summary>
    [Theory]
    [InlineData(0.1, 1e-15, 1.6044257056664297e146)]
    [InlineData(4.5, 1e-300, 6.709455400663493e66)]
    public void Very_far_quantiles_are_right(double degreesOfFreedom, double probability, double expected) =>
        Near.Equal(expected, StudentDistribution.Of(degreesOfFreedom).UpperQuantile(probability), 1e-12);

    [Fact]
    public void One_degree_of_freedom_is_the_Cauchy_distribution()
    {
        foreach (var t in new[] { 0.0, 0.01, 1, 44, 1e150 })
            Near.Equal(t <= 1 ? 0.5 - (Math.Atan(t) / Math.PI) : Math.Atan(1 / t) / Math.PI, StudentDistribution.Of(1).UpperTail(t), 1e-13);
        Assert.Equal(0, StudentDistribution.Of(1).Quantile(0.5));
    }

    [Fact]
    public void Many_degrees_of_freedom_are_the_normal_distribution_and_a_quantile_undoes_a_chance()
    {
        foreach (var t in new[] { -3, -0.2, 0.1, 2.5 })
        {
            Near.Equal(NormalDistribution.Standard.Cumulative(t), StudentDistribution.Of(1e12).Cumulative(t), 1e-10);
            Near.Equal(t, StudentDistribution.Of(3.7).Quantile(StudentDistribution.Of(3.7).Cumulative(t)), 1e-12);
        }
    }

    /// <summary>R 4.2: qf(c(.05, .999), 3, c(20, 2)); the square of t with ν degrees of freedom is F with 1 and ν.</summary>
    [Fact]
    public void F_is_that_of_R_and_that_of_t_squared()
    {
        Near.Equal(0.115470910323127, FDistribution.Of(3, 20).Quantile(0.05), 1e-13);
        Near.Equal(999.166620347207, FDistribution.Of(3, 2).Quantile(0.999), 1e-13);
        for (var t = 0.1; t < 90; t *= 1.7)
            Near.Equal(2 * StudentDistribution.Of(6.5).UpperTail(t), FDistribution.Of(1, 6.5).UpperTail(t * t), 1e-12);
        var f = FDistribution.Of(4, 9);
        Near.Equal(1e-12, f.UpperTail(f.UpperQuantile(1e-12)), 1e-12);
        Near.Equal(1 / f.UpperQuantile(0.3), FDistribution.Of(9, 4).Quantile(0.3), 1e-12);
        Assert.Equal((0.0, 1.0), (f.Cumulative(-1), f.UpperTail(0)));
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action action) => Assert.Throws<MethodInputException>(action).Fault;
        Assert.Equal(InputFault.OutOfRange, Fault(() => StudentDistribution.Of(0)));
        Assert.Equal(InputFault.NotFinite, Fault(() => StudentDistribution.Of(1).Cumulative(double.NaN)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => StudentDistribution.Of(1).Quantile(1)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => StudentDistribution.Of(0.01).Quantile(1e-9)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => FDistribution.Of(1, double.NaN)));
        Assert.Equal(InputFault.NotFinite, Fault(() => FDistribution.Of(1, 1).UpperTail(double.NegativeInfinity)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => FDistribution.Of(1, 0.01).UpperQuantile(1e-9)));
    }
}
