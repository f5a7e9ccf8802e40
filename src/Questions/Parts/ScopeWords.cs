namespace Roer.Questions.Parts;

/// <summary>What was asked about, in words.</summary>
public static class ScopeWords
{
    private const string Between = " · ";

    /// <summary>The name of the municipality.</summary>
    public static string Municipality(Answer answer) => Municipality(answer.Scope.Municipality, answer.Basis.Invented);

    /// <summary>The name of a municipality; a code outside the national list keeps its code.</summary>
    public static string Municipality(string code, bool invented) =>
        Municipalities.NameOf(code) is { } name ? $"Gemeente {name}" : invented ? "Gemeente Verzonnenstad" : $"Gemeente {code}";

    /// <summary>The scope in one line.</summary>
    public static string Line(Answer answer)
    {
        List<string> parts = [Municipality(answer), PeriodWords.Of(answer.Scope.Period)];
        if (answer.Scope.Comparison is { } comparison) parts.Add($"vergeleken met {PeriodWords.Of(comparison)}");
        parts.Add($"cijfers tot en met {DutchText.Day(answer.Scope.AsOf)}");
        if (answer.Scope.Stand is { } stand) parts.Add(FormattableString.Invariant($"stand {stand}"));
        parts.AddRange(answer.Scope.Filters.Select(filter => FilterText(answer, filter)));
        parts.AddRange(answer.Scope.Settings.Select(setting => SettingText(answer, setting)));
        return string.Join(Between, parts);
    }

    /// <summary>A filter: <c>Hulpvorm: pleegzorg</c>.</summary>
    public static string FilterText(Answer answer, Filter filter)
    {
        var label = answer.Question.Dimensions.FirstOrDefault(dimension => dimension.Name == filter.Dimension)?.Label ?? filter.Dimension;
        var value = answer.Options.GetValueOrDefault(filter.Dimension)?.FirstOrDefault(option => option.Key == filter.Value)?.Label ?? filter.Value;
        return $"{label}: {value}";
    }

    /// <summary>A setting: <c>Wie volgen we: begonnen in de periode</c>.</summary>
    public static string SettingText(Answer answer, Setting setting)
    {
        var parameter = answer.Question.Parameters.First(known => known.Name == setting.Name);
        return $"{parameter.Label}: {parameter.Choices.FirstOrDefault(choice => choice.Key == setting.Value)?.Label ?? setting.Value}";
    }

    /// <summary>The title of the page: question, scope, product.</summary>
    public static string Title(Answer answer) =>
        $"{answer.Question.Asks} · {Municipality(answer)} · {PeriodWords.Of(answer.Scope.Period)} · Roer";
}
