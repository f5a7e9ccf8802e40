using Roer.Questions.Parts;

namespace Roer.Questions;

/// <summary>The words of a public answer: written from what is public, and from nothing else.</summary>
internal static class DisclosureWords
{
    public static IReadOnlyList<string> Caveats { get; } =
    [
        "Aantallen jeugdigen zijn afgerond op vijftallen, elk aantal apart. Rijen tellen daardoor niet precies op tot het totaal.",
        "Een aantal van 1 tot en met 7 is verborgen. Een bedrag is verborgen als er minder dan 8 jeugdigen of 3 aanbieders achter staan, of als één van hen bijna alles heeft.",
        "Soms is ook een ander cijfer verborgen. Anders kunt u het eerste uitrekenen.",
        "Verborgen is niet hetzelfde als onbekend, en niet hetzelfde als nul.",
        "Cijfers over aanbieders en trajecten, bevindingen en schattingen zijn niet openbaar.",
    ];

    /// <summary>Of an answer without figures.</summary>
    public static IReadOnlyList<string> OfNothing { get; } =
    [
        "Openbaar is alleen wat we kunnen narekenen: niemand mag er een cijfer over enkele jeugdigen of aanbieders uit kunnen halen.",
        "Niet openbaar is niet hetzelfde als onbekend, en niet hetzelfde als nul.",
    ];

    /// <summary>Why nothing of a question is public, by its slug.</summary>
    private static readonly Dictionary<string, string[]> Reasons = new(StringComparer.Ordinal)
    {
        ["kloppen-de-cijfers"] = ["Een bevinding gaat vaak over één bericht van één jeugdige of één aanbieder."],
        ["waarom-stijgen-de-kosten"] =
        [
            "Een stijging komt soms van enkele jeugdigen of van één aanbieder. Uit de oorzaken kunt u dan afleiden om wie het gaat.",
            "Hoeveel geld er per jaar was, ziet u bij de vraag waar het geld heen gaat.",
        ],
        ["welke-paden-lopen-jeugdigen"] = ["Een weg door de hulp is vaak zo bijzonder dat u er één jeugdige aan herkent."],
        ["hoe-lang-duurt-hulp"] = ["De duur volgt uit het begin en het einde van de hulp van elke jeugdige. In een kleine groep zegt dat te veel over één jeugdige."],
        ["waar-eindigt-het-jaar"] = ["Een verwachting verandert al als één jeugdige dure hulp krijgt. Wie twee verwachtingen naast elkaar legt, kan dat zien."],
    };

    /// <summary>Why nothing of a question is public, in sentences.</summary>
    public static IReadOnlyList<string> WhyNot(Question question) => Reasons.GetValueOrDefault(question.Slug, []);

    public static IReadOnlyList<string> Notes { get; } =
        ["Verborgen: het gaat om te weinig jeugdigen of aanbieders, of een ander verborgen cijfer zou eruit volgen."];

    public static IReadOnlyList<string> Alerts(Scope scope)
    {
        const string Public = "Dit is de openbare versie: kleine aantallen zijn verborgen en de andere zijn afgerond.";
        return scope.AsOf < scope.Period.Span.Last ? [Public, $"Deze periode loopt nog. De cijfers gaan tot en met {DutchText.Day(scope.AsOf)}."] : [Public];
    }

    public static string NotNewer(DateOnly asOf) =>
        $"Deze cijfers staan zoals op {DutchText.Day(asOf)}. Nieuwere cijfers zijn nog niet openbaar: het verschil zou te veel zeggen over enkele jeugdigen of aanbieders.";

    public static string Message(string rowHeader) => $"Openbare cijfers naar {rowHeader.ToLowerInvariant()}";

    public static IReadOnlyList<string> Sentences(Answer exact, IReadOnlyList<Total> totals)
    {
        var period = PeriodWords.Of(exact.Scope.Period);
        List<string> known = [.. totals.Where(total => exact.KeyTotals.Contains(total.Name) && total.Figure.State == FigureState.Known).Select(total =>
            $"{total.Label} over {period}: {(total.Figure.Unit == Unit.Youths ? "ongeveer " : "")}{DutchText.Alone(total.Figure)}.")];
        if (known.Count > 0) return known;
        return totals.Any(total => total.Figure.State == FigureState.Known)
            ? ["Verborgen: het gaat om te weinig jeugdigen of aanbieders."]
            : ["De cijfers van deze vraag zijn niet openbaar of verborgen, omdat het om te weinig jeugdigen gaat."];
    }
}
