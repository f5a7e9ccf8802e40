using System.Globalization;
using Roer.Care;

namespace Roer.Tests.World;

/// <summary>Draws files full of facts of every kind, with and without what may be missing. They follow the types, not the law.</summary>
public sealed class DrawnIntake(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A file; its content differs with the draw, its identity and the day that belongs to it with the number.</summary>
    public Intake File(int number, int factsOfEach, string municipality = "9998")
    {
        var file = new Intake
        {
            FileName = $"bestand-{number.ToString(CultureInfo.InvariantCulture)}.xml",
            Kind = "JW323",
            Municipality = municipality,
            Provider = Provider(),
            Known = new DateOnly(1999, 1, 1).AddDays(number * 977 % 12_000),
            Identity = new Identity(number, 1),
            Content = new Identity(_random.NextInt64(), _random.NextInt64()),
        };
        for (var line = 1; line <= factsOfEach; line++)
            AddEach(file, new Origin(municipality, Day(), line));
        return file;
    }

    private void AddEach(Intake file, Origin origin)
    {
        file.Findings.Add(new Finding("JZ01", Severity.Warning, Words(), origin.Line, Maybe(Words), MaybeNumber<long>(Cents), Maybe(Provider)));
        file.Children.Add(new ChildFact(origin, Child(), Day(), Maybe(Code), Code()));
        file.Allocations.Add(new AllocationVersion(
            origin, Child(), Small(), Provider(), Maybe(Code), Maybe(Code), Moment(), Day(), MaybeNumber(Day), Maybe(Code),
            MaybeNumber(Small), Maybe(Code), Maybe(Code), MaybeNumber(Small), Maybe(Code)));
        file.Starts.Add(Delivery(origin, stop: false));
        file.Stops.Add(Delivery(origin, stop: true));
        file.Claims.Add(new Claim(origin, Provider(), Number(), Day(), Day(), Day(), Cents(), Number()));
        file.ClaimLines.Add(ClaimLine(origin));
        file.Answers.Add(new ClaimAnswer(
            origin, Provider(), MaybeNumber<long>(Number), Number(), MaybeNumber<long>(Cents), MaybeNumber<long>(Cents), _random.Next(2) == 0, Words()));
        file.RefusedLines.Add(new RefusedLine(origin, Provider(), Number(), Number(), Cents(), Code()));
        AddRequests(file, origin);
        AddTables(file, origin);
    }

    private void AddRequests(Intake file, Origin origin)
    {
        file.Replies.Add(new Reply(origin, Provider(), Code(), Number(), Day()));
        file.ReplyCodes.Add(new ReplyCode(
            origin, Provider(), Code(), Number(), ReplyLevel.Product, Words(), Code(), MaybeNumber(Child), MaybeNumber(Small), Maybe(Code),
            Maybe(Code), MaybeNumber<long>(Number)));
        file.Requests.Add(new CareRequest(
            origin, Child(), Provider(), Number(), RequestKind.Change, RequestedChange.Changed, MaybeNumber(Small), Maybe(Code), Maybe(Code),
            MaybeNumber(Day), MaybeNumber(Day), MaybeNumber(Small), Maybe(Code), Maybe(Code), MaybeNumber(Small), Maybe(Code), Maybe(Code)));
        file.GrantedRequests.Add(new GrantedRequest(origin, Child(), Provider(), Number(), Small()));
        file.RequestAnswers.Add(new RequestAnswer(origin, Provider(), Number(), Code(), Maybe(Code), Maybe(Code)));
    }

    private void AddTables(Intake file, Origin origin)
    {
        file.Tariffs.Add(new Tariff(origin, Code(), Maybe(Provider), Code(), Day(), MaybeNumber(Day), Small(), Words()));
        file.Products.Add(new ProductMeaning(
            origin, Maybe(Code), Code(), Words(), CareForm.FosterCare, Maybe(Code), Maybe(Code), Day(), MaybeNumber(Day), Words()));
        file.Population.Add(new Population(origin, "BU99980101", 2025, _random.Next(23), Small(), Words()));
        file.Residences.Add(new Residence(origin, Child(), "BU99980101", Day(), MaybeNumber(Day), Words()));
        file.KeyFigures.Add(new KeyFigure(
            origin, "GM9998", "Gemeente", Words(), 2024, MaybeNumber(Small), MaybeNumber(Small), MaybeNumber(Small)));
        AddSources(file.Tables, origin);
    }

    private void AddSources(SourceTables tables, Origin origin)
    {
        tables.Referrals.Add(new Referral(origin, Small(), Code(), Words()));
        tables.Contracts.Add(new Contract(
            origin, Provider(), Maybe(Code), Maybe(Code), PaymentForm.Task, MaybeNumber(Cents), MaybeNumber(Cents), MaybeNumber(Small), MaybeNumber(Small),
            MaybeNumber(Day), MaybeNumber(Small), Day(), MaybeNumber(Day), Words()));
        tables.OtherCosts.Add(new OtherCost(origin, CostKind.Recovery, Words(), _random.Next(2) == 0, Maybe(Code), Day(), Day(), Cents(), Words()));
        tables.Ledger.Add(new LedgerEntry(origin, Day(), Maybe(Code), CostKind.Payment, Maybe(Provider), Cents(), Words()));
        tables.Productions.Add(new ProductionStatement(origin, Provider(), Small(), Maybe(Code), Maybe(Code), Cents(), _random.Next(2) == 0, Words()));
        tables.Reassessments.Add(new Reassessment(origin, Small(), Day(), ReassessmentOutcome.Ended, Words()));
        tables.Responsibilities.Add(new Responsibility(
            origin, Child(), Day(), MaybeNumber(Day), Maybe(Code), MaybeNumber(Small), Maybe(Code), _random.Next(2) == 0, Words()));
        AddMeans(tables, origin);
    }

    private void AddMeans(SourceTables tables, Origin origin)
    {
        tables.Budget.Add(new BudgetEntry(
            origin, Small(), Maybe(Code), Maybe(Code), _random.Next(3) == 0 ? null : CareForm.FosterCare, BudgetKind.Change, Words(), Day(), Cents(), Maybe(Words), Words()));
        tables.Risks.Add(new RegisteredRisk(
            origin, Code(), Words(), MaybeNumber(Small), Cents(), Cents(), Cents(), RiskTerm.Structural, Maybe(Words), Small(), MaybeNumber(Small), Maybe(Code), Maybe(Words), Words()));
        tables.Reserves.Add(new ReservePosition(origin, Words(), ReserveKind.Provision, ReservePurpose.General, _random.Next(2) == 0, Small(), Day(), Cents(), Words()));
        tables.StateContributions.Add(new StateContribution(origin, Small(), Words(), Words(), Cents(), Words()));
    }

    private Delivery Delivery(Origin origin, bool stop) => new(
        origin, Child(), Provider(), MaybeNumber(Small), Maybe(Code), Maybe(Code), MaybeNumber(Day), Day(), stop ? Day() : null, stop ? Code() : null, Code());

    private ClaimLine ClaimLine(Origin origin) => new(
        origin, Provider(), Number(), Child(), Number(), MaybeNumber<long>(Number), Small(), Code(), Code(), Day(), Day(), Small(), Code(),
        MaybeNumber(Small), Cents());

    private Child Child() => new(Number());

    private long Number() => _random.NextInt64(long.MinValue, long.MaxValue);

    private int Small() => _random.Next(int.MaxValue);

    private long Cents() => _random.NextInt64(-1_000_000_000_000, 1_000_000_000_000);

    private DateOnly Day() => new DateOnly(1999, 1, 1).AddDays(_random.Next(12_000));

    private DateTime Moment() => Day().ToDateTime(TimeOnly.MinValue).AddSeconds(_random.Next(86_400));

    private string Provider() => _random.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture);

    private string Code() => _random.Next(100).ToString("00", CultureInfo.InvariantCulture);

    // Around the twelve bytes up to which DuckDB holds a text in place, with letters of one to four bytes and with none at all.
    private string Words()
    {
        string[] letters = ["a", "é", "€", "😀", " ", "'", "\n"];
        return string.Concat(Enumerable.Range(0, _random.Next(20)).Select(_ => letters[_random.Next(letters.Length)]));
    }

    private string? Maybe(Func<string> draw) => _random.Next(3) == 0 ? null : draw();

    private T? MaybeNumber<T>(Func<T> draw)
        where T : struct => _random.Next(3) == 0 ? null : draw();
}
