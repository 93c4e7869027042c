# Values by R for the statistics tests: Rscript crosscheck.R
# Debian packages: r-base-core r-cran-exactranktests r-cran-coin r-cran-lme4.
# pt is off by 1e-4 for ncp 61.98, as its help page warns: there the quadrature is the truth.
# Nothing here is run by the build; the tests quote what it printed with R 4.2.2.
options(digits = 12)
say <- function(name, ...) cat(name, ":", format(c(...), digits = 12), "\n")

cat("== non-central t: pt, qt, and a quadrature over the chi density\n")
quad <- function(t, df, ncp) {
  f <- function(s) pnorm(t * s - ncp) * 2 * s * df * dchisq(df * s * s, df)
  low <- max(0, 1 - 12 / sqrt(2 * df)); step <- (1 + 12 / sqrt(2 * df) - low) / 40
  sum(sapply(low + step * (0:39), function(a)
    integrate(f, a, a + step, rel.tol = 1e-13, abs.tol = 1e-16)$value))
}
for (v in list(c(1, 3, 0), c(2, 5, 1.5), c(-1, 5, 1.5), c(-2, 9, -1), c(0.5, 30, 2),
               c(10, 16, 8.0812), c(2.5, 99, 3), c(60, 999, 61.98), c(64, 999, 61.98)))
  say(paste("cdf", paste(v, collapse = " ")), pt(v[1], v[2], v[3]), quad(v[1], v[2], v[3]))
for (v in list(c(.025, 1, 1.96 * sqrt(2)), c(.975, 1, 1.96 * sqrt(2)), c(.025, 16, 1.96 * sqrt(17)),
               c(.975, 16, 1.96 * sqrt(17)), c(.975, 99, 19.6), c(.025, 99, 19.6), c(.3, 7, -2)))
  say(paste("quantile", paste(v, collapse = " ")), qt(v[1], v[2], v[3]))

cat("== paired change: t.test and a Fieller grid\n")
pre <- c(4.1, 4.6, 3.9, 5.2, 4.4, 3.6, 4.8, 4.0, 5.5, 4.3)
post <- c(3.5, 4.1, 3.8, 4.4, 3.6, 3.7, 4.1, 3.1, 4.9, 3.9)
print(t.test(post, pre, paired = TRUE)); say("sd", sd(post - pre))
say("percent of means", 100 * (mean(post) - mean(pre)) / mean(pre))
say("mean of percents", mean(100 * (post - pre) / pre), t.test(100 * (post - pre) / pre)$conf.int)
edge <- function(r) abs(t.test(post - r * pre)$statistic) - qt(.975, length(pre) - 1)
say("Fieller %", 100 * (uniroot(edge, c(.5, mean(post) / mean(pre)), tol = 1e-13)$root - 1),
    100 * (uniroot(edge, c(mean(post) / mean(pre), 1.2), tol = 1e-13)$root - 1))
say("binom 3/10", binom.test(3, 10)$conf.int); say("binom 0/7", binom.test(0, 7)$conf.int)

cat("== Wilcoxon\n")
x <- c(1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30)
y <- c(.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
w <- wilcox.test(x, y, paired = TRUE, conf.int = TRUE); say("T5", w$statistic, w$p.value, w$conf.int, w$estimate)
d <- c(-6, -5, -1, -8, -8, 1, -7, -9, -6, -4) / 10   # ties: post - pre above
library(exactRankTests)
e <- wilcox.exact(d); say("ties exact", e$statistic, e$p.value)
z <- c(0, 0, 1, 2, -3, 4, 5, 6)
e <- wilcox.exact(z[z != 0]); say("zeros dropped", e$statistic, e$p.value)
library(coin)
g <- wilcoxsign_test(z ~ rep(0, 8), zero.method = "Pratt", distribution = "exact"); say("Pratt", pvalue(g))
big <- ((1:120) * 37) %% 121 - 50.5
n <- wilcox.test(big, exact = FALSE, correct = TRUE); say("normal 120", n$statistic, n$p.value)
lo <- wilcox.test(big, exact = FALSE, alternative = "less"); say("normal 120 less", lo$p.value)

cat("== Bland-Altman slope, T2\n")
W1 <- c(494,395,516,434,476,557,413,442,650,433,417,656,267,478,178,423,427)
W2 <- c(490,397,512,401,470,611,415,431,638,429,420,633,275,492,165,372,421)
M1 <- c(512,430,520,428,500,600,364,380,658,445,432,626,260,477,259,350,451)
M2 <- c(525,415,508,444,500,625,460,390,642,432,420,605,227,467,268,370,443)
l <- summary(lm(I(W1 - M1) ~ I((W1 + M1) / 2))); print(l$coefficients)
print(confint(lm(I(W1 - M1) ~ I((W1 + M1) / 2))))

cat("== tables by readers: T1\n")
SF <- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), 6, byrow = TRUE)
a <- anova(lm(c(SF) ~ factor(row(SF)) + factor(col(SF)))); print(a)
E <- a[3, 3]; C <- a[2, 3]
say("SEM consistency ci", sqrt(E * 15 / qchisq(c(.975, .025), 15)))
v <- (C + 5 * E)^2 / (C^2 / 3 + (5 * E)^2 / 15)
say("SEM agreement ci", sqrt((C + 5 * E) / 6 * v / qchisq(c(.975, .025), v)))
W <- sum(apply(SF, 1, var)) / 6
say("within SD", sqrt(W), sqrt(W * 18 / qchisq(c(.975, .025), 18)))
ssb <- a[2, 2]; sse <- a[3, 2]      # Christensen 2020, with 1.96 for the normal quantile
lo <- sqrt(((1 - 1 / qf(.975, 3, Inf)) * ssb)^2 + ((1 - 1 / qf(.975, 15, Inf)) * sse)^2)
hi <- sqrt(((1 / qf(.025, 3, Inf) - 1) * ssb)^2 + ((1 / qf(.025, 15, Inf) - 1) * sse)^2)
say("LOAM", 1.96 * sqrt((ssb + sse) / 24), 1.96 * sqrt((ssb + sse - lo) / 24), 1.96 * sqrt((ssb + sse + hi) / 24))

cat("== repeats of T2: within-subject SD by anova\n")
w <- function(a, b) sqrt(mean((a - b)^2 / 2))
dm <- (W1 + W2) / 2 - (M1 + M2) / 2
say("replicates", w(W1, W2), w(M1, M2), mean(dm), sd(dm), sqrt(var(dm) + w(W1, W2)^2 / 2 + w(M1, M2)^2 / 2))

cat("== power.t.test, strict\n")
for (p in list(c(.3, .8, .8), c(.5, .8, .9), c(.7, 1.1, .8), c(1, .5, .8)))
  say(paste(p, collapse = " "), power.t.test(delta = p[1], sd = p[2], power = p[3], type = "paired", strict = TRUE)$n)
say("power n=20, .3/.8", power.t.test(n = 20, delta = .3, sd = .8, type = "paired", strict = TRUE)$power)
up <- function(sd, n) sd * sqrt((n - 1) / qchisq(.2, n - 1))
say("cautious .5/.8 pilot 12", up(.8, 12), power.t.test(delta = .5, sd = up(.8, 12), power = .8, type = "paired", strict = TRUE)$n)

cat("== two heels of one patient: lme4 on a balanced set, anova on an unbalanced one\n")
id <- rep(1:6, each = 2); ch <- c(-.7, -.5, -1.1, -.9, -.2, 0, -.8, -.3, -.6, -.9, .1, -.1)
library(lme4)
m <- lmer(ch ~ 1 + (1 | id)); v <- as.data.frame(VarCorr(m))$vcov
say("lmer mean se rho", fixef(m), sqrt(vcov(m)[1]), v[1] / sum(v))
mm <- tapply(ch, id, mean); say("patient means", mean(mm), sd(mm) / sqrt(6), t.test(mm)$conf.int, t.test(mm)$p.value)
u <- c(1, 1, 2, 3, 3, 4, 5, 5); cu <- c(-.7, -.5, -1.1, -.2, 0, -.8, -.6, -.9)
A <- anova(lm(cu ~ factor(u))); k0 <- (8 - sum(table(u)^2) / 8) / 4
say("unbalanced rho", (A[1, 3] - A[2, 3]) / (A[1, 3] + (k0 - 1) * A[2, 3]))
