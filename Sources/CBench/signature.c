#include "signature.h"

#include <stdio.h>
#include <string.h>

// MARK: SHA-1

static uint32_t rotated(uint32_t word, int bits) { return word << bits | word >> (32 - bits); }

static const uint32_t START[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};

static void absorb_block(uint32_t state[5], const unsigned char *block) {
    uint32_t w[80];
    for (int i = 0; i < 16; i++) {
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 |
               block[4 * i + 3];
    }
    for (int i = 16; i < 80; i++) w[i] = rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (int i = 0; i < 80; i++) {
        uint32_t f, k;
        if (i < 20) {
            f = (b & c) | (~b & d), k = 0x5A827999;
        } else if (i < 40) {
            f = b ^ c ^ d, k = 0x6ED9EBA1;
        } else if (i < 60) {
            f = (b & c) | (b & d) | (c & d), k = 0x8F1BBCDC;
        } else {
            f = b ^ c ^ d, k = 0xCA62C1D6;
        }
        uint32_t next = rotated(a, 5) + f + e + k + w[i];
        e = d, d = c, c = rotated(b, 30), b = a, a = next;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e;
}

// Goes on from a state that has absorbed `before` bytes (whole blocks) and ends.
static void finish(uint32_t state[5], const unsigned char *bytes, size_t length, size_t before, unsigned char out[20]) {
    while (length >= 64) {
        absorb_block(state, bytes);
        bytes += 64, length -= 64, before += 64;
    }
    unsigned char last[128] = {0};
    memcpy(last, bytes, length);
    last[length] = 0x80;
    size_t padded = length < 56 ? 64 : 128;
    uint64_t bits = (uint64_t)(before + length) * 8;
    for (int i = 0; i < 8; i++) last[padded - 1 - (size_t)i] = (unsigned char)(bits >> (8 * i));
    absorb_block(state, last);
    if (padded == 128) absorb_block(state, last + 64);
    for (int i = 0; i < 20; i++) out[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
}

void signer_init(signer *s, const char *key) {
    unsigned char block[64] = {0};
    size_t length = strlen(key);
    memcpy(block, key, length < sizeof block ? length : sizeof block);
    for (int i = 0; i < 64; i++) block[i] ^= 0x36;
    memcpy(s->inner, START, sizeof START);
    absorb_block(s->inner, block);
    for (int i = 0; i < 64; i++) block[i] ^= 0x36 ^ 0x5C;
    memcpy(s->outer, START, sizeof START);
    absorb_block(s->outer, block);
}

static void sign(const signer *s, const char *text, size_t length, char base64[29]) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t state[5];
    unsigned char inner[20], mac[21] = {0};
    memcpy(state, s->inner, sizeof state);
    finish(state, (const unsigned char *)text, length, 64, inner);
    memcpy(state, s->outer, sizeof state);
    finish(state, inner, sizeof inner, 64, mac);
    for (int i = 0; i < 7; i++) {
        uint32_t three = (uint32_t)mac[3 * i] << 16 | (uint32_t)mac[3 * i + 1] << 8 | mac[3 * i + 2];
        for (int j = 0; j < 4; j++) base64[4 * i + j] = digits[three >> (18 - 6 * j) & 63];
    }
    base64[27] = '=';
    base64[28] = 0;
}

// MARK: The request

static char *put(char *to, const char *text) {
    size_t length = strlen(text);
    memcpy(to, text, length);
    return to + length;
}

static char *put_form_value(char *to, const char *text) {
    static const char hex[] = "0123456789ABCDEF";
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        int is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                       byte == '-' || byte == '.' || byte == '_';
        if (is_plain) {
            *to++ = (char)byte;
        } else if (byte == ' ') {
            *to++ = '+';
        } else {
            *to++ = '%', *to++ = hex[byte >> 4], *to++ = hex[byte & 15];
        }
    }
    return to;
}

size_t signed_post(
    char *buffer, size_t room, const signer *s, const char *url, const form_field *fields, int count) {
    char text[4096], body[4096], signature[29];
    size_t needed = strlen(url);
    for (int i = 0; i < count; i++) needed += strlen(fields[i].name) + 3 * strlen(fields[i].value) + 2;
    if (needed >= sizeof text || room < needed + 1024) return 0;
    char *t = put(text, url), *b = body;
    for (int i = 0; i < count; i++) {
        t = put(put(t, fields[i].name), fields[i].value);
        if (i) *b++ = '&';
        b = put(b, fields[i].name);
        *b++ = '=';
        b = put_form_value(b, fields[i].value);
    }
    sign(s, text, (size_t)(t - text), signature);
    const char *host = strstr(url, "://");
    host = host ? host + 3 : url;
    const char *path = strchr(host, '/');
    int host_length = (int)(path ? path - host : (long)strlen(host));
    int head = snprintf(
        buffer, room,
        "POST %s HTTP/1.1\r\nHost: %.*s\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
        "X-Twilio-Signature: %s\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\nContent-Length: %ld\r\n\r\n",
        path ? path : "/", host_length, host, signature, (long)(b - body));
    if (head < 0 || (size_t)head + (size_t)(b - body) > room) return 0;
    memcpy(buffer + head, body, (size_t)(b - body));
    return (size_t)head + (size_t)(b - body);
}
