# Counts figures by stricter side with base R: the CSV is a data frame in one line, an empty cell is NA.
p49 <- Sys.getenv("P49", "http://localhost:4949")
figures <- read.csv(
  paste0(p49, "/v1/divergences.csv?kind=quantity"),
  na.strings = "", check.names = FALSE, encoding = "UTF-8", stringsAsFactors = FALSE
)
counts <- table(figures$stringency)
for (side in sort(names(counts), method = "radix")) cat(side, "\t", counts[[side]], "\n", sep = "")

# Columns keep their names and types, so that a figure is a number.
stopifnot(is.numeric(figures$ratio), all(figures$kind == "quantity"))
