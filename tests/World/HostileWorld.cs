using System.Globalization;
using Roer.Care;
using Roer.Messages;

namespace Roer.Tests.World;

/// <summary>
/// A small world in which all goes wrong that can: facts overlap, are missing, withdrawn, sent twice, late, out of order and nonsense. The same
/// seed gives the same world.
/// </summary>
internal sealed class HostileWorld
{
    private static readonly string[] Providers = ["10000001", "10000002", "10000003"];
    private static readonly (string? Category, string? Product)[] Products =
    [
        ("45", "45A04"), ("45", "45A05"), ("43", "43A03"), ("44", "44A01"), ("48", "48A01"), ("42", "42A01"), ("47", "47A01"), ("45", "EIGEN"), ("50", null), ("45", null), (null, null),
    ];

    private static readonly string[] Units = ["01", "04", "14", "16", "82", "83", "84"];
    private static readonly string[] Frequencies = ["1", "2", "4", "6"];
    private static readonly string[] Reasons = ["20", "31", "32", "36", "37"];
    private static readonly string[] Neighbourhoods = ["BU99980101", "BU99980102", "BU99980201"];
    private readonly Random _random;
    private readonly string _municipality;
    private readonly List<Intake> _intakes = [];
    private readonly List<AllocationVersion> _allocations = [];
    private readonly List<(Claim Claim, List<ClaimLine> Lines)> _claims = [];
    private long _number;

    private HostileWorld(int seed, string municipality)
    {
        _random = new Random(seed);
        _municipality = municipality;
        for (var count = _random.Next(1, 9); count > 0; count--) AddAllocation();
        for (var count = _random.Next(0, 12); count > 0; count--) AddDelivery(isStop: false);
        for (var count = _random.Next(0, 9); count > 0; count--) AddDelivery(isStop: true);
        for (var count = _random.Next(0, 9); count > 0; count--) AddClaim();
        for (var count = _random.Next(0, 7); count > 0; count--) AddAnswer();
        for (var count = _random.Next(0, 9); count > 0; count--) AddTariff();
        for (var count = _random.Next(0, 6); count > 0; count--) AddMeaning();
        for (var count = _random.Next(0, 6); count > 0; count--) AddChild();
        for (var count = _random.Next(0, 6); count > 0; count--) AddResidence();
        for (var count = _random.Next(0, 3); count > 0; count--) Conflict();
        for (var count = _random.Next(0, 12); count > 0; count--) AddSource();
        Shuffle();
    }

    /// <summary>Its messages in the order in which they came in.</summary>
    public static List<Intake> Draw(int seed, string municipality = World.Municipality) => new HostileWorld(seed, municipality)._intakes;

    private void AddAllocation()
    {
        var first = Day(2023, 900);
        var (category, product) = Pick(Products);
        var version = new AllocationVersion(
            Origin(first), Child(), (int)++_number, Pick(Providers), category, product, first.ToDateTime(new TimeOnly(_random.Next(24), 0)), first,
            Chance(5) ? null : first.AddDays(_random.Next(Chance(15) ? -3 : 0, 700)), null, null, null, null, null, Chance(3) ? Pick(["04", "11"]) : null);
        version = WithExtent(version);
        _allocations.Add(version);
        Message().Allocations.Add(version);
        while (Chance(3)) Change(version);
    }

    private AllocationVersion WithExtent(AllocationVersion version) => _random.Next(8) switch
    {
        0 => version,
        1 => version with { BudgetCents = _random.Next(1_000_000) },
        2 => version with { Volume = _random.Next(0, 50), Unit = Pick(Units), Frequency = Pick(Frequencies), BudgetCents = _random.Next(1_000_000) },
        _ => version with { Volume = _random.Next(0, 50), Unit = Pick(Units), Frequency = Pick(Frequencies) },
    };

    private void Change(AllocationVersion version)
    {
        var last = version.FirstDay.AddDays(_random.Next(900));
        var changed = version with
        {
            Origin = Origin(version.FirstDay),
            Decided = version.Decided.AddHours(_random.Next(-100, 9_000)),
            LastDay = Chance(6) ? null : last,
            ChangeReason = Chance(5) ? "13" : "04",
            FirstDay = Chance(6) ? version.FirstDay.AddDays(_random.Next(-20, 20)) : version.FirstDay,
            Child = Chance(15) ? Child() : version.Child,
            LegalStatus = Chance(4) ? "04" : version.LegalStatus,
        };
        Message().Allocations.Add(Chance(3) ? WithExtent(changed) : changed);
    }

    private void AddDelivery(bool isStop)
    {
        var allocation = Pick(_allocations);
        var first = Chance(3) ? allocation.FirstDay : allocation.FirstDay.AddDays(_random.Next(-20, 500));
        var last = isStop ? first.AddDays(_random.Next(Chance(12) ? -9 : 0, 400)) : (DateOnly?)null;
        var isNamed = !Chance(5);
        var delivery = new Delivery(
            Origin(last ?? first), Chance(20) ? Child() : allocation.Child, allocation.Provider, isNamed ? Chance(20) ? 77 : allocation.Number : null,
            Chance(4) ? null : allocation.Category, Chance(4) ? null : allocation.Product, isNamed ? null : allocation.FirstDay, first, last,
            isStop ? Pick(Reasons) : null, Chance(6) ? "3" : "1");
        while (true)
        {
            var intake = Message();
            (isStop ? intake.Stops : intake.Starts).Add(delivery);
            if (!Chance(4)) return;
            delivery = delivery with { Origin = Origin(last ?? first), Status = Chance(2) ? "3" : "1" };
        }
    }

    private void AddClaim()
    {
        var intake = Message();
        var provider = Pick(Providers);
        var known = Origin(Day(2023, 1100));
        var claim = new Claim(known, provider, Chance(6) && _claims.Count > 0 ? Pick(_claims).Claim.Number : ++_number, known.Known, known.Known, known.Known, 0, ++_number);
        var lines = new List<ClaimLine>();
        for (var count = _random.Next(1, 6); count > 0; count--)
        {
            var allocation = Pick(_allocations);
            var month = new DateOnly(2023, 1, 1).AddMonths(_random.Next(36));
            var first = Chance(2) ? month : month.AddDays(_random.Next(28));
            lines.Add(new ClaimLine(
                known with { Line = count }, provider, claim.Number, Chance(9) ? Child() : allocation.Child, ++_number, null, Chance(9) ? 78 : allocation.Number,
                allocation.Category ?? "45", allocation.Product ?? "45A05", first, DateSpan.Month(first.Year, first.Month).Last, _random.Next(100),
                Pick(Units), null, Chance(5) ? -_random.Next(100_000) : _random.Next(100_000)));
            if (Chance(6)) lines.Add(lines[^1] with { AmountCents = -lines[^1].AmountCents });
        }

        intake.Claims.Add(claim);
        intake.ClaimLines.AddRange(lines);
        _claims.Add((claim, lines));
    }

    private void AddAnswer()
    {
        if (_claims.Count == 0) return;
        var (claim, lines) = Pick(_claims);
        var intake = Message();
        var origin = Origin(claim.Origin.Known);
        intake.Answers.Add(new ClaimAnswer(
            origin, Chance(9) ? Pick(Providers) : claim.Provider, Chance(5) ? null : claim.Number, Chance(4) ? ++_number : claim.Message, 0,
            Chance(3) ? null : _random.Next(1_000), Chance(6), "8001"));
        foreach (var line in lines.Where(_ => Chance(3)))
            intake.RefusedLines.Add(new RefusedLine(origin, intake.Answers[0].Provider, claim.Number, line.Reference, line.AmountCents, "9338"));
    }

    private void AddTariff()
    {
        var (first, product) = (Day(2022, 1200), Pick(Products).Product ?? "45A04");
        Message().Tariffs.Add(new Tariff(
            Origin(first), product, Chance(2) ? Pick(Providers) : null, Pick(Units), Chance(3) ? new DateOnly(2022, 1, 1) : first,
            Chance(2) ? null : first.AddDays(_random.Next(Chance(12) ? -9 : 0, 700)), _random.Next(0, 20_000), "drawn"));
    }

    private void AddMeaning()
    {
        var (category, product) = Pick(Products);
        var first = Day(2022, 1200);
        Message().Products.Add(new ProductMeaning(
            Origin(first), category, Chance(3) ? "" : product ?? "EIGEN", Pick(["a", "b"]), Pick([.. Enum.GetValues<CareForm>()]), Chance(2) ? null : Pick(["6.72a", "6.82b"]), null,
            first, Chance(2) ? null : first.AddDays(_random.Next(Chance(12) ? -9 : 0, 700)), "drawn"));
    }

    private void AddChild()
    {
        var born = new DateOnly(2004, 1, 1).AddDays(_random.Next(8_000));
        Message().Children.Add(new ChildFact(Origin(Day(2023, 900)), Child(), Chance(9) ? new DateOnly(2008, 2, 29) : born, Chance(6) ? Pick(["1", "2", "3"]) : null, "0"));
    }

    private void AddResidence()
    {
        var first = Day(2022, 1000);
        Message().Residences.Add(new Residence(
            Origin(first), Child(), Pick(Neighbourhoods), first, Chance(2) ? null : first.AddDays(_random.Next(Chance(12) ? -9 : 0, 900)), "drawn"));
    }

    /// <summary>A row of a table about access or the books.</summary>
    private void AddSource()
    {
        var first = Day(2023, 900);
        var tables = Message().Tables;
        switch (_random.Next(4))
        {
            case 0:
                tables.Referrals.Add(new Referral(Origin(first), Chance(6) ? 78 : Pick(_allocations).Number, Pick(["01", "02", "07", "08"]), "drawn"));
                break;
            case 1:
                tables.Responsibilities.Add(new Responsibility(
                    Origin(first), Child(), first, Chance(2) ? null : first.AddDays(_random.Next(Chance(12) ? -9 : 0, 700)), Pick([null, _municipality, "0034"]), null, null, Chance(4), "drawn"));
                break;
            case 2:
                tables.Ledger.Add(new LedgerEntry(
                    Origin(first), new DateOnly(2024, _random.Next(1, 4), 1), Pick([null, "6.72a", "6.82b"]), Pick([CostKind.Care, CostKind.Payment, CostKind.Subsidy]), Pick([null, .. Providers]),
                    _random.Next(-1000, 100_000), "drawn"));
                break;
            default:
                var day = new DateOnly(2024, _random.Next(1, 4), 1);
                tables.OtherCosts.Add(new OtherCost(
                    Origin(first), Pick([CostKind.Subsidy, CostKind.Income]), Pick(["a", "b"]), Chance(2), Pick([null, "6.72a"]), day, day, _random.Next(-1000, 100_000), "drawn"));
                break;
        }
    }

    private Intake Message()
    {
        // The identity is the whole installation's, so that many worlds fit in one store.
        _intakes.Add(World.Message((_intakes.Count + 1) * 10_000 + int.Parse(_municipality, CultureInfo.InvariantCulture), _municipality));
        return _intakes[^1];
    }

    /// <summary>Two messages of care turn out to be two contents of one message.</summary>
    private void Conflict()
    {
        var messages = _intakes.FindAll(intake => intake.Tariffs.Count + intake.Products.Count + intake.Residences.Count == 0);
        var (one, other) = (Pick(messages), Pick(messages));
        if (one == other) return;
        var same = new Intake { FileName = other.FileName, Municipality = _municipality, Known = other.Known, Identity = one.Identity, Content = other.Content };
        IntakeFacts.Move(other, same);
        _intakes[_intakes.IndexOf(other)] = same;
    }

    /// <summary>The order of arrival says nothing, so it may be any.</summary>
    private void Shuffle()
    {
        var shuffled = _intakes.ToArray();
        _random.Shuffle(shuffled);
        _intakes.Clear();
        _intakes.AddRange(shuffled);
    }

    private Origin Origin(DateOnly around) => new(_municipality, around.AddDays(_random.Next(-30, Chance(4) ? 400 : 60)), _random.Next(1, 3));

    private Child Child() => new(_random.Next(1, 4));

    private DateOnly Day(int year, int within) => new DateOnly(year, 1, 1).AddDays(_random.Next(within));

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
