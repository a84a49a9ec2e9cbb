#ifndef TEXTBANK_CPOSTGRES_SHIM_H
#define TEXTBANK_CPOSTGRES_SHIM_H

// libpq, the client library of PostgreSQL.
#include <libpq-fe.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
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

// Where threads wait for a connection to come back: a mutex, and a condition to wait on.
typedef struct {
    pthread_mutex_t mutex;
    pthread_cond_t condition;
} textbank_postgres_gate;

static inline textbank_postgres_gate *textbank_postgres_gate_make(void) {
    textbank_postgres_gate *gate = (textbank_postgres_gate *)malloc(sizeof *gate);
    if (!gate) abort();
    pthread_mutex_init(&gate->mutex, 0);
    pthread_cond_init(&gate->condition, 0);
    return gate;
}

static inline void textbank_postgres_gate_free(textbank_postgres_gate *gate) {
    pthread_cond_destroy(&gate->condition);
    pthread_mutex_destroy(&gate->mutex);
    free(gate);
}

static inline void textbank_postgres_gate_lock(textbank_postgres_gate *gate) { pthread_mutex_lock(&gate->mutex); }

static inline void textbank_postgres_gate_unlock(textbank_postgres_gate *gate) { pthread_mutex_unlock(&gate->mutex); }

// With the gate locked: lets go of it until somebody signals, then holds it again. May also return for no reason.
static inline void textbank_postgres_gate_wait(textbank_postgres_gate *gate) {
    pthread_cond_wait(&gate->condition, &gate->mutex);
}

static inline void textbank_postgres_gate_signal(textbank_postgres_gate *gate) {
    pthread_cond_signal(&gate->condition);
}

#endif
