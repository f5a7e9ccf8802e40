# A million spells of the same shape as SurvivalBenchmark draws, and the median time of some runs in milliseconds.
library(survival)
set.seed(1)
n <- 1e6
x <- data.frame(x0 = rnorm(n), x1 = rnorm(n), x2 = rnorm(n), x3 = rbinom(n, 1, 0.5), x4 = rbinom(n, 1, 0.5), x5 = rbinom(n, 1, 0.5))
ends <- rexp(n, exp(0.3 * x$x0 - 0.2 * x$x1 + 0.4 * x$x3) / 500)
leaves <- sample.int(2920, n, replace = TRUE)
exits <- pmin(floor(ends) + 1, leaves)
causes <- ifelse(ends < leaves, sample.int(3, n, replace = TRUE), 0)
milliseconds <- function(work, rounds = 5) {
  if (rounds > 1) work()
  cat(median(sapply(seq_len(rounds), function(i) system.time(work())[["elapsed"]] * 1000)), "\n")
}
