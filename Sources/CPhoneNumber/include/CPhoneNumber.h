// A C face over libphonenumber (C++), so that Swift can ask it without C++ interoperability.
//
// Every function is safe to call from any thread at once, keeps nothing, allocates nothing the caller must free and
// lets no C++ exception out. Texts are UTF-8 with an explicit length; they need no terminator and may hold anything.
#ifndef CPHONENUMBER_H
#define CPHONENUMBER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What became of parsing. The first six are libphonenumber's own ErrorType, in its order.
typedef enum {
    CPHONENUMBER_PARSED = 0,
    CPHONENUMBER_INVALID_COUNTRY_CODE = 1,
    CPHONENUMBER_NOT_A_NUMBER = 2,
    CPHONENUMBER_TOO_SHORT_AFTER_IDD = 3,
    CPHONENUMBER_TOO_SHORT = 4,
    CPHONENUMBER_TOO_LONG = 5,
    // The library threw, or the region is unknown to it: treat as "cannot say".
    CPHONENUMBER_FAILED = 6
} cphonenumber_outcome;

// Whether the length is possible. libphonenumber's ValidationResult, in its order.
typedef enum {
    CPHONENUMBER_POSSIBLE = 0,
    CPHONENUMBER_POSSIBLE_LOCAL_ONLY = 1,
    CPHONENUMBER_IMPOSSIBLE_COUNTRY_CODE = 2,
    CPHONENUMBER_IMPOSSIBLE_SHORT = 3,
    CPHONENUMBER_IMPOSSIBLE_LENGTH = 4,
    CPHONENUMBER_IMPOSSIBLE_LONG = 5
} cphonenumber_possibility;

// libphonenumber's PhoneNumberType, in its order.
typedef enum {
    CPHONENUMBER_FIXED_LINE = 0,
    CPHONENUMBER_MOBILE = 1,
    CPHONENUMBER_FIXED_LINE_OR_MOBILE = 2,
    CPHONENUMBER_TOLL_FREE = 3,
    CPHONENUMBER_PREMIUM_RATE = 4,
    CPHONENUMBER_SHARED_COST = 5,
    CPHONENUMBER_VOIP = 6,
    CPHONENUMBER_PERSONAL_NUMBER = 7,
    CPHONENUMBER_PAGER = 8,
    CPHONENUMBER_UAN = 9,
    CPHONENUMBER_VOICEMAIL = 10,
    CPHONENUMBER_UNKNOWN_TYPE = 11
} cphonenumber_type;

typedef struct {
    int32_t outcome;      // cphonenumber_outcome; the other fields mean something only when it is PARSED
    int32_t possibility;  // cphonenumber_possibility
    int32_t valid;        // 1 when the number matches an assigned pattern of the installed metadata, else 0
    int32_t type;         // cphonenumber_type
    char e164[24];        // "+13125550142"; empty when it would not fit
    char region[8];       // "US", "001" for numbers of no country, "" when unknown
    char extension[24];   // digits only; empty when there is none
} cphonenumber_reading;

typedef struct {
    size_t start;   // byte offset of the match in the text
    size_t length;  // bytes
    cphonenumber_reading reading;
} cphonenumber_match;

// Parses one number as if it had been written in the region ("US"). Texts above 250 bytes are NOT_A_NUMBER.
cphonenumber_reading cphonenumber_read(const char *text, size_t length, const char *region);

// Finds numbers of a possible length in a text that may hold several and much else. Writes at most `capacity` matches
// in the order of the text and returns how many were written. Text that is not UTF-8 gives 0.
size_t cphonenumber_find(
    const char *text, size_t length, const char *region, cphonenumber_match *matches, size_t capacity);

#ifdef __cplusplus
}
#endif
#endif
