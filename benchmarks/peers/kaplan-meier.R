source(file.path("benchmarks", "peers", "spells.R"))
milliseconds(function() survfit(Surv(exits, causes > 0) ~ 1, conf.type = "log-log"))
