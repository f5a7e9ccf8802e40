using Roer.Questions.Parts;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What a provider states to have produced in a year. Without a product it is about the category, without a category about all of the provider.</summary>
internal sealed record ProductionSum(string Provider, string Category, string Product, long Cents, bool IsAudited)
{
    /// <summary>Whether it is about all of this cell; one about a product alone is not, for a cell holds a category.</summary>
    public bool IsAbout(SpendingCell cell) => Provider == cell.Provider && Product.Length == 0 && (Category.Length == 0 || Category == cell.Category);
}

/// <summary>What providers state themselves to have produced, beside what they claimed and what we expect; and whether an accountant has audited it.</summary>
internal static class YearEndProduction
{
    private static readonly Sql Query = Sql.Of(typeof(YearEnd), "YearEnd.Productions.sql");

    /// <summary>What was known then about a year of care, by provider, category and product.</summary>
    public static IReadOnlyList<ProductionSum> All(Vintage vintage, int year) =>
        vintage.Read(Query, row => new ProductionSum(row.Text(0), row.Text(1), row.Text(2), row.Int64(3), row.Boolean(4)), year);

    public static AnswerTable Of(YearEndCount count, string area)
    {
        var rows = count.Outlook.Facts.Productions.Where(stated => count.Filter.IsEmpty || count.Cells.Any(cell => stated.IsAbout(count.Outlook.History.Cells[cell]))).ToList();
        var audited = rows.Count(stated => stated.IsAudited);
        return new()
        {
            Id = "productieverantwoording",
            Message = $"Van {DutchText.Whole(audited)} van de {DutchText.Whole(rows.Count)} opgaven zegt de tabel dat de accountant ze controleerde",
            Subtitle = $"Opgegeven productie tegen gedeclareerde en verwachte kosten, {area}",
            RowHeader = "Aanbieder",
            TextColumns = [new("productgroep", "Productgroep"), new("accountant", "Accountant")],
            Columns = [new("opgegevenCent", "Opgegeven (€)", Unit.Cents), new("bekendCent", "Nu bekend (€)", Unit.Cents), new("verschilCent", "Opgegeven min bekend (€)", Unit.Cents), new("verwachtCent", "Verwacht (€), marge 80%", Unit.Cents)],
            Rows = [.. rows.Select(stated => Row(count, stated))],
            Notes =
            [
                "Nu bekend is wat is toegekend of nog niet beantwoord. Een opgave over één productcode zetten we er niet naast: die is voor ons een deel van een productgroep.",
                "De tabel productieverantwoording zegt alleen of een accountant heeft gecontroleerd, niet wat hij ervan vond. Vraag zijn verklaring bij een opgave zonder controle of met een groot verschil.",
            ],
        };
    }

    private static TableRow Row(YearEndCount count, ProductionSum stated)
    {
        var history = count.Outlook.History;
        var category = stated.Product.Length > 0 ? stated.Product : stated.Category.Length > 0 ? YearEndDimension.Category.Label(stated.Category) : "alle";
        var cells = Enumerable.Range(0, history.Cells.Count).Where(cell => stated.IsAbout(history.Cells[cell])).ToList();
        var known = cells.Sum(cell => history.InPeriod[cell].Granted + history.InPeriod[cell].Unanswered);
        List<Figure> ours = stated.Product.Length > 0
            ? [Figure.Unknown(Unit.Cents), Figure.Unknown(Unit.Cents), Figure.Unknown(Unit.Cents)]
            : [Figure.Of(known, Unit.Cents, true), Figure.Of(stated.Cents - known, Unit.Cents, true), YearEndTables.Whole(count, known, cells)];
        return new($"{stated.Provider}-{stated.Category}-{stated.Product}", stated.Provider, [Figure.Of(stated.Cents, Unit.Cents), .. ours], true)
        {
            Texts = [category, stated.IsAudited ? "gecontroleerd" : "niet gecontroleerd"],
        };
    }
}
