using Roer.Messages.Sample;
using Roer.Store;

namespace Roer.Benchmarks;

/// <summary>A folder with the invented town at the size of a big city, and the server over it.</summary>
internal static class BigCity
{
    public const string Address = "http://127.0.0.1:5091";

    /// <summary>Works in a folder that is kept when it is named, and filled when it is empty; otherwise in one that is removed.</summary>
    public static int In(string? kept, int youths, Action<string> measure)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("roer-vraag-") : Directory.CreateDirectory(kept);
        try
        {
            if (!folder.EnumerateFiles().Any()) Fill(folder.FullName, youths);
            measure(folder.FullName);
            return 0;
        }
        finally
        {
            if (kept is null) folder.Delete(recursive: true);
        }
    }

    public static long Lines(string folder)
    {
        using var store = CareStore.Open(folder);
        return store.Read(new Sql("lines", "select count(*) from claim_line;"), row => row.Int64(0))[0];
    }

    public static RoerProcess Serve(string folder, params string[] options) => new(["web", "--gegevens", folder, "--poort", new Uri(Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), .. options]);

    /// <summary>Waits until the server answers.</summary>
    public static async Task Answers(HttpClient http)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address + "/v1/vragen"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("The server did not start within 30 seconds.");
    }

    private static void Fill(string folder, int youths)
    {
        long files = 0;
        using var store = CareStore.Open(folder);
        using var session = store.BeginIntake(DateTime.UnixEpoch);
        foreach (var intake in SampleTown.Invent(new SampleOptions { Seed = 1, Youths = youths, Years = 5 }).Intakes())
        {
            session.Add(intake);
            if (++files % 50_000 == 0) session.Commit();
        }

        session.Commit();
    }
}
