# LMDI-I, additive, of a million cells of six factors, on whole columns. Prints the median milliseconds of three rounds.
set.seed(1)
cells <- 1e6
factors <- 6
x0 <- matrix(runif(cells * factors, 0.5, 1.5), cells)
x1 <- matrix(runif(cells * factors, 0.5, 1.5), cells)
lmdi <- function() {
  v0 <- x0[, 1]; v1 <- x1[, 1]
  for (k in 2:factors) { v0 <- v0 * x0[, k]; v1 <- v1 * x1[, k] }
  mean <- ifelse(v0 == v1, v0, (v1 - v0) / log(v1 / v0))
  sapply(1:factors, function(k) sum(mean * log(x1[, k] / x0[, k])))
}
lmdi()
cat(median(replicate(3, system.time(lmdi())[["elapsed"]])) * 1000, "\n")
