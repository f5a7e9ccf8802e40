using System.Globalization;
using Roer.Care;
using Roer.Store;

namespace Roer.Tests.World.Oracle;

/// <summary>What products and children are on a day: the form of care, the taakveld, the age and the neighbourhood.</summary>
internal sealed class OracleMeanings(OracleFacts facts)
{
    public const string Unknown = "onbekend";
    private readonly Dictionary<(string?, string?, DateOnly), (CareForm, string)> _meanings = [];

    /// <summary>The municipality's row for the product, else for the category, else the national list, else unknown.</summary>
    public (CareForm Form, string TaskField) Of(string? category, string? product, DateOnly day)
    {
        if (!_meanings.TryGetValue((category, product, day), out var meaning))
            _meanings[(category, product, day)] = meaning = Find(category, product, day);
        return meaning;
    }

    /// <summary>Age in whole years, unknown when a part of the birth date is.</summary>
    public string AgeOf(Child child, DateOnly day)
    {
        if (!facts.Children.TryGetValue(child, out var told)) return Unknown;
        var fact = told.OrderBy(each => each.Origin.Known).ThenBy(each => each.BirthDate).ThenBy(each => each.Sex, StringComparer.Ordinal)
            .ThenByDescending(each => each.BirthDatePrecision ?? "", StringComparer.Ordinal).Last();
        if (fact.BirthDatePrecision is not null) return Unknown;
        var age = 0;
        while (Birthday(fact.BirthDate, age + 1) <= day) age++;
        return day < fact.BirthDate ? Unknown : age.ToString(CultureInfo.InvariantCulture);
    }

    public string NeighbourhoodOf(Child child, DateOnly day)
    {
        if (!facts.Residences.TryGetValue(child, out var all)) return Unknown;
        var begun = all.Where(each => each.FirstDay <= day && !(each.LastDay < each.FirstDay)).ToList();
        if (begun.Count == 0) return Unknown;
        var last = begun.OrderBy(each => each.FirstDay).ThenBy(each => each.Origin.Known).ThenBy(each => each.Neighbourhood, StringComparer.Ordinal)
            .ThenBy(each => each.LastDay ?? DateOnly.MaxValue).Last();
        return last.LastDay < day ? Unknown : last.Neighbourhood;
    }

    /// <summary>What the request for the allocation told last, else what the table told last of it.</summary>
    public string ReferrerOf(int allocation)
    {
        var requests =
            from grant in facts.GrantedRequests
            where grant.Allocation == allocation
            from request in facts.Requests
            where request.Child == grant.Child && request.Provider == grant.Provider && request.Reference == grant.Reference && request.Referrer is not (null or "07")
            orderby request.Origin.Known descending, request.Referrer
            select request.Referrer;
        if (requests.FirstOrDefault() is { } asked) return asked;
        var told = facts.Referrals.Where(each => each.Allocation == allocation && each.Referrer != "07").ToList();
        return told.Count == 0 ? Unknown : told.OrderByDescending(each => each.Origin.Known).ThenBy(each => each.Referrer, StringComparer.Ordinal).First().Referrer;
    }

    /// <summary>Who pays on a day: what holds from the latest day, and of that what was known last.</summary>
    public string PayerOf(Child child, DateOnly day, string municipality)
    {
        var begun = facts.Responsibilities.Where(each => each.Child == child && each.FirstDay <= day && !(each.LastDay < each.FirstDay)).ToList();
        if (begun.Count == 0) return Unknown;
        var last = begun.OrderBy(each => each.FirstDay).ThenBy(each => each.Origin.Known).ThenBy(each => each.IsDisputed)
            .ThenBy(each => each.Payer ?? "", StringComparer.Ordinal).ThenBy(each => each.LastDay ?? DateOnly.MaxValue).Last();
        if (last.LastDay < day) return Unknown;
        if (last.IsDisputed) return "betwist";
        return last.Payer is null ? Unknown : last.Payer == municipality ? "eigen" : last.Payer;
    }

    /// <summary>Who was born on 29 February is a year older on 1 March.</summary>
    private static DateOnly Birthday(DateOnly birth, int age) =>
        birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(birth.Year + age) ? new(birth.Year + age, 3, 1) : new(birth.Year + age, birth.Month, birth.Day);

    private (CareForm, string) Find(string? category, string? product, DateOnly day)
    {
        var exact = product is null ? null : Among(facts.Products.Where(row => row.Product == product), day);
        var whole = Among(facts.Products.Where(row => row.Product.Length == 0 && row.Category == category && category is not null), day);
        var form = exact?.Form ?? whole?.Form ?? StandardProducts.All.FirstOrDefault(row => row.Category == category && row.Product == product)?.Form;
        form ??= category switch
        {
            "42" => CareForm.None,
            "47" => CareForm.Probation,
            "48" => CareForm.Protection,
            "49" => CareForm.PreventiveJustice,
            _ => CareForm.Unknown,
        };
        return (form.Value, exact?.TaskField ?? whole?.TaskField ?? Unknown);
    }

    private static ProductMeaning? Among(IEnumerable<ProductMeaning> rows, DateOnly day)
    {
        var last = rows.Where(row => row.FirstDay <= day && !(row.LastDay < row.FirstDay))
            .OrderBy(row => row.FirstDay).ThenBy(row => row.Origin.Known).ThenBy(row => row.Form).ThenBy(row => row.TaskField ?? "", StringComparer.Ordinal)
            .ThenBy(row => row.Description, StringComparer.Ordinal).ThenBy(row => row.LastDay ?? DateOnly.MaxValue).LastOrDefault();
        return last?.LastDay < day ? null : last;
    }
}
