import ArgumentParser

/// How a command shows what it has read.
struct FormOptions: ParsableArguments {
    @Flag(help: "Print the API's JSON as it is.")
    var json = false
}
