namespace Roer.Methods;

/// <summary>The guards at the door of every method: the same fault has the same words.</summary>
internal static class Require
{
    public const double LargestShape = 1e12;
    private const double SmallestShape = 1e-100;

    public static void NotEmpty<T>(ReadOnlySpan<T> values, string parameter)
    {
        if (values.IsEmpty) throw new MethodInputException(InputFault.Empty, parameter, $"{parameter} is empty. Give at least one value.");
    }

    public static void AtLeast(int count, int fewest, string parameter)
    {
        if (count < fewest) throw new MethodInputException(InputFault.TooFew, parameter, $"{parameter} has {count} values; the method needs at least {fewest}. Give a longer history, or use a method that asks less.");
    }

    public static void SameLength(int left, int right, string parameter)
    {
        if (left != right) throw new MethodInputException(InputFault.Shape, parameter, $"{parameter} has {right} values where {left} are needed. Give one value for each.");
    }

    public static void Finite(ReadOnlySpan<double> values, string parameter)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (!double.IsFinite(values[index]))
                throw new MethodInputException(InputFault.NotFinite, parameter, $"{parameter} is not a finite number at position {index}. Leave the row out, or correct it.");
        }
    }

    public static void NotNegative(ReadOnlySpan<double> values, string parameter)
    {
        Finite(values, parameter);
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] < 0)
                throw new MethodInputException(InputFault.Negative, parameter, $"{parameter} is below 0 at position {index}. A value of 0 or more is needed there.");
        }
    }

    /// <summary>Strictly between 0 and 1, as a probability to which an interval belongs.</summary>
    public static void Share(double value, string parameter)
    {
        if (!(value > 0 && value < 1)) throw new MethodInputException(InputFault.OutOfRange, parameter, $"{parameter} lies outside 0 to 1. Give a share between them, such as 0.95.");
    }

    /// <summary>Both bounds included.</summary>
    public static void Between(double value, double low, double high, string parameter)
    {
        if (!(value >= low && value <= high))
            throw new MethodInputException(InputFault.OutOfRange, parameter, $"{parameter} lies outside {Text(low)} to {Text(high)}. Give a value within them.");
    }

    public static void AboveZero(double value, string parameter)
    {
        if (!(value > 0 && double.IsFinite(value))) throw new MethodInputException(InputFault.OutOfRange, parameter, $"{parameter} is not a finite number above 0. Give one.");
    }

    /// <summary>An option that is one of those named.</summary>
    public static void Known<T>(T option, string parameter)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(option))
            throw new MethodInputException(InputFault.OutOfRange, parameter, $"{parameter} is none of the known options. Give one of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    /// <summary>A shape of a distribution, within the bounds that its tails are computed for.</summary>
    public static void DistributionShape(double value, string parameter) => Between(value, SmallestShape, LargestShape, parameter);

    /// <summary>An outcome that fits a number: infinity is no answer.</summary>
    public static void Representable(double outcome, string parameter)
    {
        if (!double.IsFinite(outcome)) throw new MethodInputException(InputFault.OutOfRange, parameter, $"The outcome for this {parameter} is beyond the largest number. Give one less far in the tail.");
    }

    /// <summary>Outcomes that fit a number: sums and squares of huge amounts may not.</summary>
    public static void Computed(ReadOnlySpan<double> outcomes, string parameter)
    {
        foreach (var outcome in outcomes)
        {
            if (!double.IsFinite(outcome))
                throw new MethodInputException(InputFault.OutOfRange, parameter, $"{parameter} leads to numbers beyond the largest. Give it in a larger unit, or correct what is out of proportion.");
        }
    }

    private static string Text(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
