#ifndef BUSYHOUR_CGSL_SHIM_H
#define BUSYHOUR_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf.h>

/* Swift sees an extern pointer as mutable shared state; a function is not. */
static inline const gsl_root_fsolver_type *busyhour_brent_solver(void) { return gsl_root_fsolver_brent; }

#endif
