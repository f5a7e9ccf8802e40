using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>producten</c>: the municipality's dictionary of products.</summary>
internal sealed class Producten() : CsvForm(
    "producten", "gemeente", "productcategorie", "productcode", "omschrijving", "hulpvorm", "taakveld", "opvolger", "geldig_vanaf", "geldig_tot", "bekend_op", "bron")
{
    private const int MunicipalityDigits = 4;

    private readonly Overlaps _overlaps = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var product = new ProductMeaning(
            new Origin(row.Digits("gemeente", MunicipalityDigits), row.Date("bekend_op"), row.Line),
            row.TextOrNull("productcategorie"),
            row.TextOrNull("productcode") ?? "",
            row.TextOrNull("omschrijving") ?? "",
            FormWords.Of(row) ?? CareForm.Unknown,
            row.TextOrNull("taakveld"),
            row.TextOrNull("opvolger"),
            row.Date("geldig_vanaf"),
            row.DateOrNull("geldig_tot"),
            row.Text("bron"));
        if (product.Category is null && product.Product.Length == 0)
            row.Wrong("productcode", "een productcode of een productcategorie; allebei zijn leeg");
        if (row.IsWrong)
            return null;
        Remark(product, row, facts);
        facts.Part.Products.Add(product);
        facts.Counted();
        return product.Origin.Municipality;
    }

    private void Remark(ProductMeaning product, CsvRow row, Facts facts)
    {
        CheckOrder(row, product.FirstDay, product.LastDay, facts);
        FormWords.Judge(row, facts, "het product");
        JudgeCategory(row, facts);
        var key = string.Join('\n', product.Origin.Municipality, product.Category, product.Product, product.Origin.Known.DayNumber);
        _overlaps.Judge(facts, key, (product.FirstDay, product.LastDay), row.Line);
    }
}
