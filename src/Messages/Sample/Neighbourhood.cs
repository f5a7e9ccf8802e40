namespace Roer.Messages.Sample;

/// <summary>A neighbourhood of the invented town.</summary>
/// <param name="Code">As CBS writes it, <c>BU99010101</c>.</param>
/// <param name="Weight">Its share of the families, before scaling.</param>
/// <param name="CareFactor">How much more or less than average its children come into care.</param>
/// <param name="ResidentsPerYouth">Residents of all ages for each resident of 0–22 years.</param>
internal sealed record Neighbourhood(string Code, double Weight, double CareFactor, double ResidentsPerYouth)
{
    public string District => $"WK{Code[2..8]}";
}
