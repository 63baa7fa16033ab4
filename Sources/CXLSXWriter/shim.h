#ifndef BUSYHOUR_CXLSXWRITER_SHIM_H
#define BUSYHOUR_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
