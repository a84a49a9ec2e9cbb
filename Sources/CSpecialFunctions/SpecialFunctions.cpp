#include "CSpecialFunctions.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <limits>

namespace {

using namespace boost::math::policies;

// Return NaN, infinity or the best value so far; never throw, never touch errno.
using Quiet = policy<
    domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>, underflow_error<ignore_error>,
    denorm_error<ignore_error>, rounding_error<ignore_error>, evaluation_error<ignore_error>,
    indeterminate_result_error<ignore_error>>;

// A C++ exception must not cross into Swift. The policies above leave only std::bad_alloc and its like.
template <class Function> double guarded(Function function) noexcept {
    try {
        return function();
    } catch (...) {
        return std::numeric_limits<double>::quiet_NaN();
    }
}

}  // namespace

extern "C" {

double special_ln_gamma(double x) {
    return guarded([=] { return boost::math::lgamma(x, Quiet()); });
}

double special_beta_lower(double a, double b, double x) {
    return guarded([=] { return boost::math::ibeta(a, b, x, Quiet()); });
}

double special_beta_upper(double a, double b, double x) {
    return guarded([=] { return boost::math::ibetac(a, b, x, Quiet()); });
}

double special_beta_lower_inverse(double a, double b, double p) {
    return guarded([=] { return boost::math::ibeta_inv(a, b, p, Quiet()); });
}

double special_beta_upper_inverse(double a, double b, double q) {
    return guarded([=] { return boost::math::ibetac_inv(a, b, q, Quiet()); });
}

double special_gamma_upper(double a, double x) {
    return guarded([=] { return boost::math::gamma_q(a, x, Quiet()); });
}

double special_erfc_inverse(double p) {
    return guarded([=] { return boost::math::erfc_inv(p, Quiet()); });
}
}
