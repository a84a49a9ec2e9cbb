#include "CPhoneNumber.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <mutex>
#include <string>

namespace {

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

// Longer texts hold no number the library would take (its own limit is 250) and cost it much time.
constexpr size_t longest_number_text = 250;
constexpr size_t longest_searched_text = 4096;

// The library prints the numbers it dislikes on standard output; a phone number must never reach a log.
PhoneNumberUtil &library() {
    static std::once_flag once;
    PhoneNumberUtil *instance = PhoneNumberUtil::GetInstance();
    std::call_once(once, [instance] { instance->SetLogger(new NullLogger()); });
    return *instance;
}

template <size_t capacity>
void copy(const std::string &text, char (&place)[capacity]) {
    if (text.size() < capacity) std::memcpy(place, text.data(), text.size());
}

cphonenumber_reading empty(int32_t outcome) {
    cphonenumber_reading reading;
    std::memset(&reading, 0, sizeof reading);
    reading.outcome = outcome;
    reading.type = CPHONENUMBER_UNKNOWN_TYPE;
    return reading;
}

cphonenumber_reading describe(const PhoneNumberUtil &util, const PhoneNumber &number) {
    cphonenumber_reading reading = empty(CPHONENUMBER_PARSED);
    reading.possibility = static_cast<int32_t>(util.IsPossibleNumberWithReason(number));
    reading.valid = util.IsValidNumber(number) ? 1 : 0;
    reading.type = static_cast<int32_t>(util.GetNumberType(number));
    std::string text;
    util.Format(number, PhoneNumberUtil::E164, &text);
    copy(text, reading.e164);
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    if (region != "ZZ") copy(region, reading.region);
    copy(number.extension(), reading.extension);
    return reading;
}

}  // namespace

extern "C" cphonenumber_reading cphonenumber_read(const char *text, size_t length, const char *region) {
    if (length > longest_number_text) return empty(CPHONENUMBER_NOT_A_NUMBER);
    try {
        const PhoneNumberUtil &util = library();
        PhoneNumber number;
        const auto outcome = util.Parse(std::string(text, length), region, &number);
        if (outcome != PhoneNumberUtil::NO_PARSING_ERROR) return empty(static_cast<int32_t>(outcome));
        return describe(util, number);
    } catch (...) {
        return empty(CPHONENUMBER_FAILED);
    }
}

extern "C" size_t cphonenumber_find(
    const char *text, size_t length, const char *region, cphonenumber_match *matches, size_t capacity) {
    if (length > longest_searched_text) return 0;
    size_t found = 0;
    try {
        const PhoneNumberUtil &util = library();
        const std::string whole(text, length);
        PhoneNumberMatcher matcher(util, whole, region, PhoneNumberMatcher::POSSIBLE, 100);
        PhoneNumberMatch match;
        // The library counts in code points and in bytes depending on the build; finding the match's own text again
        // from where the last one ended gives bytes on every build.
        size_t from = 0;
        while (found < capacity && matcher.HasNext() && matcher.Next(&match)) {
            const size_t start = whole.find(match.raw_string(), from);
            if (start == std::string::npos) break;
            matches[found].start = start;
            matches[found].length = match.raw_string().size();
            matches[found].reading = describe(util, match.number());
            from = start + match.raw_string().size();
            found += 1;
        }
    } catch (...) {
        return found;
    }
    return found;
}
