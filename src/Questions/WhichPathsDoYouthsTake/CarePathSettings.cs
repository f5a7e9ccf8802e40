using System.Globalization;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>What the reader set about whom we follow and how a path is made.</summary>
/// <param name="OnlyBegun">Whether only those are followed whose care began in the period; otherwise all who had care in it.</param>
/// <param name="OnlyNew">Whether youths with care in the five years before the period are left out.</param>
/// <param name="Gap">The days without care that do not break care.</param>
/// <param name="Shortest">Steps of fewer days are smoothed away.</param>
/// <param name="LeastShare">The least share of youths in percent of an edge that the map shows.</param>
/// <param name="CountsOthers">Whether shares are of all youths who live there.</param>
/// <param name="Wished">The wished-for path as text; empty when none was given.</param>
/// <param name="Rules">The rules that paths should keep, as text; empty when none were given.</param>
/// <param name="Parts">The rows that the reader opened.</param>
/// <param name="Against">The group to set beside the rest, as <c>dimension=value</c>; empty when none was given.</param>
internal sealed record CarePathSettings(bool OnlyBegun, bool OnlyNew, int Gap, int Shortest, int LeastShare, bool CountsOthers, string Wished, string Rules, IReadOnlyList<PathPart> Parts, string Against)
{
    private const string Yes = "ja";
    private static readonly QuestionParameter Group = QuestionParameter.Choice(
        "groep", "Wie volgen we", "Jeugdigen die in de periode begonnen, of iedereen die in de periode hulp had.", ("begonnen", "begonnen in de periode"), ("in-hulp", "in hulp in de periode"));

    private static readonly QuestionParameter Repeated = QuestionParameter.Choice(
        "herhaald", "Eerder hulp gehad", "Of jeugdigen meetellen die in de vijf jaar voor de periode al hulp hadden.", ("meetellen", "meetellen"), ("weglaten", "weglaten"));

    private static readonly QuestionParameter Pause = QuestionParameter.Choice(
        "gat", "Pauze die we overslaan", "Zo veel dagen zonder hulp breken een pad niet. Een nieuw begin is er pas na een langere pauze.", (0, "geen"), (28, "tot 28 dagen"), (90, "tot 90 dagen"));

    private static readonly QuestionParameter Smooth = QuestionParameter.Choice(
        "gladstrijken", "Korte stukken", "Een stap die korter duurt, gaat op in de stap ernaast.", (7, "korter dan 7 dagen weg"), (0, "alles laten staan"), (14, "korter dan 14 dagen weg"), (30, "korter dan 30 dagen weg"));

    private static readonly QuestionParameter Edges = QuestionParameter.Choice(
        "rand", "Kleinste overgang op de kaart", "Overgangen van minder dan dit deel van de jeugdigen staan niet op de kaart.", (1, "1%"), (0, "alles"), (2, "2%"), (5, "5%"), (10, "10%"));

    private static readonly QuestionParameter Others = QuestionParameter.Choice(
        "zonder-hulp", "Jeugdigen zonder hulp", "Of procenten gaan over alle jeugdigen die er wonen, dus ook over jeugdigen zonder hulp.", ("nee", "niet meetellen"), (Yes, "meetellen"));

    private static readonly QuestionParameter Wish = new("gewenst", "Gewenst pad", "Een pad als tekst, zoals: ambulant → klaar. Leeg: niet toetsen.", "", []);

    private static readonly QuestionParameter Rule = new("regels", "Regels voor paden", "Regels met een ; ertussen, zoals: begint met ambulant; geen gesloten; na verblijf komt ambulant (≤ 30 dagen). Leeg: niet toetsen.", "", []);

    private static readonly QuestionParameter Part = new(PathParts.Parameter, "Deel van de paden", "Alleen de jeugdigen uit een rij van een tabel, zoals paden/02>klaar. De links in de tabellen vullen dit in. Leeg: iedereen.", "", []);

    private static readonly QuestionParameter Versus = new(
        "tegenover", "Groep naast de rest", "Een groep als dimensie=waarde, zoals hulpvorm=02. Die zetten we naast alle anderen. Leeg: niet doen.", "", []);

    public static IReadOnlyList<QuestionParameter> Parameters { get; } = [Group, Repeated, Pause, Smooth, Edges, Others, Wish, Rule, Part, Versus];

    public static CarePathSettings Of(Scope scope) => new(
        scope.ValueOf(Group) == Group.Default, scope.ValueOf(Repeated) != Repeated.Default, Number(scope, Pause), Number(scope, Smooth), Number(scope, Edges),
        scope.ValueOf(Others) == Yes, scope.ValueOf(Wish), scope.ValueOf(Rule), PathParts.Read(scope.ValueOf(Part)), scope.ValueOf(Versus));

    private static int Number(Scope scope, QuestionParameter parameter) => Convert.ToInt32(scope.ValueOf(parameter), CultureInfo.InvariantCulture);
}
