using System.Globalization;
using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts;

/// <summary>What a filter keeps, and the keys and words of what it can be asked for.</summary>
public sealed class CareFilterTests
{
    private static readonly Division Known = new(CareForm.FosterCare, "BU99980203", 7, "6.72a", "04", "02", "own");
    private static readonly Division Nothing = new(CareForm.Unknown, "", -1, "", "", "", "");
    private static readonly Dictionary<string, string> Products = new() { ["45A04"] = "Begeleiding" };

    [Theory]
    [InlineData("hulpvorm", "11", "onbekend")]
    [InlineData("product", "45A04", "onbekend")]
    [InlineData("aanbieder", "10000001", "")]
    [InlineData("wijk", "WK999802", "onbekend")]
    [InlineData("buurt", "BU99980203", "onbekend")]
    [InlineData("leeftijd", "7", "onbekend")]
    [InlineData("taakveld", "6.72a", "onbekend")]
    [InlineData("juridische-status", "04", "onbekend")]
    [InlineData("verwijzer", "02", "onbekend")]
    [InlineData("wie-betaalt", "eigen", "onbekend")]
    public void What_is_known_has_a_key_and_what_is_not_is_unknown(string name, string known, string unknown)
    {
        var dimension = CareDimensions.Every.Single(each => each.Dimension.Name == name);
        Assert.Equal((known, unknown), (dimension.Of("45A04", "10000001", Known), dimension.Of("", "", Nothing)));
    }

    [Theory]
    [InlineData("own", "eigen")]
    [InlineData("disputed", "betwist")]
    [InlineData("0363", "0363")]
    [InlineData("", "onbekend")]
    public void Who_pays_keeps_the_code_of_another_municipality(string paidBy, string key) => Assert.Equal(key, CareDimensions.PayerKey(paidBy));

    [Theory]
    [InlineData("BU99980203", "WK999802")]
    [InlineData("BU9998", "")]
    [InlineData("", "")]
    public void A_text_that_is_no_neighbourhood_lies_in_no_district(string neighbourhood, string district) => Assert.Equal(district, CareDimensions.DistrictOf(neighbourhood));

    [Fact]
    public void Age_zero_is_an_age_and_no_unknown_one() => Assert.Equal("0", CareDimensions.Age.Of("", "", Nothing with { Age = 0 }));

    [Fact]
    public void Values_of_one_dimension_widen_and_dimensions_narrow()
    {
        var filter = new CareFilter([new("hulpvorm", "11"), new("leeftijd", "7"), new("hulpvorm", "02"), new("hulpvorm", "11")]);
        Assert.True(filter.Keeps(CareDimensions.Form, "11") && filter.Keeps(CareDimensions.Form, "02") && filter.Keeps(CareDimensions.Age, "7"));
        Assert.False(filter.Keeps(CareDimensions.Form, "14") || filter.Keeps(CareDimensions.Age, "70"));
        Assert.True(filter.Keeps(CareDimensions.Product, "wat dan ook"));
        Assert.Equal((false, true, false), (filter.IsEmpty, filter.Has(CareDimensions.Form), filter.Has(CareDimensions.Product)));
        Assert.False(filter.IsAtMost(CareDimensions.Form));
        Assert.True(new CareFilter([new("hulpvorm", "11")]).IsAtMost(CareDimensions.Form));
        Assert.True(new CareFilter([]).IsAtMost(CareDimensions.Form) && new CareFilter([]).IsEmpty);
    }

    /// <summary>Rows drawn at random: the columns keep what asking each row for each dimension keeps, and no other dimension than those asked for counts.</summary>
    [Fact]
    public void Columns_keep_the_rows_that_a_filter_keeps_one_by_one()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var keys = Enumerable.Range(0, random.Next(0, 30)).Select(_ => CareDimensions.Every.ToDictionary(dimension => dimension, _ => $"{random.Next(3)}")).ToList();
            var columns = new DimensionColumns(keys.Count, (dimension, row) => keys[row][dimension]);
            var filter = new CareFilter(Enumerable.Range(0, random.Next(4)).Select(_ => new Filter(CareDimensions.Every[random.Next(10)].Dimension.Name, $"{random.Next(4)}")));
            CareDimension[] asked = [.. CareDimensions.Every.Where(_ => random.Next(3) > 0)];
            Assert.Equal(keys.Select(row => asked.All(dimension => filter.Keeps(dimension, row[dimension]))), columns.Kept(filter, asked));
            foreach (var dimension in CareDimensions.Every)
            {
                var column = columns[dimension];
                Assert.Equal(keys.Select(row => row[dimension]), column.Codes.Select(code => column.Keys[code]));
                Assert.Distinct(column.Keys);
            }
        }
    }

    [Fact]
    public void Every_value_that_is_offered_is_found_by_its_key_and_by_its_words()
    {
        var options = Options();
        Assert.Equal(CareDimensions.Every.Select(dimension => dimension.Dimension.Name).Order(StringComparer.Ordinal), options.Keys.Order(StringComparer.Ordinal));
        foreach (var (dimension, values) in options)
        {
            Assert.Distinct(values.Select(value => value.Key));
            Assert.Distinct(values.Select(value => value.Label));
            foreach (var value in values)
            {
                Assert.Equal(new Filter(dimension, value.Key), CareOptions.Match(new Filter(dimension, value.Key.ToUpperInvariant()), options));
                Assert.Equal(new Filter(dimension, value.Key), CareOptions.Match(new Filter(dimension, value.Label.ToLowerInvariant()), options));
            }
        }
    }

    [Fact]
    public void What_occurs_is_offered_once_in_order_with_the_unknown_last_and_only_where_it_can_be()
    {
        var options = Options();
        Assert.Equal(["45A04 45A04 Begeleiding", "47B99 47B99", "onbekend Onbekend"], Words(options["product"]));
        Assert.Equal(["10000001 10000001"], Words(options["aanbieder"]));
        Assert.Equal(["WK999801 WK999801", "WK999802 WK999802", "onbekend Onbekend"], Words(options["wijk"]));
        Assert.Equal(["BU99980101", "BU99980102", "BU99980203", "onbekend"], options["buurt"].Select(value => value.Key));
        Assert.Equal(["0363", "betwist", "eigen", "onbekend"], options["wie-betaalt"].Select(value => value.Key).Order(StringComparer.Ordinal));
        Assert.Equal("onbekend", options["wie-betaalt"][^1].Key);
        Assert.Equal(Enumerable.Range(0, 24).Select(age => $"{age} {age} jaar").Append("onbekend Onbekend"), Words(options["leeftijd"]));
        Assert.Equal(("11", "Pleegzorg"), options["hulpvorm"].Where(value => value.Key == "11").Select(value => (value.Key, value.Label)).Single());
        Assert.Equal(Enum.GetValues<CareForm>().Length, options["hulpvorm"].Count);
        Assert.Equal("Geen of niet opgegeven", options["juridische-status"][^1].Label);
    }

    /// <summary>Care after the 23rd birthday is wrong and must be possible to look into; an age that nobody has is a mistake of the reader.</summary>
    [Theory]
    [InlineData("0", true)]
    [InlineData("24", true)]
    [InlineData("130", true)]
    [InlineData("131", false)]
    [InlineData("-1", false)]
    [InlineData("07", false)]
    [InlineData("7,5", false)]
    [InlineData("ONBEKEND", true)]
    public void Any_age_of_a_person_may_be_asked_for(string age, bool isRight)
    {
        var filter = new Filter("leeftijd", age);
        if (isRight) Assert.Equal(age.ToLower(CultureInfo.InvariantCulture), CareOptions.Match(filter, Options()).Value);
        else Assert.Contains($"'{age}'", Assert.Throws<ScopeException>(() => CareOptions.Match(filter, Options())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_occur_is_refused_with_the_first_that_do()
    {
        var fault = Assert.Throws<ScopeException>(() => CareOptions.Match(new Filter("aanbieder", "99999999"), Options()));
        Assert.Equal(("filter", "Er is geen aanbieder '99999999' in deze gemeente. Kies uit: 10000001."), (fault.Parameter, fault.Message));
        Assert.EndsWith(", …", Assert.Throws<ScopeException>(() => CareOptions.Match(new Filter("leeftijd", "oud"), Options())).Message[..^1], StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Options() => CareOptions.Of(
        new (int Dimension, string Value)[]
        {
            (1, ""), (1, "47B99"), (1, "45A04"), (2, "10000001"), (3, "BU99980203"), (3, "BU99980102"), (3, "BU99980101"), (4, "6.72a"), (4, ""), (5, ""), (5, "04"),
            (7, "02"), (8, "own"), (8, "disputed"), (8, "0363"), (8, ""),
        }.ToLookup(one => one.Dimension, one => one.Value),
        Products);

    private static IEnumerable<string> Words(IEnumerable<FilterOption> options) => options.Select(option => $"{option.Key} {option.Label}");
}
