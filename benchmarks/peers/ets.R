# The choice of a smoothing by AICc for one monthly series of 144, as in ForecastBenchmark; prints the median of five in milliseconds.
suppressMessages(library(forecast))
month <- 0:143
y <- ts((110 + 2.3 * month) * (1 + 0.18 * sin(2 * pi * month / 12)) * (1 + 0.03 * sin(37 * month * month)), frequency = 12)
invisible(ets(y))
taken <- sapply(1:5, function(round) system.time(ets(y))[["elapsed"]])
cat(1000 * median(taken), "\n")
