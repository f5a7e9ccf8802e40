namespace Roer.Messages.Sample;

/// <summary>Names that no one bears, so that a search for them in stored data proves that none came through.</summary>
internal static class InventedNames
{
    private static readonly string[] Starts =
    [
        "Zilver", "Kwasten", "Droom", "Wolken", "Mispel", "Parel", "Vlinder", "Bezem", "Kandel", "Hazel", "Distel", "Kraaien",
        "Linden", "Sterren", "Knoppen", "Vuursteen", "Regen", "Schelpen", "Molen", "Turf", "Zwaluw", "Fluister",
    ];

    private static readonly string[] Ends =
    [
        "quist", "bladzij", "wimpel", "hoedje", "zolder", "klepel", "dorpel", "kruimel", "spoel", "raadsel", "gordel", "vleugel",
        "trommel", "passer", "kegel", "slinger", "mantel", "boezel",
    ];

    private static readonly string[] FirstNames =
    [
        "Aldwina", "Bramiël", "Cosmira", "Dorvan", "Eelkja", "Fenurin", "Gildaya", "Hesselyn", "Ismerie", "Jorvik", "Kaspira", "Lumeno",
        "Mirthe-Zon", "Nolwin", "Oriënta", "Pelgrim", "Quirale", "Roswind", "Sybrien", "Tjalliana", "Ulfine", "Vesper", "Wendelmar", "Xantoro",
        "Ysbrande", "Zephira",
    ];

    private static readonly string[] Streets =
    [
        "Verzonnenlaan", "Bedachtestraat", "Sprookjeskade", "Fantasiehof", "Nergenspad", "Luchtkasteelplein", "Dichtersingel",
        "Fabeldreef", "Droomwal", "Hersenspinweg",
    ];

    private static readonly string[] Remarks =
    [
        "Verzonnen toelichting: bel na vier uur", "Verzonnen toelichting: tolk niet nodig", "Verzonnen toelichting: afspraak via school",
        "Verzonnen toelichting: hond in huis", "Verzonnen toelichting: ouders wonen apart",
    ];

    public static string Surname(RandomStream random) => random.Pick(Starts) + random.Pick(Ends);

    public static string FirstName(RandomStream random) => random.Pick(FirstNames);

    public static string Street(RandomStream random) => random.Pick(Streets);

    public static string Remark(RandomStream random) => random.Pick(Remarks);
}
