import ArgumentParser

/// A conversation on the command line: its id, or the number as people write it.
struct ConversationArgument: ExpressibleByArgument {
    /// As the API's paths take it.
    let name: String

    init?(argument: String) {
        if argument.hasPrefix("cnv_") {
            name = argument
        } else if let phone = PhoneArgument(argument: argument) {
            name = phone.e164
        } else {
            return nil
        }
    }
}
