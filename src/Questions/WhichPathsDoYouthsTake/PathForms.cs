using System.Collections.Immutable;
using Roer.Care;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The forms of care as numbers and short words, from light to heavy; the unknown form comes last.</summary>
internal static class PathForms
{
    private static readonly (CareForm Form, string Label)[] Named =
    [
        (CareForm.NeighbourhoodTeam, "Wijkteam"), (CareForm.Ambulant, "Ambulant"), (CareForm.OwnNetwork, "Eigen netwerk"), (CareForm.DayCare, "Daghulp"),
        (CareForm.FosterCare, "Pleegzorg"), (CareForm.FamilyHome, "Gezinshuis"), (CareForm.OtherStay, "Verblijf"), (CareForm.ClosedPlacement, "Gesloten"),
        (CareForm.Unknown, "Onbekend"),
    ];

    /// <summary>The forms; the place is the number.</summary>
    public static ImmutableArray<CareForm> Every { get; } = [.. Named.Select(one => one.Form)];

    /// <summary>The number of a form that makes a trajectory.</summary>
    public static int NumberOf(CareForm form) => Every.IndexOf(form);

    /// <summary>A short Dutch word with a capital.</summary>
    public static string Label(int number) => Named[number].Label;

    /// <summary>The key, as a filter takes it.</summary>
    public static string Key(int number) => CarePathDimensions.OrUnknown(Every[number].Code());
}
