namespace Roer.Methods.Forecasting;

public sealed class StayCurveTests
{
    [Fact]
    public void The_tail_says_what_follows()
    {
        static StayCurve With(CurveTail tail) => StayCurve.Of([1, 0.8, 0.4], tail, []);
        Assert.Equal([1, 0.8, 0.4, 0, 0], Enumerable.Range(0, 5).Select(With(CurveTail.Ends).At));
        Assert.Equal([1, 0.8, 0.4, 0.4, 0.4], Enumerable.Range(0, 5).Select(With(CurveTail.Stays).At));
        Assert.Equal(0.1, With(CurveTail.KeepsItsRate).At(4), 12);
        Assert.Equal(0, StayCurve.Of([1, 0], CurveTail.KeepsItsRate, []).At(5));
        Assert.Equal(1, StayCurve.Of([1], CurveTail.KeepsItsRate, []).At(5));
    }

    [Fact]
    public void A_small_stratum_is_drawn_toward_its_parent_and_a_large_one_stands_alone()
    {
        var own = StayCurve.Of([1, 0.2], CurveTail.Ends, [new("b", [0, 0.5])]);
        var parent = StayCurve.Of([1, 0.8, 0.6], CurveTail.Stays, [new("c", [0, 0.1, 0.2])]);
        Assert.Same(own, StayCurve.Shrunk(own, 30, parent, 30));
        Assert.Same(parent, StayCurve.Shrunk(own, 0, parent, 30));
        var mixed = StayCurve.Shrunk(own, 12, parent, 30);
        Assert.All(mixed.Survival.Zip([1, 0.56, 0.36]), pair => Assert.Equal(pair.Second, pair.First, 12));
        Assert.All(mixed.Moves.Single(move => move.To == "b").Share.Zip([0, 0.2, 0.2]), pair => Assert.Equal(pair.Second, pair.First, 12));
        Assert.All(mixed.Moves.Single(move => move.To == "c").Share.Zip([0, 0.06, 0.12]), pair => Assert.Equal(pair.Second, pair.First, 12));
        Assert.Equal(CurveTail.Stays, mixed.Tail);
    }

    [Fact]
    public void Each_further_stay_draws_it_nearer_to_its_own()
    {
        var own = StayCurve.Of([1, 0.3, 0.1], CurveTail.Ends, []);
        var parent = StayCurve.Of([1, 0.7, 0.5], CurveTail.Ends, []);
        var before = 1.0;
        for (var count = 0; count <= 10; count++)
        {
            var off = StayCurve.Shrunk(own, count, parent, 10).At(2) - 0.1;
            Assert.InRange(off, 0, before - 1e-6 + (count == 10 ? 1 : 0));
            before = off;
        }
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(double[] survival, params StayMove[] moves) => Assert.Throws<MethodInputException>(() => StayCurve.Of(survival, CurveTail.Ends, moves)).Fault;
        Assert.Equal(InputFault.Empty, Fault([]));
        Assert.Equal(InputFault.OutOfRange, Fault([0.9, 0.8]));
        Assert.Equal(InputFault.Unsorted, Fault([1, 0.5, 0.6]));
        Assert.Equal(InputFault.Negative, Fault([1, -0.5]));
        Assert.Equal(InputFault.NotFinite, Fault([1, double.NaN]));
        Assert.Equal(InputFault.Shape, Fault([1, 0.5], new StayMove("a", [0])));
        Assert.Equal(InputFault.OutOfRange, Fault([1, 0.5], new StayMove("a", [0.1, 0.2])));
        Assert.Equal(InputFault.Unsorted, Fault([1, 0.5, 0], new StayMove("a", [0, 0.2, 0.1])));
        Assert.Equal(InputFault.OutOfRange, Fault([1, 0.5], new StayMove("a", [0, 0.3]), new StayMove("b", [0, 0.3])));
        var curve = StayCurve.Of([1, 0.5], CurveTail.Ends, []);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => StayCurve.Shrunk(curve, -1, curve, 3)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => StayCurve.Shrunk(curve, 1, curve, 0)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => curve.At(-1)).Fault);
    }
}
