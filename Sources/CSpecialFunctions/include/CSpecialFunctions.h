#ifndef CSPECIALFUNCTIONS_H
#define CSPECIALFUNCTIONS_H

// A C face on the few functions of Boost.Math that Statistics needs. Every function returns NaN outside its domain or
// when Boost gives up; none throws, sets errno or prints. Worst relative error seen against 60-digit arithmetic on
// x86-64, where Boost works in 80-bit reals inside: 1e-13 up to a + b = 10^7.

// The C library's erfc, log1p, expm1 and their kin come along, so that a Swift file needs one import for its numerics.
#include <math.h>

#ifdef __cplusplus
extern "C" {
#endif

/// ln |Gamma(x)|; NaN at the poles 0, -1, -2, ...
double special_ln_gamma(double x);

/// I_x(a, b), the probability that a Beta(a, b) variable is at most x; a, b > 0, 0 <= x <= 1.
double special_beta_lower(double a, double b, double x);

/// 1 - I_x(a, b), computed on its own so that a small upper tail keeps its digits.
double special_beta_upper(double a, double b, double x);

/// The x at which I_x(a, b) = p.
double special_beta_lower_inverse(double a, double b, double p);

/// The x at which 1 - I_x(a, b) = q: for upper limits, where p = 1 - q would have lost the digits.
double special_beta_upper_inverse(double a, double b, double q);

/// Q(a, x), the upper tail of a Gamma(a, 1) variable; a > 0, x >= 0.
double special_gamma_upper(double a, double x);

/// The y at which erfc(y) = p, 0 < p < 2.
double special_erfc_inverse(double p);

#ifdef __cplusplus
}
#endif

#endif
