using Roer.Care;

namespace Roer.Questions.Parts.Causes;

/// <summary>Where a reader sees what lies behind a bar of the arithmetic split: the paths, the lengths or the money.</summary>
internal static class CostBarLinks
{
    private const string Money = "waar-gaat-het-geld-heen";
    private const string Paths = "welke-paden-lopen-jeugdigen";

    private static readonly RowLink BegunPaths = new(Paths, "Bekijk de paden van wie begon");
    private static readonly RowLink OtherCosts = new(Money, "Bekijk de overige kosten", "overige-kosten");

    private static readonly Dictionary<string, RowLink> Links = new()
    {
        ["inwoners"] = new(Money, "Bekijk de kosten per inwoner", "totalen"),
        ["deel-met-hulp"] = BegunPaths,
        ["jeugdigen-met-hulp"] = BegunPaths,
        ["trajecten-per-jeugdige"] = new(Paths, "Bekijk hulp tegelijk en na elkaar", "stapeling") { Settings = [new("groep", "in-hulp")] },
        ["soort-hulp"] = By("hulpvorm", "Bekijk het geld per hulpvorm"),
        ["dagen-per-traject"] = new("hoe-lang-duurt-hulp", "Bekijk hoe lang hulp duurt", "vergelijking"),
        ["hulp-per-dag"] = By("product", "Bekijk het geld per product"),
        ["producten"] = By("product", "Bekijk het geld per product"),
        ["aanbieders"] = By("aanbieder", "Bekijk het geld per aanbieder"),
        ["prijs"] = new(Money, "Bekijk de prijs van elk product", "prijs-per-eenheid"),
        ["nieuw-en-gestopt"] = By("product", "Bekijk het geld per product"),
        ["maatregelen"] = OnlyForms("Bekijk het geld van maatregelen", form => !form.MakesTrajectory() && form is not (CareForm.None or CareForm.Unknown)),
        ["geen-hulpvorm"] = OnlyForms("Bekijk het geld zonder hulpvorm", form => form == CareForm.None),
        ["hulpvorm-onbekend"] = OnlyForms("Bekijk het geld met een onbekende hulpvorm", form => form == CareForm.Unknown),
        ["niet-te-splitsen"] = new("kloppen-de-cijfers", "Bekijk wat er niet klopt"),
        ["verschuiving"] = new(Money, "Bekijk het geld van uw keuze"),
        ["pgb"] = OtherCosts,
        ["vaste-bedragen"] = OtherCosts,
        ["overige-posten"] = OtherCosts,
    };

    /// <summary>The link of a bar; every bar has one.</summary>
    public static RowLink Of(CostBar bar) => Links[bar.Key];

    private static RowLink By(string dimension, string words) => new(Money, words, $"per-{dimension}") { Per = dimension };

    private static RowLink OnlyForms(string words, Func<CareForm, bool> which) => new(Money, words, "per-product")
    {
        Per = "product",
        Filters = [.. Enum.GetValues<CareForm>().Where(which).Select(form => new Filter("hulpvorm", CareDimensions.FormKey(form)))],
    };
}
