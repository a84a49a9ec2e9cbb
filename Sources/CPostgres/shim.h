#ifndef TEXTBANK_CPOSTGRES_SHIM_H
#define TEXTBANK_CPOSTGRES_SHIM_H

// libpq, the client library of PostgreSQL.
#include <libpq-fe.h>
#include <stdint.h>
#include <time.h>

// How long ago the last attempt to connect failed is between this process and the network: no instant of the store,
// the plan or the world depends on it. Monotonic.
static inline int64_t textbank_postgres_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static inline void textbank_postgres_drop_notice(void *user, const char *message) {
    (void)user;
    (void)message;
}

// libpq prints notices ("relation already exists, skipping") on standard error unless it is told not to.
static inline void textbank_postgres_silence(PGconn *connection) {
    PQsetNoticeProcessor(connection, textbank_postgres_drop_notice, 0);
}

#endif
