#ifndef TEXTBANK_CBENCH_H
#define TEXTBANK_CBENCH_H

#include <stdint.h>

// The yardsticks and the other side of scripts/bench, in plain C so that they owe nothing to the code they are held
// against and cost little beside it.

// MARK: The other side of every send

// A listening socket on 127.0.0.1, port 0; the port is written through `port`. Negative on failure.
int cbench_listen(int *port);

// A port of 127.0.0.1 that was free a moment ago, for a program that must be told its port before it starts.
// Negative on failure.
int cbench_free_port(void);

// Serves HTTP/1.1 keep-alive with one epoll loop until the process ends, and returns only on failure, with errno's value.
//
//   POST               201 and a small JSON body with a fresh random `sid`, as Twilio answers
//   GET /cgi-bin/…     202 and Kannel's word of acceptance
//   GET /stats         what was received so far, as JSON
//   GET /reset         forgets what was received so far
//
// `receipt_token` (NULL: no receipts): after each 201 a delivery receipt goes to the text's StatusCallback, signed with
// the token as Twilio signs, over at most `receipt_connections` connections.
// `log_path` (NULL: no log): one pair of 64-bit numbers for each POST, when it arrived (microseconds of CLOCK_BOOTTIME) and
// the number behind `textbank_message`; complete after `GET /stats`.
int cbench_respond(int listening, const char *receipt_token, int receipt_connections, const char *log_path);

// MARK: The bare loops

typedef struct {
    double seconds;      // from the first request to the last answer
    double cpu_seconds;  // of the thread that ran the loop
    long failed;         // answers that were no 2xx, and requests without an answer
} cbench_loop_result;

// One libcurl multi handle with `slots` easy handles on keep-alive connections, posting `count` times the same body
// with the credentials as HTTP Basic (a NULL body: GET). Negative when it could not start.
int cbench_bare_loop(
    const char *url, const char *credentials, const char *body, long body_length, long count, int slots,
    cbench_loop_result *result);

// MARK: Inbound replies

typedef struct {
    double seconds;
    double cpu_seconds;
    long failed;
    double median_microseconds;  // from a request's first byte to its whole answer
    double p99_microseconds;
} cbench_post_result;

// Makes `count` inbound reply webhooks of as many senders, each with its own words and signed with `token` as Twilio
// signs (nineteen form fields; every fiftieth says STOP), and then posts them over `connections` keep-alive
// connections. The clock starts when all are made. `salt` keeps the ids of one run apart from those of the next.
// Negative when it could not start.
int cbench_post_replies(
    int port, const char *url, const char *token, const char *to, long count, int connections, unsigned salt,
    cbench_post_result *result);

// The phone number of the n-th person of every bench store: +1, an area code from 200, 555, four digits.
void cbench_phone(long number, char phone[16]);

// MARK: Questions

// GET; the body is written to `answer` with a terminating zero. `unix_socket` may be NULL. The HTTP status, or -1.
int cbench_ask(const char *unix_socket, const char *url, char *answer, long room);

#endif
