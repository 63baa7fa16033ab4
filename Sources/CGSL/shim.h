#ifndef BUSYHOUR_CGSL_SHIM_H
#define BUSYHOUR_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf.h>

#endif
