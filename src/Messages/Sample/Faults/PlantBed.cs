namespace Roer.Messages.Sample;

/// <summary>A clean town in which errors are planted, never two in one child's care. Places are drawn from a stream of its own.</summary>
internal sealed partial class PlantBed
{
    /// <summary>How many cases each rule gets, where there is room.</summary>
    public const int Cases = 5;

    private readonly List<PlantSite> _sites;
    private readonly List<PlantSite> _hosts;
    private readonly HashSet<InventedChild> _taken = [];
    private readonly Dictionary<ClaimMessage, AnswerMessage> _answers;
    private readonly HashSet<InventedLine> _corrected;
    private readonly List<Plant> _plants = [];
    private readonly Dictionary<string, int> _added = new(StringComparer.Ordinal);
    private int _numbers;

    public PlantBed(SampleOptions options, TownContents town)
    {
        Options = options;
        Town = town;
        Messages = [.. town.Messages];
        Random = RandomStream.Named("faults", options.Seed);
        _answers = Messages.OfType<AnswerMessage>().ToDictionary(answer => answer.Claim);
        var lines = Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines, (claim, line) => (claim, line)).ToList();
        _corrected = [.. lines.Select(item => item.line.Previous).OfType<InventedLine>(), .. lines.Select(item => item.line).Where(line => line.Previous is not null)];
        var all = new SiteSurvey(options, town, lines).Sites();
        Shuffle(all);
        _sites = [.. all.Where(IsWhole)];
        _hosts = [.. all.Where(site => site.Step.Last < options.LastKnown.AddDays(-260) && site.Child.BirthPrecision is null)];
    }

    public SampleOptions Options { get; }

    public TownContents Town { get; }

    public RandomStream Random { get; }

    public List<TownMessage> Messages { get; }

    /// <summary>The day on which messages end.</summary>
    public DateOnly End => Options.LastKnown;

    public IReadOnlyList<Plant> Plants => _plants;

    /// <summary>Plants in some places that fit and are not taken.</summary>
    public void Each(Func<PlantSite, bool> fits, Action<PlantSite> plant) => Plant(_sites, fits, plant);

    /// <summary>Plants beside the ended care of some children.</summary>
    public void Beside(Action<PlantSite> plant) => Plant(_hosts, _ => true, plant);

    /// <summary>Plants in one claim line of some places, the first line that fits.</summary>
    public void EachLine(Func<PlantSite, int, bool> fits, Action<PlantSite, int> plant)
    {
        int Find(PlantSite site) => Enumerable.Range(1, site.Lines.Count - 1).FirstOrDefault(index => fits(site, index), -1);
        Each(site => Find(site) > 0, site => plant(site, Find(site)));
    }

    /// <summary>Plants in some claims in which nothing was planted or corrected, together with their answers.</summary>
    public void EachClaim(Func<ClaimMessage, bool> fits, Action<ClaimMessage, AnswerMessage> plant)
    {
        var left = Cases;
        foreach (var (claim, answer) in _answers.OrderBy(pair => pair.Key.Lines.Count).ThenBy(pair => pair.Key.Identification, StringComparer.Ordinal))
        {
            if (left == 0)
                return;
            if (answer.RefusesWhole || answer.Refused.Count > 0 || !IsUntouched(claim) || !fits(claim))
                continue;
            Take(claim);
            plant(claim, answer);
            left--;
        }
    }

    public bool IsUntouched(ClaimMessage claim) => claim.Lines.All(line => !_corrected.Contains(line) && !_taken.Contains(line.Child));

    public void Take(ClaimMessage claim) => _taken.UnionWith(claim.Lines.Select(line => line.Child));

    public void Add(Plant plant) => _plants.Add(plant);

    /// <summary>An error at a claim line, which touches its euros.</summary>
    public void AtLine(string rule, ClaimMessage claim, InventedLine line, string? follows = null) =>
        Add(new Plant(rule, claim, line) { Cents = Math.Abs(line.AmountCents), Follows = follows });

    /// <summary>A child of the town with care that is not yet in use.</summary>
    public PlantSite Stranger()
    {
        var site = _hosts.Find(host => !_taken.Contains(host.Child)) ?? throw new InvalidOperationException("The town is too small to plant every error.");
        _taken.Add(site.Child);
        return site;
    }

    /// <summary>Providers with a contract that is about nothing else in the town.</summary>
    public List<(InventedProvider Provider, string Product)> Contracted { get; } = [];

    /// <summary>A new provider that a contract pays by result, for one product or for a category as a whole.</summary>
    public InventedProvider PaidByResult(PlantSite like, string product)
    {
        var provider = new InventedProvider
        {
            Index = 90 + (Contracted.Count % 10),
            Code = $"{99_009_901 + Contracted.Count}",
            Size = 0,
            Forms = like.Provider.Forms,
            Promptness = 1,
            ForgetsStops = 0,
            ClaimDay = 1,
            PriceFactor = 1,
        };
        Contracted.Add((provider, product));
        return provider;
    }

    public InventedProvider OtherProvider(PlantSite site) => Town.Providers.First(provider =>
        provider != site.Provider && !provider.IsNational && Town.Allocations.All(allocation => allocation.Care.Child != site.Child || allocation.Provider != provider));

    private void Plant(List<PlantSite> places, Func<PlantSite, bool> fits, Action<PlantSite> plant)
    {
        var left = Cases;
        for (var index = 0; index < places.Count && left > 0; index++)
        {
            var site = places[index];
            if (_taken.Contains(site.Child) || !fits(site))
                continue;
            _taken.Add(site.Child);
            plant(site);
            left--;
        }
    }

    /// <summary>Claimed month by month without a correction, from a start to a stop that were both reported.</summary>
    private bool IsWhole(PlantSite site) =>
        site.Lines.Count >= 5 && site.Allocation.Reports.Count == 2 && site.Allocation.Delivered.Count == 1
        && site.Lines.Select(item => item.Line.Month).Distinct().Count() == site.Lines.Count
        && site.Lines.TrueForAll(item => !_corrected.Contains(item.Line) && item.Line.Refusal is null);

    private void Shuffle(List<PlantSite> sites)
    {
        for (var index = sites.Count - 1; index > 0; index--)
        {
            var other = Random.Below(index + 1);
            (sites[index], sites[other]) = (sites[other], sites[index]);
        }
    }
}
