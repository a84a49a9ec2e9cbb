#ifndef TEXTBANK_CCURL_SHIM_H
#define TEXTBANK_CCURL_SHIM_H

#include <curl/curl.h>

// Swift cannot call variadic C functions. Each wrapper fixes the one type an option (or a piece of information)
// takes, so that a wrong type is a compile error in Swift instead of garbage on the stack.

static inline CURLcode textbank_curl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode textbank_curl_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

// libcurl copies the string.
static inline CURLcode textbank_curl_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

// libcurl keeps the pointer.
static inline CURLcode textbank_curl_set_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}

// libcurl keeps the list; the caller frees it after the handle has let go of it.
static inline CURLcode textbank_curl_set_headers(CURL *easy, struct curl_slist *headers) {
    return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

typedef size_t (*textbank_curl_transfer_callback)(char *bytes, size_t size, size_t count, void *user);

static inline CURLcode textbank_curl_set_read(CURL *easy, textbank_curl_transfer_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_READFUNCTION, callback);
}

static inline CURLcode textbank_curl_set_write(CURL *easy, textbank_curl_transfer_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, callback);
}

static inline CURLcode textbank_curl_set_header(CURL *easy, textbank_curl_transfer_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, callback);
}

static inline CURLcode textbank_curl_set_seek(CURL *easy, curl_seek_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, callback);
}

static inline CURLcode textbank_curl_set_prerequest(CURL *easy, curl_prereq_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

// Each with what it is given as its first argument.
static inline CURLcode textbank_curl_set_open_socket(CURL *easy, curl_opensocket_callback callback, void *user) {
    CURLcode result = curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, user);
    return result == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback) : result;
}

static inline CURLcode textbank_curl_set_close_socket(CURL *easy, curl_closesocket_callback callback, void *user) {
    CURLcode result = curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, user);
    return result == CURLE_OK ? curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, callback) : result;
}

static inline CURLcode textbank_curl_get_long(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode textbank_curl_get_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(easy, info, value);
}

// What CURLOPT_PRIVATE was set to.
static inline void *textbank_curl_get_private(CURL *easy) {
    char *value = NULL;
    return curl_easy_getinfo(easy, CURLINFO_PRIVATE, &value) == CURLE_OK ? value : NULL;
}

static inline CURLMcode textbank_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

#endif
