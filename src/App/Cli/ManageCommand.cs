using System.CommandLine;

namespace Roer.App.Cli;

/// <summary><c>roer beheer</c>: what whoever answers for the data does with it.</summary>
internal static class ManageCommand
{
    public static Command Make() => new("beheer", "Wie keek er mee, en gegevens van een jeugdige vernietigen.") { LooksCommand.Make(), DestroyCommand.Make() };
}
