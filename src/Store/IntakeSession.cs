using System.Runtime.InteropServices;
using Roer.Care;
using Roer.Store.Destruction;

namespace Roer.Store;

/// <summary>
/// Takes files in; there is one at a time. What was added counts when <see cref="Commit"/> returns; what was not committed when the
/// session is disposed, or when the process dies, never happened.
/// </summary>
public sealed class IntakeSession : IDisposable
{
    // Facts wait until there are enough to fill columns of; rows of many small files are then appended together.
    private const int FactsThatAreWritten = 50_000;

    private readonly EngineConnection _connection;
    private readonly IntakeLedger _ledger;
    private readonly DateTime _takenIn;
    private readonly Action<long> _committed;
    private readonly Action _closed;
    private readonly List<CommittedFile> _files = [];
    private readonly List<NumberedPart> _waiting = [];
    private readonly Func<string, int, long>? _mark;
    private Tombstones? _tombstones;
    private int _waitingFacts;
    private bool _inTransaction;
    private bool _isWriting;
    private bool _isOver;
    private Intake? _unfinished;

    internal IntakeSession((EngineConnection Connection, Func<string, int, long>? Mark) own, IntakeLedger ledger, DateTime takenIn, Action<long> committed, Action closed)
    {
        (_connection, _mark) = own;
        _ledger = ledger;
        _takenIn = takenIn;
        _committed = committed;
        _closed = closed;
    }

    private delegate void RowOf<T>(RowWriter row, long intake, in T fact);

    /// <summary>
    /// Adds a file, or the next part of one. The part is the session's from here: its lists may not change any more. Of a file in parts
    /// each part returns the file's outcome.
    /// </summary>
    public IntakeOutcome Add(Intake part)
    {
        MustBeUsable();
        MustFollow(part);
        Begin();
        _tombstones!.TakeOut(part);
        if (part.Part == 0)
            AddFile(part);
        else if (_files[^1].Outcome.IsStored())
            AddFacts(part, _files[^1]);
        _unfinished = part.IsLast ? null : part;
        return _files[^1].Outcome;
    }

    /// <summary>Withdraws a file that was taken in; the number that the withdrawal got when it did. Like a file it counts when it is committed.</summary>
    public (WithdrawalOutcome Outcome, long Number) Withdraw(Withdrawal withdrawal)
    {
        MustBeUsable();
        Begin();
        if (FileToWithdraw.Find(_connection, withdrawal.Intake) is not { } file)
            return (WithdrawalOutcome.Unknown, 0);
        if (file.Refused)
            return (WithdrawalOutcome.Refused, 0);
        if (file.Withdrawn)
            return (WithdrawalOutcome.AlreadyWithdrawn, 0);
        _isWriting = true;
        var number = _ledger.Withdraw(withdrawal.Intake, file.Identity, file.Content);
        using var row = _connection.Append("withdrawal");
        row.Int64(number).Text(file.Municipality).Date(withdrawal.Known).Int64(withdrawal.Intake).Text(withdrawal.Reason).Text(withdrawal.Author).Timestamp(_takenIn).End();
        row.Finish();
        _isWriting = false;
        return (WithdrawalOutcome.Withdrawn, number);
    }

    /// <summary>
    /// Makes all that was added since the last time durable. Only now may the files that it returns be acknowledged. It may not be called
    /// between the parts of a file.
    /// </summary>
    public IReadOnlyList<CommittedFile> Commit()
    {
        MustBeUsable();
        if (_unfinished is not null)
            throw new InvalidOperationException($"{_unfinished.FileName} has parts to come; it is stored whole or not at all.");
        if (!_inTransaction)
            return [];
        Write();
        _isWriting = true;
        _connection.Commit();
        _isWriting = false;
        _inTransaction = false;
        _ledger.Commit();
        _committed(_ledger.Latest);
        var files = _files.ToArray();
        _files.Clear();
        return files;
    }

    public void Dispose()
    {
        if (_isOver)
            return;
        _isOver = true;
        _ledger.Rollback();
        // A connection that closes takes its open transaction back, whatever state an error left it in.
        _connection.Dispose();
        _closed();
    }

    private void MustBeUsable()
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        if (_isWriting)
            throw new InvalidOperationException("Writing failed; dispose this session and take its uncommitted files in again.");
    }

    private void Begin()
    {
        if (_inTransaction)
            return;
        _connection.BeginWriting();
        _inTransaction = true;
        _ledger.CatchUp(_connection);
        _tombstones = new Tombstones(_connection, _mark);
    }

    private void MustFollow(Intake part)
    {
        var follows = _unfinished is null
            ? part.Part == 0
            : part.Part == _unfinished.Part + 1 && part.Identity == _unfinished.Identity && part.Content == _unfinished.Content;
        if (!follows)
            throw new ArgumentException($"{part.FileName}: part {part.Part} does not follow what was added before it.", nameof(part));
    }

    private void AddFile(Intake part)
    {
        var (outcome, earlier) = _ledger.Judge(part);
        var file = new CommittedFile(part.FileName, part.Kind, part.Municipality, outcome, earlier ?? 0, 0, 0, 0)
        {
            ConflictsWith = outcome == IntakeOutcome.Conflicting ? earlier : null,
            WithdrawnBefore = outcome.IsStored() ? _ledger.WithdrawnBefore(part) : null,
        };
        if (outcome == IntakeOutcome.AlreadyKnown)
        {
            _files.Add(file);
            return;
        }
        file = file with { Intake = _ledger.Enter(part, refused: outcome == IntakeOutcome.Refused) };
        _files.Add(file);
        AddFacts(part, file);
    }

    private void AddFacts(Intake part, CommittedFile file)
    {
        var facts = FactsOf(part);
        if (!file.Outcome.IsStored() && facts > 0)
            throw new ArgumentException($"{part.FileName} was refused and yet has facts.", nameof(part));
        _files[^1] = file with
        {
            Facts = file.Facts + facts,
            ClaimLines = file.ClaimLines + part.ClaimLines.Count,
            Findings = file.Findings + part.Findings.Count,
        };
        _waiting.Add(new NumberedPart(file.Intake, part, !file.Outcome.IsStored()));
        _waitingFacts += facts + part.Findings.Count + 1;
        if (_waitingFacts >= FactsThatAreWritten)
            Write();
    }

    // Of several contents of one message each is kept; which of them counts is for the vintage to choose.
    private static int FactsOf(Intake part) =>
        part.Children.Count + part.Allocations.Count + part.Starts.Count + part.Stops.Count + part.Claims.Count + part.ClaimLines.Count
        + part.Answers.Count + part.RefusedLines.Count + part.Replies.Count + part.ReplyCodes.Count + part.Requests.Count
        + part.GrantedRequests.Count + part.RequestAnswers.Count + part.Tariffs.Count + part.Products.Count + part.Population.Count
        + part.Residences.Count + part.KeyFigures.Count + part.Tables.Count;

    private void Write()
    {
        _isWriting = true;
        WriteIntakes();
        Write("finding", part => part.Findings, FactRows.Write);
        Write("child_fact", part => part.Children, FactRows.Write);
        Write("allocation_version", part => part.Allocations, FactRows.Write);
        Write("delivery_start", part => part.Starts, FactRows.WriteStart);
        Write("delivery_stop", part => part.Stops, FactRows.WriteStop);
        Write("claim", part => part.Claims, FactRows.Write);
        Write("claim_line", part => part.ClaimLines, FactRows.Write);
        Write("claim_answer", part => part.Answers, FactRows.Write);
        Write("refused_line", part => part.RefusedLines, FactRows.Write);
        Write("reply", part => part.Replies, FactRows.Write);
        Write("reply_code", part => part.ReplyCodes, FactRows.Write);
        Write("care_request", part => part.Requests, FactRows.Write);
        Write("granted_request", part => part.GrantedRequests, FactRows.Write);
        Write("request_answer", part => part.RequestAnswers, FactRows.Write);
        Write("tariff", part => part.Tariffs, FactRows.Write);
        Write("product_meaning", part => part.Products, FactRows.Write);
        Write("population", part => part.Population, FactRows.Write);
        Write("residence", part => part.Residences, FactRows.Write);
        Write("key_figure", part => part.KeyFigures, FactRows.Write);
        WriteTables();
        _waiting.Clear();
        _waitingFacts = 0;
        _isWriting = false;
    }

    private void WriteTables()
    {
        if (_waiting.TrueForAll(waiting => waiting.Part.Tables.Count == 0))
            return;
        Write("referral", part => part.Tables.Referrals, SourceRows.Write);
        Write("contract", part => part.Tables.Contracts, SourceRows.Write);
        Write("other_cost", part => part.Tables.OtherCosts, SourceRows.Write);
        Write("ledger_entry", part => part.Tables.Ledger, SourceRows.Write);
        Write("production_statement", part => part.Tables.Productions, SourceRows.Write);
        Write("reassessment", part => part.Tables.Reassessments, SourceRows.Write);
        Write("responsibility", part => part.Tables.Responsibilities, SourceRows.Write);
        Write("budget_entry", part => part.Tables.Budget, SourceRows.Write);
        Write("registered_risk", part => part.Tables.Risks, SourceRows.Write);
        Write("reserve_position", part => part.Tables.Reserves, SourceRows.Write);
        Write("state_contribution", part => part.Tables.StateContributions, SourceRows.Write);
    }

    private void WriteIntakes()
    {
        using var row = _connection.Append("intake");
        foreach (var (number, part, refused) in _waiting.Where(waiting => waiting.Part.Part == 0))
        {
            row.Int64(number).Text(part.FileName).TextOrNull(part.Kind).TextOrNull(part.Municipality).TextOrNull(part.Provider)
                .Date(refused ? null : part.Known).Int64(part.Identity.High).Int64(part.Identity.Low)
                .Int64(part.Content.High).Int64(part.Content.Low).Boolean(refused).Timestamp(_takenIn).End();
        }
        row.Finish();
    }

    private void Write<T>(string table, Func<Intake, List<T>> facts, RowOf<T> write)
    {
        if (_waiting.TrueForAll(waiting => facts(waiting.Part).Count == 0))
            return;
        using var row = _connection.Append(table);
        foreach (var (number, part, _) in _waiting)
        {
            foreach (ref readonly var fact in CollectionsMarshal.AsSpan(facts(part)))
                write(row, number, in fact);
        }
        row.Finish();
    }

    private readonly record struct NumberedPart(long Number, Intake Part, bool Refused);
}
