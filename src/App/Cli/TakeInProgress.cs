using System.Text.Json;
using Roer.App.Serving;
using Roer.Questions.Parts;
using Roer.Store;
using Spectre.Console;

namespace Roer.App.Cli;

/// <summary>Progress of an intake: a bar on a terminal, now and then a line elsewhere, or a line a file when that was asked for.</summary>
internal sealed class TakeInProgress : IDisposable
{
    private const int FilesBetweenLines = 5000;
    private readonly TakeInTelling _telling;
    private readonly bool _onTerminal = !Console.IsErrorRedirected;
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly TaskCompletionSource _done = new();
    private Task _bar = Task.CompletedTask;
    private ProgressTask? _task;
    private int _files;
    private int _committed;

    private TakeInProgress(TakeInTelling telling) => _telling = telling;

    public static TakeInProgress Start(TakeInTelling telling) => new(telling);

    public static TakeInLine Read(string line) => JsonSerializer.Deserialize<TakeInLine>(line, JsonSerializerOptions.Web)!;

    public void Committed(TakeInLine line)
    {
        _committed++;
        _files = line.Files;
        if (_telling.PerFile) Write(line);
        else if (_onTerminal) ShowBar();
        else if (_committed % FilesBetweenLines == 0) Console.Error.WriteLine($"{DutchText.Whole(_committed)} van {DutchText.Whole(_files)} bestanden ingelezen.");
    }

    public void Dispose()
    {
        _done.TrySetResult();
        _bar.Wait();
    }

    private static void Write(TakeInLine line)
    {
        var word = line.Outcome switch
        {
            IntakeOutcome.TakenIn => "opgenomen",
            IntakeOutcome.AlreadyKnown => "bekend",
            _ => "geweigerd",
        };
        Console.Out.Write($"{word} {line.File}\n");
        Console.Out.Flush();
    }

    private void ShowBar()
    {
        if (_task is null)
        {
            var started = new TaskCompletionSource();
            _bar = _console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(async context =>
                {
                    _task = context.AddTask("Inlezen", maxValue: _files);
                    started.SetResult();
                    await _done.Task;
                });
            started.Task.Wait();
        }

        _task!.Value = _committed;
    }
}
