#include "CBench.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

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

static CURL *handle(
    const char *url, const char *credentials, const char *body, long body_length, struct curl_slist *headers) {
    CURL *easy = curl_easy_init();
    if (!easy) return NULL;
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    if (credentials) curl_easy_setopt(easy, CURLOPT_USERPWD, credentials);
    if (body) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, body_length);
    }
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, swallow);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    return easy;
}

int cbench_bare_loop(
    const char *url, const char *credentials, const char *body, long body_length, long count, int slots,
    cbench_loop_result *result) {
    CURLM *multi = curl_multi_init();
    if (!multi || slots < 1) return -1;
    // Every handle keeps its connection.
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 2L * slots);
    struct curl_slist *headers = curl_slist_append(NULL, "Expect:");
    if (body) headers = curl_slist_append(headers, "Content-Type: application/x-www-form-urlencoded");
    CURL **easy = calloc((size_t)slots, sizeof *easy);
    double start = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_THREAD_CPUTIME_ID);
    long started = 0, done = 0, failed = 0;
    for (int i = 0; easy && i < slots && started < count; i++, started++) {
        easy[i] = handle(url, credentials, body, body_length, headers);
        curl_multi_add_handle(multi, easy[i]);
    }
    while (done < started) {
        int running, left;
        curl_multi_perform(multi, &running);
        CURLMsg *message;
        while ((message = curl_multi_info_read(multi, &left))) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *ended = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(ended, CURLINFO_RESPONSE_CODE, &status);
            if (message->data.result != CURLE_OK || status < 200 || status > 299) failed++;
            done++;
            curl_multi_remove_handle(multi, ended);
            if (started < count) {
                started++;
                curl_multi_add_handle(multi, ended);
            }
        }
        if (done < started) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    result->seconds = seconds(CLOCK_MONOTONIC) - start;
    result->cpu_seconds = seconds(CLOCK_THREAD_CPUTIME_ID) - cpu;
    result->failed = failed + (count - done);
    for (int i = 0; easy && i < slots; i++) {
        if (easy[i]) curl_easy_cleanup(easy[i]);
    }
    free(easy);
    curl_slist_free_all(headers);
    curl_multi_cleanup(multi);
    return 0;
}

// MARK: Questions

typedef struct {
    char *bytes;
    size_t filled, room;
} answer_buffer;

static size_t keep(char *data, size_t size, size_t count, void *context) {
    answer_buffer *buffer = context;
    size_t length = size * count;
    if (buffer->filled + length >= buffer->room) return 0;
    memcpy(buffer->bytes + buffer->filled, data, length);
    buffer->filled += length;
    return length;
}

int cbench_ask(const char *unix_socket, const char *url, char *answer, long room) {
    CURL *easy = curl_easy_init();
    if (!easy || room < 1) return -1;
    answer_buffer buffer = {answer, 0, (size_t)room};
    curl_easy_setopt(easy, CURLOPT_URL, url);
    if (unix_socket) curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, unix_socket);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &buffer);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, 30L);
    long status = -1;
    if (curl_easy_perform(easy) == CURLE_OK) curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    answer[buffer.filled] = 0;
    curl_easy_cleanup(easy);
    return (int)status;
}
