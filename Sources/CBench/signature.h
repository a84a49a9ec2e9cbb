#ifndef TEXTBANK_CBENCH_SIGNATURE_H
#define TEXTBANK_CBENCH_SIGNATURE_H

#include <stddef.h>
#include <stdint.h>

// HMAC-SHA1 (FIPS 180-4, RFC 2104) with the key's two blocks hashed once.
typedef struct {
    uint32_t inner[5], outer[5];
} signer;

typedef struct {
    const char *name, *value;
} form_field;

void signer_init(signer *s, const char *key);

// A whole HTTP/1.1 request that posts the form to the URL (http://host:port/path) with Twilio's signature: an HMAC over
// the URL and every name and value, names in byte order (the caller's order must be that). 0 when there is no room.
size_t signed_post(
    char *buffer, size_t room, const signer *s, const char *url, const form_field *fields, int count);

#endif
