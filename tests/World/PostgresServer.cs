using System.Diagnostics;
using System.Globalization;

[assembly: AssemblyFixture(typeof(Roer.Tests.World.PostgresServer))]

namespace Roer.Tests.World;

/// <summary>
/// A PostgreSQL server of our own, which the first test that needs it starts in a temporary folder and the end of the run stops.
/// A test asks for a schema; where the server's programs are missing it is skipped with what to install.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lock _starting = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"roer-pg-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
    private string? _programs;
    private bool _isRunning;
    private int _schemas;

    /// <summary>The connection string of a schema that is still empty.</summary>
    public string NewSchema()
    {
        lock (_starting)
        {
            if (!_isRunning)
                Start();
            var name = $"test_{(++_schemas).ToString(CultureInfo.InvariantCulture)}";
            Run("psql", "-q", "-h", _folder, "-U", "postgres", "-c", $"create schema {name}");
            return $"Host={_folder};Username=postgres;Database=postgres;Search Path={name};Maximum Pool Size=10";
        }
    }

    public void Dispose()
    {
        if (!_isRunning)
            return;
        Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private void Start()
    {
        _programs = Programs();
        Assert.SkipWhen(_programs is null, "PostgreSQL's server programs are missing; install the Debian package postgresql-15 (or later).");
        Run("mkdir", "-m", "700", _folder);
        Run("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C");
        // No port: the server listens in its own folder, so that two test runs cannot meet.
        Run("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-o", $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off", "start");
        _isRunning = true;
    }

    private static string? Programs()
    {
        const string Debian = "/usr/lib/postgresql";
        if (!Directory.Exists(Debian))
            return null;
        return Directory.GetDirectories(Debian)
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();
    }

    /// <summary>PostgreSQL refuses to run as root; then the user postgres of the Debian package runs it.</summary>
    private void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        var command = new List<string>(Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : []) { File.Exists(path) ? path : program };
        command.AddRange(arguments);
        // Its output goes nowhere: the server inherits it, and a pipe would stay open as long as the server lives.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        command.ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
    }
}
