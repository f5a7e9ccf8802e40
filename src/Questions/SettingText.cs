namespace Roer.Questions;

/// <summary>The settings of a scope as a reader writes them: <c>naam=waarde</c> in a URL, or after <c>instelling</c> on every surface.</summary>
internal static class SettingText
{
    private const int MostLetters = 200;

    /// <summary>The settings that differ from their default, in the order of the question's parameters.</summary>
    /// <exception cref="ScopeException">The question has no such parameter, or the parameter no such value.</exception>
    public static IReadOnlyList<Setting> Read(ILookup<string, string> values, Question question)
    {
        var given = Given(values, question).ToLookup(one => one.Setting.Name);
        foreach (var twice in given.Where(group => group.Count() > 1))
            throw new ScopeException(twice.First().Key, $"U gaf de instelling '{twice.Key}' meer dan één keer. Geef haar één keer.");
        return
        [
            .. from parameter in question.Parameters
               from one in given[parameter.Name]
               let value = Allowed(parameter, one.Setting.Value, one.Key)
               where value != parameter.Default
               select new Setting(parameter.Name, value),
        ];
    }

    /// <summary>Whether the question would take this setting.</summary>
    public static bool Fits(Setting setting, Question? question) =>
        question?.Parameters.FirstOrDefault(parameter => parameter.Name == setting.Name) is { } known
        && (known.Choices.Count == 0 || known.Choices.Any(choice => choice.Key == setting.Value));

    private static IEnumerable<(string Key, Setting Setting)> Given(ILookup<string, string> values, Question question)
    {
        foreach (var text in values["instelling"])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || at == text.Length - 1)
                throw new ScopeException("instelling", $"Ik begrijp de instelling '{text}' niet. Schrijf naam=waarde.");
            if (question.Parameters.All(parameter => parameter.Name != text[..at]))
                throw new ScopeException("instelling", question.Parameters.Count == 0
                    ? "Deze vraag heeft geen instellingen. Laat 'instelling' weg."
                    : $"Deze vraag kent de instelling '{text[..at]}' niet. Kies uit: {string.Join(", ", question.Parameters.Select(parameter => parameter.Name))}.");
            yield return ("instelling", new Setting(text[..at], text[(at + 1)..]));
        }

        foreach (var parameter in question.Parameters)
        {
            foreach (var value in values[parameter.Name]) yield return (parameter.Name, new Setting(parameter.Name, value));
        }
    }

    private static string Allowed(QuestionParameter parameter, string value, string key)
    {
        if (parameter.Choices.Count == 0)
        {
            return value.Length <= MostLetters
                ? value
                : throw new ScopeException(key, $"De instelling '{parameter.Name}' is te lang. Gebruik ten hoogste {MostLetters} tekens.");
        }

        return parameter.Choices.FirstOrDefault(choice => choice.Key.Equals(value, StringComparison.OrdinalIgnoreCase))?.Key
            ?? throw new ScopeException(key, $"'{value}' kan niet bij de instelling '{parameter.Name}'. Kies uit: {string.Join(", ", parameter.Choices.Select(choice => choice.Key))}.");
    }
}
