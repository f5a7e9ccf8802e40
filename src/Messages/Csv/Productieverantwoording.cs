using Roer.Care;

namespace Roer.Messages;

/// <summary>The CSV <c>productieverantwoording</c>: what providers state to have produced in a year.</summary>
internal sealed class Productieverantwoording() : CsvForm(
    "productieverantwoording", "gemeente", "aanbieder", "jaar", "productcategorie", "productcode", "bedrag_cent", "gecontroleerd", "bekend_op", "bron")
{
    private const int ProviderDigits = 8;

    private readonly Overlaps _once = new();

    public override string? Take(CsvRow row, Facts facts)
    {
        var statement = new ProductionStatement(
            row.Origin(),
            row.Digits("aanbieder", ProviderDigits),
            row.Year("jaar"),
            row.TextOrNull("productcategorie"),
            row.TextOrNull("productcode"),
            row.Cents("bedrag_cent"),
            row.YesNo("gecontroleerd"),
            row.Text("bron"));
        if (row.IsWrong)
            return null;
        Remark(statement, row, facts);
        facts.Part.Tables.Productions.Add(statement);
        facts.Counted();
        return statement.Origin.Municipality;
    }

    private void Remark(ProductionStatement statement, CsvRow row, Facts facts)
    {
        if (statement.AmountCents < 0)
            facts.Part.Findings.Add(Remark("PRODUCTIE-NEGATIEF", "De productie is lager dan nul. Vul het bedrag in centen in, zonder minteken.", row.Line, "bedrag_cent"));
        JudgeCategory(row, facts);
        var key = string.Join(
            '\n', statement.Origin.Municipality, statement.Provider, statement.Year, statement.Category, statement.Product, statement.Origin.Known.DayNumber);
        _once.JudgeOnce(facts, key, row.Line, "jaar");
    }
}
