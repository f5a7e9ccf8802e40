return await Roer.App.Cli.CommandLine.RunAsync(args);
