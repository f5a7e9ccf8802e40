source(file.path("benchmarks", "peers", "spells.R"))
state <- factor(causes, 0:3)
milliseconds(function() survfit(Surv(exits, state) ~ 1, conf.type = "log-log"), rounds = 1)
