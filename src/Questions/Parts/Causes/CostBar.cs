using System.Collections.Immutable;

namespace Roer.Questions.Parts.Causes;

/// <summary>A bar of the arithmetic split: one reason why costs differ.</summary>
/// <param name="Key">Its name in files and links, Dutch in kebab case.</param>
/// <param name="Label">Its name on the page.</param>
/// <param name="Meaning">What it measures, in one Dutch sentence.</param>
/// <param name="More">The words after "doordat" when it adds to the costs.</param>
/// <param name="Less">The same when it takes from the costs.</param>
internal sealed record CostBar(string Key, string Label, string Meaning, string More, string Less);

/// <summary>The bars in the order in which they are shown: the factors of the formula, then what no factor explains.</summary>
internal static class CostBars
{
    public const int Factors = 9;
    public const int Residents = 0;
    public const int Youths = 1;
    public const int Intensity = 5;
    public const int Price = 8;
    public const int NewOrEnded = 9;
    public const int Measure = 10;
    public const int NoForm = 11;
    public const int UnknownForm = 12;
    public const int Rest = 13;
    public const int Shift = 14;
    public const int OfClaims = 15;

    /// <summary>The bars of the claims; the place is their number.</summary>
    public static ImmutableArray<CostBar> Claims { get; } =
    [
        new("inwoners", "Jeugdigen in de gemeente", "Meer of minder inwoners van 0 tot en met 22 jaar.", "er meer jeugdigen in de gemeente wonen", "er minder jeugdigen in de gemeente wonen"),
        new("deel-met-hulp", "Deel met hulp", "Welk deel van de jeugdigen hulp kreeg.", "een groter deel van de jeugdigen hulp kreeg", "een kleiner deel van de jeugdigen hulp kreeg"),
        new("trajecten-per-jeugdige", "Trajecten per jeugdige", "Hoeveel trajecten een jeugdige met hulp had.", "jeugdigen meer trajecten tegelijk of na elkaar kregen", "jeugdigen minder trajecten tegelijk of na elkaar kregen"),
        new("soort-hulp", "Soort hulp", "Welke hulpvormen de trajecten hadden.", "er meer dure soorten hulp zijn gebruikt", "er minder dure soorten hulp zijn gebruikt"),
        new("dagen-per-traject", "Dagen per traject", "Hoeveel dagen van een traject in de periode vielen.", "trajecten meer dagen in de periode hadden", "trajecten minder dagen in de periode hadden"),
        new("hulp-per-dag", "Hulp per dag", "Hoeveel hulp er per dag van een traject werd geleverd, tegen de prijzen van toen.", "er per dag meer of duurdere hulp is geleverd", "er per dag minder of goedkopere hulp is geleverd"),
        new("producten", "Producten binnen een hulpvorm", "Welke producten binnen een hulpvorm werden gebruikt.", "er binnen een hulpvorm andere producten zijn gebruikt", "er binnen een hulpvorm andere producten zijn gebruikt"),
        new("aanbieders", "Aanbieders", "Of hetzelfde product naar duurdere of goedkopere aanbieders ging.", "hulp naar duurdere aanbieders ging", "hulp naar goedkopere aanbieders ging"),
        new("prijs", "Prijs", "De prijs van hetzelfde product bij dezelfde aanbieder.", "de prijzen stegen", "de prijzen daalden"),
        new("nieuw-en-gestopt", "Nieuwe en gestopte producten", "Producten die maar in één van de twee perioden voorkomen, zonder voorganger of opvolger.", "er nieuwe producten bijkwamen", "er producten stopten"),
        new("maatregelen", "Jeugdbescherming en jeugdreclassering", "Een maatregel is geen traject. Daarom staat hij apart.", "jeugdbescherming en jeugdreclassering meer kostten", "jeugdbescherming en jeugdreclassering minder kostten"),
        new("geen-hulpvorm", "Vervoer en ander zonder hulpvorm", "Producten die geen hulpvorm zijn, zoals vervoer.", "vervoer en andere producten zonder hulpvorm meer kostten", "vervoer en andere producten zonder hulpvorm minder kostten"),
        new("hulpvorm-onbekend", "Hulpvorm onbekend", "Producten waarvan we de hulpvorm niet kennen.", "hulp met een onbekende hulpvorm meer kostte", "hulp met een onbekende hulpvorm minder kostte"),
        new("niet-te-splitsen", "Niet te splitsen", "Bedragen zonder traject erbij, of waarbij meer is teruggeboekt dan gedeclareerd.", "bedragen die we niet kunnen splitsen hoger waren", "bedragen die we niet kunnen splitsen lager waren"),
        new("verschuiving", "Verschuiving in deze keuze", "Uw keuze kreeg een groter of kleiner deel van dezelfde hulp.", "uw keuze een groter deel van dezelfde hulp kreeg", "uw keuze een kleiner deel van dezelfde hulp kreeg"),
    ];

    /// <summary>What stands for the first two bars where nobody tells how many residents there are.</summary>
    public static CostBar YouthsWithCare { get; } =
        new("jeugdigen-met-hulp", "Jeugdigen met hulp", "Meer of minder jeugdigen met hulp. Hoeveel jeugdigen er wonen, is niet bekend.", "meer jeugdigen hulp kregen", "minder jeugdigen hulp kregen");

    /// <summary>The bars of costs outside the messages.</summary>
    public static CostBar PersonalBudgets { get; } = new("pgb", "Pgb", "Persoonsgebonden budgetten, volgens de tabel van de gemeente.", "er meer aan pgb's is uitgegeven", "er minder aan pgb's is uitgegeven");

    public static CostBar LumpSums { get; } = new("vaste-bedragen", "Vaste bedragen", "Vaste bedragen aan aanbieders, volgens de tabel van de gemeente.", "de vaste bedragen aan aanbieders hoger waren", "de vaste bedragen aan aanbieders lager waren");

    public static CostBar OtherItems { get; } = new("overige-posten", "Overige posten", "Subsidies, eigen personeel, bijdragen en andere kosten, min inkomsten.", "de overige posten hoger waren", "de overige posten lager waren");
}
