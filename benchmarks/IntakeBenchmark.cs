using System.Diagnostics;
using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using Roer.Messages;
using Roer.Messages.Sample;

namespace Roer.Benchmarks;

/// <summary>Intake of claims (parse, check, store) beside schema validation alone, on the same files with the same number of threads.</summary>
internal static class IntakeBenchmark
{
    private const int Rounds = 3;

    public static int Run(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("roer-inname-");
        try
        {
            var files = Invent(folder.FullName, lines);
            lines = files.Sum(CountLines);
            var megabytes = files.Sum(file => new FileInfo(file).Length) / 1e6;
            Report.Machine($"Intake of {lines:N0} claim lines: {files.Count:N0} files JW323, {megabytes:N0} MB");
            Report.Header("round", "what", "seconds", "MB/s", "claim lines/s", "peak MB");
            var size = (Megabytes: megabytes, Lines: lines);
            var (schema, check, whole) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 1; round <= Rounds; round++)
            {
                if (Schemas() is { } schemas) schema.Add(Row(round, "XmlReader + XmlSchemaSet, validation alone", (Time(files, file => Validate(file, schemas)), 0), size));
                check.Add(Row(round, "Roer, parse and check", (Time(files, Check), 0), size));
                whole.Add(Row(round, "Roer, parse, check and store (process, start included)", TakeIn(folder.FullName, round), size));
            }

            Console.WriteLine();
            if (schema.Count == 0) Console.WriteLine("Validation alone was not measured: the official schemas were not found (ROER_SHARED).");
            else Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median ratios: validation alone ÷ parse and check = {Report.Median(schema) / Report.Median(check):0.00}; validation alone ÷ whole intake = {Report.Median(schema) / Report.Median(whole):0.00} (above 1: Roer is faster)."));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The claims of one city of five years, large enough for so many lines; a youth has about 14 lines a year.</summary>
    private static List<string> Invent(string folder, int lines)
    {
        var claims = Directory.CreateDirectory(Path.Combine(folder, "claims")).FullName;
        var city = SampleTown.Invent(new SampleOptions { Youths = Math.Max(100, lines / 70), Years = 5 });
        var xml = new XmlBytes();
        foreach (var message in city.Messages.Where(message => message.Kind == "323"))
        {
            MessageXml.Write(message, city.Options, xml);
            File.WriteAllBytes(Path.Combine(claims, city.Facts.FileName(message)), xml.Written);
        }

        return [.. Directory.EnumerateFiles(claims).Order(StringComparer.Ordinal)];
    }

    private static int CountLines(string file)
    {
        ReadOnlySpan<byte> text = File.ReadAllBytes(file);
        return text.Count("ProductReferentie>"u8) / 2;
    }

    private static double Time(List<string> files, Action<string> act)
    {
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, act);
        return watch.Elapsed.TotalSeconds;
    }

    private static void Validate(string file, XmlSchemaSet schemas)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, fault) => throw new InvalidDataException(fault.Message);
        using var reader = XmlReader.Create(file, settings);
        while (reader.Read())
        {
        }
    }

    private static void Check(string file)
    {
        var key = new PseudonymKey(new byte[32]);
        foreach (var part in IncomingFile.Read(file, key))
        {
            if (part.Refused) throw new InvalidDataException($"{file} was refused: {part.Findings[0].Sentence}");
        }
    }

    private static (double Seconds, double PeakMegabytes) TakeIn(string folder, int round)
    {
        var watch = Stopwatch.StartNew();
        using var roer = new RoerProcess("inlezen", Path.Combine(folder, "claims"), "--gegevens", Path.Combine(folder, $"store-{round}"), "--json");
        var exit = roer.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return exit == 0 ? (seconds, roer.PeakMegabytes) : throw new InvalidOperationException($"The intake ended with exit code {exit}.");
    }

    private static double Row(int round, string what, (double Seconds, double PeakMegabytes) run, (double Megabytes, int Lines) size)
    {
        Report.Row(
            round, what, $"{run.Seconds:0.0}", $"{size.Megabytes / run.Seconds:0}", $"{size.Lines / run.Seconds:0}",
            run.PeakMegabytes == 0 ? "" : $"{run.PeakMegabytes:0}");
        return run.Seconds;
    }

    private static XmlSchemaSet? Schemas()
    {
        var shared = Environment.GetEnvironmentVariable("ROER_SHARED");
        var folder = shared is null ? null : Path.Combine(shared, "standards", "ijw-3.2", "xsd");
        if (!Directory.Exists(folder)) return null;
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(folder, "JW323.xsd"));
        schemas.Compile();
        return schemas;
    }
}
