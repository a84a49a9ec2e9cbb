/// What Twilio's API refuses with, and how it says so. Codes and words: Twilio's public error dictionary.
struct TwilioRefusal: Sendable {
    var status: Int
    var code: Int
    var message: String

    static let badCredentials = TwilioRefusal(status: 401, code: 20003, message: "Authenticate")
    static let notFound = TwilioRefusal(status: 404, code: 20404, message: "The requested resource was not found")
    static let tooManyRequests = TwilioRefusal(status: 429, code: 20429, message: "Too Many Requests")
    static let internalError = TwilioRefusal(status: 500, code: 20500, message: "Internal Server Error")
    static let unavailable = TwilioRefusal(status: 503, code: 20503, message: "Service unavailable")
    static let clockNotSet = TwilioRefusal(
        status: 503, code: 20503, message: "Service unavailable: nobody has set the shared clock yet (POST /clock)")
    static let badRecipient = TwilioRefusal(
        status: 400, code: 21211, message: "The 'To' number is not a valid phone number.")
    static let missingBody = TwilioRefusal(status: 400, code: 21602, message: "Message body is required.")
    static let missingSender = TwilioRefusal(status: 400, code: 21603, message: "A 'From' phone number is required.")
    static let missingRecipient = TwilioRefusal(status: 400, code: 21604, message: "A 'To' phone number is required.")
    static let unknownSender = TwilioRefusal(
        status: 400, code: 21606, message: "The 'From' phone number provided is not a valid, message-capable number.")
    static let badCallback = TwilioRefusal(
        status: 400, code: 21609, message: "The 'StatusCallback' URL is not a valid URL.")
    static let optedOut = TwilioRefusal(
        status: 400, code: 21610, message: "Attempt to send to unsubscribed recipient")
    static let tooLong = TwilioRefusal(
        status: 400, code: 21617, message: "The concatenated message body exceeds the 1600 character limit.")
    static let badValidity = TwilioRefusal(
        status: 400, code: 21624, message: "Validity period must be between 1 and 36000 seconds.")

    /// The error object of API version 2010-04-01.
    var json: [UInt8] {
        var text = JSONText()
        text.add("code", code)
        text.add("message", message)
        text.add("more_info", "https://www.twilio.com/docs/errors/\(code)")
        text.add("status", status)
        return text.closed()
    }
}
