using System.Diagnostics;
using System.Globalization;

namespace Roer.Benchmarks;

/// <summary>The built program in a process of its own, with the most memory that it ever had.</summary>
internal sealed class RoerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Thread _watch;
    private long _peakKilobytes;

    public RoerProcess(params string[] arguments)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "App", "release", "roer"));
        if (!File.Exists(program)) throw new FileNotFoundException("Build the program first: dotnet build src/App --configuration Release", program);
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, line) => Output.Add(line.Data ?? "");
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _watch = new Thread(Watch) { IsBackground = true };
        _watch.Start();
    }

    public List<string> Output { get; } = [];

    public double PeakMegabytes => _peakKilobytes / 1024.0;

    public int WaitForExit()
    {
        _process.WaitForExit();
        _watch.Join();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Watch()
    {
        var status = $"/proc/{_process.Id}/status";
        while (true)
        {
            try
            {
                if (_process.HasExited) return;
                var line = File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                if (line is not null)
                    _peakKilobytes = Math.Max(_peakKilobytes, long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));
            }
            catch (Exception fault) when (fault is IOException or InvalidOperationException)
            {
                return;
            }

            Thread.Sleep(20);
        }
    }
}
