// Shows every program that it is preloaded into another hour of the world, so many seconds away: the demo must not care.
// Spans of time (the monotonic clock) stay true.
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long shift_seconds(void) {
    static long seconds;
    static int is_known;
    if (!is_known) {
        const char *text = getenv("NIGHT_SHIFT_SECONDS");
        seconds = text ? atol(text) : 0;
        is_known = 1;
    }
    return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *instant) {
    int result = (int)syscall(SYS_clock_gettime, clock, instant);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) instant->tv_sec += shift_seconds();
    return result;
}

int gettimeofday(struct timeval *instant, void *zone) {
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    instant->tv_sec = now.tv_sec;
    instant->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *instant) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (instant) *instant = now.tv_sec;
    return now.tv_sec;
}
