using System.Globalization;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>What the reader set about whom we follow and how a path is made.</summary>
internal sealed record CarePathSettings
{
    private const string Yes = "ja";
    private static readonly QuestionParameter Group = Choice(
        "groep", "Wie volgen we", "Jeugdigen die in de periode begonnen, of iedereen die in de periode hulp had.", ("begonnen", "begonnen in de periode"), ("in-hulp", "in hulp in de periode"));

    private static readonly QuestionParameter Repeated = Choice(
        "herhaald", "Eerder hulp gehad", "Of jeugdigen meetellen die in de vijf jaar voor de periode al hulp hadden.", ("meetellen", "meetellen"), ("weglaten", "weglaten"));

    private static readonly QuestionParameter Pause = Choice(
        "gat", "Pauze die we overslaan", "Zo veel dagen zonder hulp breken een pad niet. Een nieuw begin is er pas na een langere pauze.", ("0", "geen"), ("28", "tot 28 dagen"), ("90", "tot 90 dagen"));

    private static readonly QuestionParameter Smooth = Choice(
        "gladstrijken", "Korte stukken", "Een stap die korter duurt, gaat op in de stap ernaast.", ("7", "korter dan 7 dagen weg"), ("0", "alles laten staan"), ("14", "korter dan 14 dagen weg"), ("30", "korter dan 30 dagen weg"));

    private static readonly QuestionParameter Edges = Choice(
        "rand", "Kleinste overgang op de kaart", "Overgangen van minder dan dit deel van de jeugdigen staan niet op de kaart.", ("1", "1%"), ("0", "alles"), ("2", "2%"), ("5", "5%"), ("10", "10%"));

    private static readonly QuestionParameter Others = Choice(
        "zonder-hulp", "Jeugdigen zonder hulp", "Of procenten gaan over alle jeugdigen die er wonen, dus ook over jeugdigen zonder hulp.", ("nee", "niet meetellen"), (Yes, "meetellen"));

    private static readonly QuestionParameter Wish = new("gewenst", "Gewenst pad", "Een pad als tekst, zoals: ambulant → klaar. Leeg: niet toetsen.", "", []);

    private static readonly QuestionParameter Versus = new(
        "tegenover", "Groep naast de rest", "Een groep als dimensie=waarde, zoals hulpvorm=02. Die zetten we naast alle anderen. Leeg: niet doen.", "", []);

    public static IReadOnlyList<QuestionParameter> Parameters { get; } = [Group, Repeated, Pause, Smooth, Edges, Others, Wish, Versus];

    /// <summary>Whether only those are followed whose care began in the period; otherwise all who had care in it.</summary>
    public required bool OnlyBegun { get; init; }

    /// <summary>Whether youths with care in the five years before the period are left out.</summary>
    public required bool OnlyNew { get; init; }

    /// <summary>The days without care that do not break care.</summary>
    public required int Gap { get; init; }

    /// <summary>Steps of fewer days are smoothed away.</summary>
    public required int Shortest { get; init; }

    /// <summary>The least share of youths in percent of an edge that the map shows.</summary>
    public required int LeastShare { get; init; }

    /// <summary>Whether shares are of all youths who live there.</summary>
    public required bool CountsOthers { get; init; }

    /// <summary>The wished-for path as text; empty when none was given.</summary>
    public required string Wished { get; init; }

    /// <summary>The group to set beside the rest, as <c>dimension=value</c>; empty when none was given.</summary>
    public required string Against { get; init; }

    public static CarePathSettings Of(Scope scope) => new()
    {
        OnlyBegun = scope.ValueOf(Group) == Group.Default,
        OnlyNew = scope.ValueOf(Repeated) != Repeated.Default,
        Gap = Number(scope, Pause),
        Shortest = Number(scope, Smooth),
        LeastShare = Number(scope, Edges),
        CountsOthers = scope.ValueOf(Others) == Yes,
        Wished = scope.ValueOf(Wish),
        Against = scope.ValueOf(Versus),
    };

    private static int Number(Scope scope, QuestionParameter parameter) => Convert.ToInt32(scope.ValueOf(parameter), CultureInfo.InvariantCulture);

    private static QuestionParameter Choice(string name, string label, string meaning, params (string Key, string Label)[] choices) =>
        new(name, label, meaning, choices[0].Key, [.. choices.Select(choice => new FilterOption(choice.Key, choice.Label))]);
}
