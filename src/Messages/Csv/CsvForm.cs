using Roer.Care;

namespace Roer.Messages;

/// <summary>A CSV that Roer knows: its columns and how a row becomes a fact. One instance reads one file once.</summary>
internal abstract class CsvForm(string kind, params IReadOnlyList<string> columns)
{
    public string Kind { get; } = kind;

    /// <summary>The names that the header has, in their order.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>Whether the whole file has to be looked through before a row can be understood.</summary>
    public virtual bool NeedsSurvey => false;

    public virtual void Survey(CsvRow row)
    {
    }

    /// <summary>Makes a fact of the row and tells what is remarkable in it. A row that turns out wrong in form adds no fact.</summary>
    /// <returns>The municipality of the row; empty when the row is left out.</returns>
    public abstract string? Take(CsvRow row, Facts facts);

    protected static Finding Remark(string rule, string sentence, int line, string column) => new(rule, Severity.Warning, sentence, line, column);

    protected static void CheckOrder(CsvRow row, DateOnly first, DateOnly? last, Facts facts)
    {
        if (last < first)
            facts.Part.Findings.Add(Remark("PERIODE-VOLGORDE", "De laatste dag ligt voor de eerste dag. Herstel de datums.", row.Line, "geldig_tot"));
    }

    protected static void JudgeCategory(CsvRow row, Facts facts)
    {
        if (row.TextOrNull("productcategorie") is { } category && !Ldt.ProductCategorie.Accepts(category, out _))
            facts.Part.Findings.Add(Remark(
                "CATEGORIE-ONBEKEND", $"De productcategorie bestaat niet. Verwacht: {Ldt.ProductCategorie.Expected}.", row.Line, "productcategorie"));
    }
}
