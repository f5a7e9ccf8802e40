source(file.path("benchmarks", "peers", "spells.R"))
milliseconds(function() coxph(Surv(exits, causes > 0) ~ x0 + x1 + x2 + x3 + x4 + x5, x, ties = "efron"), rounds = 3)
