using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>producten</c>: the municipality's dictionary of products.</summary>
internal sealed class Producten() : CsvForm(
    "producten", "gemeente", "productcategorie", "productcode", "omschrijving", "hulpvorm", "taakveld", "opvolger", "geldig_vanaf", "geldig_tot", "bekend_op", "bron")
{
    private const int MunicipalityDigits = 4;

    private static readonly Dictionary<string, CareForm> _forms = new(StringComparer.Ordinal)
    {
        [""] = CareForm.Unknown,
        ["01"] = CareForm.NeighbourhoodTeam,
        ["02"] = CareForm.Ambulant,
        ["03"] = CareForm.DayCare,
        ["04"] = CareForm.OwnNetwork,
        ["11"] = CareForm.FosterCare,
        ["12"] = CareForm.FamilyHome,
        ["13"] = CareForm.ClosedPlacement,
        ["14"] = CareForm.OtherStay,
        ["JB"] = CareForm.Protection,
        ["JR"] = CareForm.Probation,
        ["PJK"] = CareForm.PreventiveJustice,
        ["geen"] = CareForm.None,
    };

    private readonly Overlaps _overlaps = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var form = row.TextOrNull("hulpvorm") ?? "";
        var product = new ProductMeaning(
            new Origin(row.Digits("gemeente", MunicipalityDigits), row.Date("bekend_op"), row.Line),
            row.TextOrNull("productcategorie"),
            row.TextOrNull("productcode") ?? "",
            row.TextOrNull("omschrijving") ?? "",
            _forms.GetValueOrDefault(form, CareForm.Unknown),
            row.TextOrNull("taakveld"),
            row.TextOrNull("opvolger"),
            row.Date("geldig_vanaf"),
            row.DateOrNull("geldig_tot"),
            row.Text("bron"));
        if (product.Category is null && product.Product.Length == 0)
            row.Wrong("productcode", "een productcode of een productcategorie; allebei zijn leeg");
        if (row.IsWrong)
            return null;
        Remark(product, form, row, facts);
        facts.Part.Products.Add(product);
        facts.Counted();
        return product.Origin.Municipality;
    }

    private void Remark(ProductMeaning product, string form, CsvRow row, Facts facts)
    {
        CheckOrder(row, product.FirstDay, product.LastDay, facts);
        if (!_forms.ContainsKey(form))
            facts.Part.Findings.Add(Remark(
                "HULPVORM-ONBEKEND", "De hulpvorm bestaat niet. Roer telt het product nu als onbekend. Verwacht: 01, 02, 03, 04, 11, 12, 13, 14, JB, JR, PJK of geen.", row.Line, "hulpvorm"));
        if (product.Category is { } category && !Ldt.ProductCategorie.Accepts(category, out _))
            facts.Part.Findings.Add(Remark(
                "CATEGORIE-ONBEKEND", $"De productcategorie bestaat niet. Verwacht: {Ldt.ProductCategorie.Expected}.", row.Line, "productcategorie"));
        var key = string.Join('\n', product.Origin.Municipality, product.Category, product.Product, product.Origin.Known.DayNumber);
        _overlaps.Judge(facts, key, (product.FirstDay, product.LastDay), row.Line);
    }
}
