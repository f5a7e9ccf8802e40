# The directly-follows graph of ten million sorted events with data.table on one thread. Prints the median milliseconds of three rounds.
suppressMessages(library(data.table))
setDTthreads(1)
set.seed(2)
n <- 1e7
log <- data.table(case = sort(sample.int(2e6, n, replace = TRUE)), activity = sample.int(40L, n, replace = TRUE))
graph <- function() {
  from <- log$activity[-n]; to <- log$activity[-1]
  data.table(from, to)[log$case[-1] == log$case[-n], .N, by = .(from, to)]
}
invisible(graph())
cat(median(replicate(3, system.time(graph())[["elapsed"]])) * 1000, "\n")
