namespace Roer.Questions;

internal static class Readme
{
    public static string Of(Type question)
    {
        var folder = question.Namespace!.Split('.')[^1];
        using var stream = question.Assembly.GetManifestResourceStream($"{folder}.README.md")
            ?? throw new InvalidOperationException($"The folder {folder} has no README.md.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
