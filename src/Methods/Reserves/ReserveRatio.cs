namespace Roer.Methods.Reserves;

/// <summary>A class of the ratio.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The least ratio in it; nothing for the lowest class.</param>
/// <param name="FromIncluded">Whether that ratio itself is in it.</param>
public sealed record RatioClass(string Name, double? From, bool FromIncluded);

/// <summary>What is available beside what is needed.</summary>
/// <param name="Available">The amount available.</param>
/// <param name="Required">The amount needed, 0 or more.</param>
/// <param name="Ratio">Available divided by needed; nothing when nothing is needed.</param>
/// <param name="Class">The class of the ratio; nothing without one.</param>
public sealed record ReserveRatio(double Available, double Required, double? Ratio, string? Class)
{
    /// <summary>
    /// The usual Dutch table of public bodies, developed with the University of Twente and printed in the budget of Stein (2021):
    /// A above 2.0, B from 1.4, C from 1.0, D from 0.8, E from 0.6, F below.
    /// </summary>
    public static IReadOnlyList<RatioClass> Twente { get; } =
        [new("A", 2.0, false), new("B", 1.4, true), new("C", 1.0, true), new("D", 0.8, true), new("E", 0.6, true), new("F", null, true)];

    /// <summary>The ratio and its class.</summary>
    /// <param name="available">The amount available; below 0 when there is a deficit.</param>
    /// <param name="required">The amount needed, 0 or more.</param>
    /// <param name="classes">The classes from high to low, the last one without a least ratio.</param>
    /// <exception cref="MethodInputException">An amount is not finite, what is needed is negative, or the classes do not fall to one without a bound.</exception>
    public static ReserveRatio Of(double available, double required, IReadOnlyList<RatioClass> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        Require.Finite([available], nameof(available));
        Require.NotNegative([required], nameof(required));
        Require.AtLeast(classes.Count, 1, nameof(classes));
        for (var index = 0; index < classes.Count; index++)
        {
            var fits = index == classes.Count - 1 ? classes[index].From is null : double.IsFinite(classes[index].From ?? double.NaN) && !(classes[index].From >= classes[Math.Max(0, index - 1)].From && index > 0);
            if (!fits) throw new MethodInputException(InputFault.Unsorted, nameof(classes), $"{nameof(classes)} does not fall to a class without a least ratio at position {index}. Give the highest class first, and a last one that takes the rest.");
        }

        var ratio = available / required;
        if (!double.IsFinite(ratio)) return new ReserveRatio(available, required, null, null);
        return new ReserveRatio(available, required, ratio, classes.First(each => each.From is null || ratio > each.From || (ratio == each.From && each.FromIncluded)).Name);
    }
}
