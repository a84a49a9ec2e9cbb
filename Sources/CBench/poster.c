#define _GNU_SOURCE
#include "poster.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    int descriptor, is_busy;
    int64_t started;
    size_t filled;
    char bytes[4096];
} line;

struct poster {
    int epoll, port, count, idle_count;
    poster_work work;
    int *idle;
    line *lines;
};

int64_t cbench_now_microseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_BOOTTIME, &time);
    return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static int connect_line(poster *p, int place) {
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -1;
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons((uint16_t)p->port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (connect(descriptor, (struct sockaddr *)&address, sizeof address) < 0) {
        close(descriptor);
        return -1;
    }
    int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = POSTER_MARK | (uint64_t)place};
    epoll_ctl(p->epoll, EPOLL_CTL_ADD, descriptor, &event);
    p->lines[place].descriptor = descriptor;
    p->lines[place].filled = 0;
    return 0;
}

poster *poster_open(int epoll, int port, int connections, poster_work work) {
    poster *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    p->epoll = epoll, p->port = port, p->count = connections, p->work = work;
    p->idle = calloc((size_t)connections, sizeof *p->idle);
    p->lines = calloc((size_t)connections, sizeof *p->lines);
    for (int i = 0; i < connections; i++) p->lines[i].descriptor = -1;
    for (int i = 0; i < connections; i++) {
        if (!p->idle || !p->lines || connect_line(p, i) < 0) {
            poster_close(p);
            return NULL;
        }
        p->idle[p->idle_count++] = i;
    }
    return p;
}

void poster_close(poster *p) {
    for (int i = 0; p->lines && i < p->count; i++) {
        if (p->lines[i].descriptor >= 0) close(p->lines[i].descriptor);
    }
    free(p->idle);
    free(p->lines);
    free(p);
}

static void answered(poster *p, int place, int status) {
    line *l = &p->lines[place];
    l->filled = 0;
    l->is_busy = 0;
    p->idle[p->idle_count++] = place;
    p->work.answered(p->work.context, status, cbench_now_microseconds() - l->started);
}

// The other side hung up, or said what we cannot follow: the request failed, the place gets a fresh connection.
static void broken(poster *p, int place) {
    line *l = &p->lines[place];
    close(l->descriptor);
    l->descriptor = -1;
    int is_connected = connect_line(p, place) == 0;
    if (!l->is_busy) return;  // its place is among the idle ones already
    if (is_connected) answered(p, place, 0);
    else p->work.answered(p->work.context, 0, 0);
}

void poster_pump(poster *p) {
    char request[8192];
    while (p->idle_count > 0) {
        size_t length = p->work.next(p->work.context, request, sizeof request);
        if (length == 0) return;
        int place = p->idle[--p->idle_count];
        p->lines[place].started = cbench_now_microseconds();
        p->lines[place].is_busy = 1;
        if (send(p->lines[place].descriptor, request, length, MSG_NOSIGNAL) != (ssize_t)length) broken(p, place);
    }
}

// The status of the whole answer in the buffer; 0 when it is not whole yet, -1 when it is none.
static int whole_answer(const line *l) {
    const char *end = memmem(l->bytes, l->filled, "\r\n\r\n", 4);
    if (!end) return l->filled == sizeof l->bytes ? -1 : 0;
    if (l->filled < 12 || memcmp(l->bytes, "HTTP/1.1 ", 9) != 0) return -1;
    long body = 0;
    for (const char *at = l->bytes; at && at < end; at = memchr(at, '\n', (size_t)(end - at) + 1), at = at ? at + 1 : at) {
        if (strncasecmp(at, "content-length:", 15) == 0) body = strtol(at + 15, NULL, 10);
        if (strncasecmp(at, "transfer-encoding:", 18) == 0) return -1;
    }
    size_t whole = (size_t)(end - l->bytes) + 4 + (size_t)body;
    if (l->filled < whole) return whole > sizeof l->bytes ? -1 : 0;
    return atoi(l->bytes + 9);
}

void poster_event(poster *p, uint64_t data) {
    int place = (int)(data & ~POSTER_MARK);
    line *l = &p->lines[place];
    if (l->descriptor < 0) return;
    ssize_t got = read(l->descriptor, l->bytes + l->filled, sizeof l->bytes - l->filled);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) {
        broken(p, place);
        return;
    }
    l->filled += (size_t)got;
    int status = whole_answer(l);
    if (status < 0) broken(p, place);
    else if (status > 0) answered(p, place, status);
}
