using Roer.Benchmarks;

return args switch
{
    ["inname", ..] => IntakeBenchmark.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 3_000_000),
    ["vraag", ..] => QuestionBenchmark.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 42_000, args.ElementAtOrDefault(2)),
    ["methoden", ..] => MethodsBenchmark.Run(args.ElementAtOrDefault(1)),
    ["logboek", ..] => EventLogBenchmark.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 300),
    _ => Report.Usage(),
};
