#ifndef TEXTBANK_CPOSTGRES_SHIM_H
#define TEXTBANK_CPOSTGRES_SHIM_H

// libpq, the client library of PostgreSQL.
#include <libpq-fe.h>

#endif
