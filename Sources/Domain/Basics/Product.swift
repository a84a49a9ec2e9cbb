/// The product's own name and version, in one place.
package enum Product {
    package static let version = "0.1.0"
    package static let userAgent = "textbank/" + version
}
