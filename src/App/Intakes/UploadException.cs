using Roer.Questions.Parts;

namespace Roer.App.Intakes;

/// <summary>Files from a browser that cannot be taken in, as one Dutch sentence and a status. Nothing was taken in.</summary>
internal sealed class UploadException : Exception
{
    private const long Mebibyte = 1L << 20;

    private UploadException(int status, string message)
        : base(message) => Status = status;

    public int Status { get; }

    public static UploadException TooLarge(long most) => new(
        StatusCodes.Status413PayloadTooLarge,
        $"Dit is te veel in één keer: hoogstens {DutchText.Whole(most / Mebibyte)} MB. Er is niets ingelezen. Kies minder bestanden, of gebruik op de server: roer inlezen.");

    public static UploadException Broken() => new(
        StatusCodes.Status400BadRequest, "Het versturen brak af of was geen formulier met bestanden. Er is niets ingelezen. Probeer het opnieuw.");

    public static UploadException NoFile() => new(StatusCodes.Status400BadRequest, "Er kwam geen bestand mee. Kies eerst een of meer bestanden.");

    public static UploadException NoRoom() => new(
        StatusCodes.Status507InsufficientStorage, "Ik kan het bestand niet wegschrijven bij de gegevens. Er is niets ingelezen. Controleer de ruimte en de rechten van de map.");
}
