#ifndef TEXTBANK_CBENCH_POSTER_H
#define TEXTBANK_CBENCH_POSTER_H

#include <stddef.h>
#include <stdint.h>

// An HTTP/1.1 client on keep-alive connections inside somebody's epoll loop: one request at a time on each.
typedef struct poster poster;

typedef struct {
    // Writes the next whole request into the buffer and returns its length; 0 when there is none now.
    size_t (*next)(void *context, char *buffer, size_t room);
    // One request was answered, or its connection failed (status 0).
    void (*answered)(void *context, int status, int64_t microseconds);
    void *context;
} poster_work;

// Marks the poster's events in `epoll_event.data.u64`; the rest is the connection's place.
#define POSTER_MARK (UINT64_C(1) << 63)

int64_t cbench_now_microseconds(void);

// Connects to 127.0.0.1. NULL when that fails.
poster *poster_open(int epoll, int port, int connections, poster_work work);
// Gives every idle connection something to do.
void poster_pump(poster *p);
// One of the poster's descriptors is readable.
void poster_event(poster *p, uint64_t data);
void poster_close(poster *p);

#endif
