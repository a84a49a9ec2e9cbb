#define _GNU_SOURCE
#include "CBench.h"
#include "poster.h"
#include "signature.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST_CONNECTIONS = 4096, BUFFER_BYTES = 16384 };

typedef struct {
    size_t filled;
    char bytes[BUFFER_BYTES];
} connection;

// A receipt that waits to be posted.
typedef struct {
    char sid[36], to[24], from[24], url[200];
} receipt;

static struct {
    int epoll;
    connection *connections[MOST_CONNECTIONS];
    uint64_t chance;
    // What came in.
    int64_t *arrivals;
    long arrived, arrivals_room, second_from, most_in_a_second;
    FILE *log;
    // What goes out.
    const char *token;
    signer signer;
    int receipt_connections;
    poster *poster;
    receipt *receipts;
    long receipts_made, receipts_room, receipts_posted, receipts_acknowledged, receipts_failed;
    int last_failure;
    int64_t last_acknowledged;
} r;

static int bound(int *port) {
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (bind(descriptor, (struct sockaddr *)&address, length) < 0 ||
        getsockname(descriptor, (struct sockaddr *)&address, &length) < 0) {
        close(descriptor);
        return -1;
    }
    *port = ntohs(address.sin_port);
    return descriptor;
}

int cbench_listen(int *port) {
    int descriptor = bound(port);
    if (descriptor >= 0 && listen(descriptor, 512) < 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

int cbench_free_port(void) {
    int port = -1, descriptor = bound(&port);
    if (descriptor >= 0) close(descriptor);
    return port;
}

// MARK: Requests

// Bytes of the first whole request in the buffer, 0 when it is not whole yet; `head` is where its body begins.
static size_t whole_request(const connection *c, size_t *head) {
    const char *end = memmem(c->bytes, c->filled, "\r\n\r\n", 4);
    if (!end) return 0;
    *head = (size_t)(end - c->bytes) + 4;
    size_t body = 0;
    const char *line = c->bytes;
    while (line < end) {
        if (strncasecmp(line, "content-length:", 15) == 0) body = (size_t)strtoul(line + 15, NULL, 10);
        line = memchr(line, '\n', (size_t)(end - line) + 1);
        if (!line) break;
        line++;
    }
    return c->filled >= *head + body ? *head + body : 0;
}

// splitmix64: ids without order, as real providers give them. An index of them must find each a place of its own.
static uint64_t chance(void) {
    uint64_t z = (r.chance += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

// The decoded value of a form field; `name` begins with & unless it is the first. False when it is not there.
static int form_value(const char *body, size_t length, const char *name, char *value, size_t room) {
    const char *at = name[0] == '&' ? memmem(body, length, name, strlen(name)) : body;
    if (!at || strncmp(at, name, strlen(name)) != 0) return 0;
    const char *end = body + length;
    size_t filled = 0;
    for (at += strlen(name); at < end && *at != '&' && filled + 1 < room; at++) {
        if (*at == '%' && end - at > 2) {
            char digits[3] = {at[1], at[2], 0};
            value[filled++] = (char)strtol(digits, NULL, 16);
            at += 2;
        } else {
            value[filled++] = *at == '+' ? ' ' : *at;
        }
    }
    value[filled] = 0;
    return 1;
}

// The most arrivals in any sliding second, kept up to date arrival by arrival.
static void note_arrival(int64_t now, const char *body, size_t length) {
    if (r.arrived == r.arrivals_room) {
        r.arrivals_room = r.arrivals_room ? 2 * r.arrivals_room : 1 << 18;
        r.arrivals = realloc(r.arrivals, (size_t)r.arrivals_room * sizeof *r.arrivals);
        if (!r.arrivals) abort();
    }
    r.arrivals[r.arrived++] = now;
    while (now - r.arrivals[r.second_from] >= 1000000) r.second_from++;
    if (r.arrived - r.second_from > r.most_in_a_second) r.most_in_a_second = r.arrived - r.second_from;
    if (!r.log) return;
    static const char mark[] = "textbank_message%3D";
    const char *at = memmem(body, length, mark, sizeof mark - 1);
    int64_t pair[2] = {now, at ? strtoll(at + sizeof mark - 1, NULL, 10) : 0};
    fwrite(pair, sizeof pair, 1, r.log);
}

static void forget(void) {
    r.arrived = r.second_from = r.most_in_a_second = 0;
    r.receipts_made = r.receipts_posted = r.receipts_acknowledged = r.receipts_failed = 0;
    r.last_acknowledged = 0;
}

static int stats(char *body, size_t room) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    int64_t user = (int64_t)usage.ru_utime.tv_sec * 1000000 + usage.ru_utime.tv_usec;
    int64_t system = (int64_t)usage.ru_stime.tv_sec * 1000000 + usage.ru_stime.tv_usec;
    if (r.log) fflush(r.log);
    return snprintf(
        body, room,
        "{\"requests\": %ld, \"cpuMicroseconds\": %lld, \"first\": %lld, \"last\": %lld, \"mostInASecond\": %ld,"
        " \"receiptsAcknowledged\": %ld, \"receiptsFailed\": %ld, \"lastFailure\": %d, \"lastAcknowledged\": %lld}",
        r.arrived, (long long)(user + system), (long long)(r.arrived ? r.arrivals[0] : 0),
        (long long)(r.arrived ? r.arrivals[r.arrived - 1] : 0), r.most_in_a_second, r.receipts_acknowledged,
        r.receipts_failed, r.last_failure, (long long)r.last_acknowledged);
}

// MARK: Receipts

static size_t next_receipt(void *context, char *buffer, size_t room) {
    (void)context;
    if (r.receipts_posted == r.receipts_made) return 0;
    const receipt *one = &r.receipts[r.receipts_posted];
    const form_field fields[] = {
        {"AccountSid", "AC0123456789abcdef0123456789abcdef"}, {"ApiVersion", "2010-04-01"}, {"From", one->from},
        {"MessageSid", one->sid}, {"MessageStatus", "delivered"}, {"SmsSid", one->sid}, {"SmsStatus", "delivered"},
        {"To", one->to}};
    size_t length = signed_post(buffer, room, &r.signer, one->url, fields, (int)(sizeof fields / sizeof fields[0]));
    r.receipts_posted++;
    if (length == 0) r.receipts_failed++;
    return length;
}

static void receipt_answered(void *context, int status, int64_t microseconds) {
    (void)context;
    (void)microseconds;
    if (status >= 200 && status <= 299) r.receipts_acknowledged++;
    else r.receipts_failed++, r.last_failure = status;
    r.last_acknowledged = cbench_now_microseconds();
}

static void make_receipt(const char *sid, const char *body, size_t length) {
    if (r.receipts_made == r.receipts_room) {
        r.receipts_room = r.receipts_room ? 2 * r.receipts_room : 1 << 16;
        r.receipts = realloc(r.receipts, (size_t)r.receipts_room * sizeof *r.receipts);
        if (!r.receipts) abort();
    }
    receipt *one = &r.receipts[r.receipts_made];
    snprintf(one->sid, sizeof one->sid, "%s", sid);
    if (!form_value(body, length, "To=", one->to, sizeof one->to) ||
        !form_value(body, length, "&From=", one->from, sizeof one->from) ||
        !form_value(body, length, "&StatusCallback=", one->url, sizeof one->url)) {
        r.receipts_failed++;
        return;
    }
    r.receipts_made++;
    if (r.poster) return;
    // The first text says where receipts go.
    const char *host = strstr(one->url, "://"), *colon = host ? strchr(host + 3, ':') : NULL;
    poster_work work = {.next = next_receipt, .answered = receipt_answered};
    if (colon) r.poster = poster_open(r.epoll, atoi(colon + 1), r.receipt_connections, work);
    if (!r.poster) r.receipts_failed++;
}

// MARK: Answers

static int answer(const char *request, size_t head, size_t whole, char *text, size_t room) {
    char body[512];
    const char *status = "200 OK", *type = "application/json";
    int length;
    if (strncmp(request, "POST ", 5) == 0) {
        char sid[36];
        snprintf(sid, sizeof sid, "SM%016llx%016llx", (unsigned long long)chance(), (unsigned long long)chance());
        length = snprintf(
            body, sizeof body, "{\"sid\": \"%s\", \"status\": \"queued\", \"num_segments\": \"1\", \"error_code\": null}",
            sid);
        status = "201 Created";
        note_arrival(cbench_now_microseconds(), request + head, whole - head);
        if (r.token) make_receipt(sid, request + head, whole - head);
    } else if (strncmp(request, "GET /cgi-bin/", 13) == 0) {
        length = snprintf(body, sizeof body, "0: Accepted for delivery");
        status = "202 Accepted", type = "text/html";
        note_arrival(cbench_now_microseconds(), "", 0);
    } else if (strncmp(request, "GET /stats", 10) == 0) {
        length = stats(body, sizeof body);
    } else {
        forget();
        length = snprintf(body, sizeof body, "{}");
    }
    return snprintf(
        text, room, "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", status, type, length, body);
}

static void drop(int descriptor) {
    epoll_ctl(r.epoll, EPOLL_CTL_DEL, descriptor, NULL);
    close(descriptor);
    free(r.connections[descriptor]);
    r.connections[descriptor] = NULL;
}

static void serve(int descriptor) {
    connection *c = r.connections[descriptor];
    if (!c) return;
    ssize_t got = read(descriptor, c->bytes + c->filled, BUFFER_BYTES - c->filled);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) {
        drop(descriptor);
        return;
    }
    c->filled += (size_t)got;
    size_t whole, head;
    while ((whole = whole_request(c, &head)) > 0) {
        char text[1024];
        int total = answer(c->bytes, head, whole, text, sizeof text);
        if (write(descriptor, text, (size_t)total) != total) {
            drop(descriptor);
            return;
        }
        memmove(c->bytes, c->bytes + whole, c->filled - whole);
        c->filled -= whole;
    }
}

static void accept_all(int listening) {
    int fresh;
    while ((fresh = accept4(listening, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
        if (fresh >= MOST_CONNECTIONS || !(r.connections[fresh] = calloc(1, sizeof(connection)))) {
            close(fresh);
            continue;
        }
        int on = 1;
        setsockopt(fresh, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        struct epoll_event added = {.events = EPOLLIN, .data.u64 = (uint64_t)fresh};
        epoll_ctl(r.epoll, EPOLL_CTL_ADD, fresh, &added);
    }
}

int cbench_respond(int listening, const char *receipt_token, int receipt_connections, const char *log_path) {
    signal(SIGPIPE, SIG_IGN);
    r.token = receipt_token;
    r.receipt_connections = receipt_connections;
    if (receipt_token) signer_init(&r.signer, receipt_token);
    if (log_path && !(r.log = fopen(log_path, "wb"))) return errno;
    r.chance = (uint64_t)cbench_now_microseconds();
    r.epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = (uint64_t)listening};
    if (r.epoll < 0 || epoll_ctl(r.epoll, EPOLL_CTL_ADD, listening, &event) < 0) return errno;
    struct epoll_event events[256];
    for (;;) {
        int ready = epoll_wait(r.epoll, events, 256, -1);
        if (ready < 0 && errno != EINTR) return errno;
        for (int i = 0; i < ready; i++) {
            uint64_t data = events[i].data.u64;
            if (data & POSTER_MARK) poster_event(r.poster, data);
            else if ((int)data == listening) accept_all(listening);
            else serve((int)data);
        }
        if (r.poster) poster_pump(r.poster);
    }
}
