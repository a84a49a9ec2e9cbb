#define _GNU_SOURCE
#include "CBench.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

// MARK: The responder

enum { MOST_CONNECTIONS = 4096, BUFFER_BYTES = 16384 };

typedef struct {
    size_t filled;
    char bytes[BUFFER_BYTES];
} connection;

static connection *connections[MOST_CONNECTIONS];

int cbench_listen(int *port) {
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (bind(descriptor, (struct sockaddr *)&address, length) < 0 || listen(descriptor, 512) < 0 ||
        getsockname(descriptor, (struct sockaddr *)&address, &length) < 0) {
        close(descriptor);
        return -1;
    }
    *port = ntohs(address.sin_port);
    return descriptor;
}

// Bytes of the first whole request in the buffer, 0 when it is not whole yet.
static size_t whole_request(const connection *c) {
    const char *end = memmem(c->bytes, c->filled, "\r\n\r\n", 4);
    if (!end) return 0;
    size_t head = (size_t)(end - c->bytes) + 4;
    size_t body = 0;
    const char *line = c->bytes;
    while (line < end) {
        if (strncasecmp(line, "content-length:", 15) == 0) body = (size_t)strtoul(line + 15, NULL, 10);
        line = memchr(line, '\n', (size_t)(end - line) + 1);
        if (!line) break;
        line++;
    }
    return c->filled >= head + body ? head + body : 0;
}

static void drop(int epoll, int descriptor) {
    epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL);
    close(descriptor);
    free(connections[descriptor]);
    connections[descriptor] = NULL;
}

static void serve(int epoll, int descriptor, unsigned long *serial) {
    connection *c = connections[descriptor];
    ssize_t got = read(descriptor, c->bytes + c->filled, BUFFER_BYTES - c->filled);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) {
        drop(epoll, descriptor);
        return;
    }
    c->filled += (size_t)got;
    size_t used;
    while ((used = whole_request(c)) > 0) {
        char body[256], answer[512];
        int length = snprintf(
            body, sizeof body,
            "{\"sid\": \"SM%032lx\", \"status\": \"queued\", \"num_segments\": \"1\", \"error_code\": null}", ++*serial);
        int total = snprintf(
            answer, sizeof answer,
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", length, body);
        if (write(descriptor, answer, (size_t)total) != total) {
            drop(epoll, descriptor);
            return;
        }
        memmove(c->bytes, c->bytes + used, c->filled - used);
        c->filled -= used;
    }
}

int cbench_respond(int listening) {
    signal(SIGPIPE, SIG_IGN);
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listening};
    if (epoll < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, listening, &event) < 0) return errno;
    unsigned long serial = 0;
    struct epoll_event events[256];
    for (;;) {
        int ready = epoll_wait(epoll, events, 256, -1);
        if (ready < 0 && errno != EINTR) return errno;
        for (int i = 0; i < ready; i++) {
            int descriptor = events[i].data.fd;
            if (descriptor != listening) {
                serve(epoll, descriptor, &serial);
                continue;
            }
            int fresh;
            while ((fresh = accept4(listening, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
                if (fresh >= MOST_CONNECTIONS || !(connections[fresh] = calloc(1, sizeof(connection)))) {
                    close(fresh);
                    continue;
                }
                int on = 1;
                setsockopt(fresh, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                struct epoll_event added = {.events = EPOLLIN, .data.fd = fresh};
                epoll_ctl(epoll, EPOLL_CTL_ADD, fresh, &added);
            }
        }
    }
}

// MARK: The bare loop

static size_t swallow(char *data, size_t size, size_t count, void *unused) {
    (void)data;
    (void)unused;
    return size * count;
}

static double seconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

double cbench_bare_loop(
    const char *url, const char *credentials, const char *body, long body_length, long count, int slots,
    double *cpu_seconds) {
    CURLM *multi = curl_multi_init();
    if (!multi || slots < 1) return -1;
    struct curl_slist *headers = curl_slist_append(NULL, "Expect:");
    headers = curl_slist_append(headers, "Content-Type: application/x-www-form-urlencoded");
    CURL **easy = calloc((size_t)slots, sizeof *easy);
    double start = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_THREAD_CPUTIME_ID);
    long started = 0, done = 0, failed = 0;
    for (int i = 0; i < slots && started < count; i++, started++) {
        easy[i] = curl_easy_init();
        curl_easy_setopt(easy[i], CURLOPT_URL, url);
        curl_easy_setopt(easy[i], CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(easy[i], CURLOPT_USERPWD, credentials);
        curl_easy_setopt(easy[i], CURLOPT_POSTFIELDS, body);
        curl_easy_setopt(easy[i], CURLOPT_POSTFIELDSIZE, body_length);
        curl_easy_setopt(easy[i], CURLOPT_WRITEFUNCTION, swallow);
        curl_easy_setopt(easy[i], CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy[i], CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
        curl_multi_add_handle(multi, easy[i]);
    }
    while (done < count) {
        int running, left;
        curl_multi_perform(multi, &running);
        CURLMsg *message;
        while ((message = curl_multi_info_read(multi, &left))) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *handle = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
            if (message->data.result != CURLE_OK || status != 201) failed++;
            done++;
            curl_multi_remove_handle(multi, handle);
            if (started < count) {
                started++;
                curl_multi_add_handle(multi, handle);
            }
        }
        if (done < count) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    double elapsed = seconds(CLOCK_MONOTONIC) - start;
    *cpu_seconds = seconds(CLOCK_THREAD_CPUTIME_ID) - cpu;
    for (int i = 0; i < slots; i++) if (easy[i]) curl_easy_cleanup(easy[i]);
    free(easy);
    curl_slist_free_all(headers);
    curl_multi_cleanup(multi);
    return failed == 0 ? elapsed : -1;
}
