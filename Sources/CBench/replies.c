#define _GNU_SOURCE
#include "CBench.h"
#include "poster.h"
#include "signature.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

void cbench_phone(long number, char phone[16]) {
    snprintf(phone, 16, "+1%03ld555%04ld", 200 + number / 10000 % 800, number % 10000);
}

typedef struct {
    char *bytes;
    size_t *ends;
    double *times;
    long count, begun, done, failed;
} mailbag;

static size_t next_reply(void *context, char *buffer, size_t room) {
    mailbag *bag = context;
    if (bag->begun == bag->count) return 0;
    size_t from = bag->begun ? bag->ends[bag->begun - 1] : 0, length = bag->ends[bag->begun] - from;
    if (length > room) return 0;
    memcpy(buffer, bag->bytes + from, length);
    bag->begun++;
    return length;
}

static void reply_answered(void *context, int status, int64_t microseconds) {
    mailbag *bag = context;
    bag->times[bag->done++] = (double)microseconds;
    if (status < 200 || status > 299) bag->failed++;
}

// What people say: mostly something short, now and then a question, one in fifty STOP.
static void words(long number, char *text, size_t room) {
    static const char *const said[] = {
        "YES! Put our %ld neighbors down too", "Yes please, and my building has %ld units",
        "No thank you, I wrote to them %ld times already", "Who is this? That is text %ld from you",
        "I signed it on Tuesday with %ld others", "Cannot come Thursday, call me after %ld",
        "What time does it start? The bus takes %ld minutes", "ok %ld"};
    if (number % 50 == 49) snprintf(text, room, "STOP");
    else snprintf(text, room, said[number % 8], number);
}

static int make_replies(
    mailbag *bag, const char *url, const char *token, const char *to, unsigned salt) {
    size_t room = (size_t)bag->count * 1600 + 8192, filled = 0;
    bag->bytes = malloc(room);
    bag->ends = calloc((size_t)bag->count, sizeof *bag->ends);
    bag->times = calloc((size_t)bag->count, sizeof *bag->times);
    if (!bag->bytes || !bag->ends || !bag->times) return -1;
    signer s;
    signer_init(&s, token);
    for (long i = 0; i < bag->count; i++) {
        char from[16], text[128], sid[40];
        cbench_phone(i, from);
        words(i, text, sizeof text);
        snprintf(sid, sizeof sid, "SM%08x%024lx", salt, i);
        const form_field fields[] = {
            {"AccountSid", "AC0123456789abcdef0123456789abcdef"}, {"ApiVersion", "2010-04-01"}, {"Body", text},
            {"From", from}, {"FromCity", "CHICAGO"}, {"FromCountry", "US"}, {"FromState", "IL"}, {"FromZip", "60609"},
            {"MessageSid", sid}, {"NumMedia", "0"}, {"NumSegments", "1"}, {"SmsMessageSid", sid}, {"SmsSid", sid},
            {"SmsStatus", "received"}, {"To", to}, {"ToCity", "CHICAGO"}, {"ToCountry", "US"}, {"ToState", "IL"},
            {"ToZip", "60609"}};
        size_t length = signed_post(
            bag->bytes + filled, room - filled, &s, url, fields, (int)(sizeof fields / sizeof fields[0]));
        if (length == 0) return -1;
        filled += length;
        bag->ends[i] = filled;
    }
    return 0;
}

static int ascending(const void *left, const void *right) {
    double l = *(const double *)left, r = *(const double *)right;
    return l < r ? -1 : l > r;
}

static double thread_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int cbench_post_replies(
    int port, const char *url, const char *token, const char *to, long count, int connections, unsigned salt,
    cbench_post_result *result) {
    mailbag bag = {.count = count};
    int epoll = epoll_create1(EPOLL_CLOEXEC), status = -1;
    poster *p = NULL;
    if (epoll >= 0 && make_replies(&bag, url, token, to, salt) == 0 &&
        (p = poster_open(
             epoll, port, connections,
             (poster_work){.next = next_reply, .answered = reply_answered, .context = &bag}))) {
        status = 0;
        double cpu = thread_seconds();
        int64_t start = cbench_now_microseconds();
        struct epoll_event events[256];
        while (bag.done < bag.count) {
            poster_pump(p);
            int ready = epoll_wait(epoll, events, 256, 30000);
            if (ready == 0) break;  // half a minute without an answer
            for (int i = 0; i < ready; i++) poster_event(p, events[i].data.u64);
        }
        result->seconds = (double)(cbench_now_microseconds() - start) / 1e6;
        result->cpu_seconds = thread_seconds() - cpu;
        result->failed = bag.failed + (bag.count - bag.done);
        qsort(bag.times, (size_t)bag.done, sizeof *bag.times, ascending);
        result->median_microseconds = bag.done ? bag.times[bag.done / 2] : 0;
        result->p99_microseconds = bag.done ? bag.times[bag.done * 99 / 100] : 0;
        poster_close(p);
    }
    if (epoll >= 0) close(epoll);
    free(bag.bytes);
    free(bag.ends);
    free(bag.times);
    return status;
}
