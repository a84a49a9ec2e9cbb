#ifndef TEXTBANK_CBENCH_H
#define TEXTBANK_CBENCH_H

// The yardsticks of scripts/bench, in plain C so that they owe nothing to the code they are held against.

// Serves HTTP/1.1 keep-alive on a loopback port with one epoll loop until the process ends: every POST gets 201 and a
// small JSON body with a fresh `sid`. Prints nothing. Returns only on failure, with errno's value.
int cbench_respond(int listening_descriptor);

// A listening socket on 127.0.0.1, port 0; the port is written through `port`. Negative on failure.
int cbench_listen(int *port);

// Posts `count` bodies of `body_length` bytes to the URL through one curl_multi handle with `slots` easy handles and
// keep-alive connections, each with the credentials as HTTP Basic. The seconds it took; negative on failure.
// `cpu_seconds` receives the thread's CPU time.
double cbench_bare_loop(
    const char *url, const char *credentials, const char *body, long body_length, long count, int slots,
    double *cpu_seconds);

#endif
