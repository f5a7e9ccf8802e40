using System.Globalization;
using Roer.Benchmarks;

int Number(int place, int usual) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : usual;

return args switch
{
    ["inname", ..] => IntakeBenchmark.Run(Number(1, 3_000_000)),
    ["vraag", ..] => QuestionBenchmark.Run(Number(1, 42_000), args.ElementAtOrDefault(2)),
    ["openbaar", ..] => QuestionBenchmark.RunPublic(Number(1, 42_000), args.ElementAtOrDefault(2)),
    ["lezers", ..] => ReadersBenchmark.Run(Number(1, 42_000), args.ElementAtOrDefault(2), Number(3, 50), Number(4, 60), Number(5, 2)),
    ["jaareinde", ..] => YearEndBenchmark.Run(Number(1, 42_000), args.ElementAtOrDefault(2)),
    ["methoden", ..] => MethodsBenchmark.Run(args.ElementAtOrDefault(1)),
    ["logboek", ..] => EventLogBenchmark.Run(Number(1, 300)),
    _ => Report.Usage(),
};
