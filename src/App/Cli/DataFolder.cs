using System.CommandLine;
using Roer.Store;

namespace Roer.App.Cli;

/// <summary>The option that names the data folder, and how the folder is opened.</summary>
internal static class DataFolder
{
    public static Option<string> Option() => new("--gegevens")
    {
        Description = "De map met de ingelezen gegevens.",
        HelpName = "MAP",
        Required = true,
    };

    /// <summary>Opens the store; makes the folder, readable only for who runs the program, when that is wanted.</summary>
    /// <exception cref="UserErrorException">The folder does not exist and may not be made, or cannot be used.</exception>
    public static CareStore Open(string folder, bool make)
    {
        try
        {
            if (!make && !File.Exists(Path.Combine(folder, "roer.duckdb")))
                throw new UserErrorException($"In '{folder}' is nog niets ingelezen. Lees eerst berichten in met: roer inlezen PAD --gegevens {folder}");
            if (!Directory.Exists(folder)) Make(folder);
            return CareStore.Open(folder);
        }
        catch (StoreException)
        {
            throw Damaged(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Ik kan de map '{folder}' niet gebruiken. Controleer of het een map is en of u erin mag schrijven.");
        }
    }

    private static UserErrorException Damaged(string folder) => new(
        $"De gegevens in '{folder}' zijn beschadigd, of gemaakt door een nieuwere Roer. Zet de map terug uit uw reservekopie, of lees de berichten opnieuw in een lege map in.");

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
