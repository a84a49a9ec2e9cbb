import Domain
import Gateways
import Testing

@Suite struct `A form` {
    private func fields(_ text: String) -> [[String]] {
        FormFields(encoded: text.utf8).fields.map {
            [String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self)]
        }
    }

    /// The answers of the URL standard's form parser, as Python 3.11's `parse_qsl(keep_blank_values=True)` gives them.
    @Test func `is read as the URL standard reads it`() {
        #expect(fields("a=1&b=2") == [["a", "1"], ["b", "2"]])
        #expect(fields("a=1=2&b") == [["a", "1=2"], ["b", ""]])
        #expect(fields("&&a=&=b&") == [["a", ""], ["", "b"]])
        #expect(fields("a+b=%2B+%20%c3%A9") == [["a b", "+  é"]])
        #expect(fields("a=100%&b=%zz&c=%4") == [["a", "100%"], ["b", "%zz"], ["c", "%4"]])
        #expect(fields("") == [])
    }

    @Test func `keeps bytes that are no UTF-8`() {
        #expect(FormFields(encoded: "t=%FF%41".utf8).bytes("t") == [0xFF, 0x41])
        #expect(FormFields(encoded: "t=%FF%41".utf8).text("t") == "\u{FFFD}A")
    }

    @Test func `comes back as it was written, for every byte of Latin-1 and beyond`() {
        var text = ""
        for value in UInt32(0)...0x2FF { text.unicodeScalars.append(Unicode.Scalar(value) ?? " ") }
        text += "😀 e\u{301}"
        var bytes = Array("t=".utf8)
        PercentEncoding.appendFormValue(text, to: &bytes)
        #expect(bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(FormFields(encoded: bytes).bytes("t") == Array(text.utf8))
    }
}

@Suite struct `A JSON text` {
    @Test func `comes back as it was written, for every control character and beyond`() throws {
        var text = ""
        for value in UInt32(0)...0x2FF { text.unicodeScalars.append(Unicode.Scalar(value) ?? " ") }
        text += "😀 e\u{301}\u{2028}"
        var bytes = Array(#"{"t":"#.utf8)
        JSONText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
        let read = try #require(JSONText.object(bytes)?["t"] as? String)
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test func `that is no object is none`() {
        for text in ["", "null", "[1]", "{", "\"x\"", "<html>"] { #expect(JSONText.object(Array(text.utf8)) == nil) }
    }

    /// Foundation has the last word on what JSON is: the quick way must say the same or nothing.
    @Test(arguments: [
        #"{}"#, #" {"a" : "b" , "c":12,"d":null,"e":[1,-2.5e3,{"f":[]},"x\u00e9\n"],"g":{"a":"no"}} "#,
        #"{"a":"","c":0,"d":-1}"#, #"{"a":1.0,"c":1e2,"d":true}"#, #"{"a":{"b":1},"c":[1],"d":false}"#,
        #"{"a":"1","a":"2"}"#, #"{"\u0061":"escaped name","c":"\u0062","d":"\ud83d\ude00"}"#,
        #"{"x":"\ud800","a":"b"}"#,
        #"{"a":"é","c":"😀"}"#, #"{"x":"é","a":"b"}"#,
        #"{"a":123456789012345678,"c":1234567890123456789,"d":99999999999999999999}"#,
        #"{"x":123456789012345678901234567890,"a":"b"}"#, #"{"x":1e99,"a":"b"}"#, #"{"x":1e999,"a":"b"}"#,
        #"{"x":-0,"a":"b"}"#, #"{"x":"\u0000\/\b\f\r\t\"\\","a":"b"}"#, "{\"x\":\"\u{7f}\",\"a\":\"b\"}",
        #"{"a":"b","#, #"{"a":"b"}}"#, #"{"a":"b"} x"#, #"{"a":"b",}"#, #"{"a":"b" "c":"d"}"#, #"{'a':'b'}"#,
        #"{"a":01}"#,
        #"{"x":01,"a":"b"}"#, #"{"x":1.,"a":"b"}"#, #"{"x":.5,"a":"b"}"#, #"{"x":+1,"a":"b"}"#, #"{"x":1e,"a":"b"}"#,
        #"{"x":nul,"a":"b"}"#, #"{"x":nullx,"a":"b"}"#, #"{"x":"\x","a":"b"}"#, #"{"x":"\u12g4","a":"b"}"#,
        #"{"x":"\u12"#,
        "{\"x\":\"line\nbreak\",\"a\":\"b\"}", #"{"x":[1,],"a":"b"}"#, #"{"x":[1 2],"a":"b"}"#, #"{"x":{"y"},"a":"b"}"#,
        #"["a"]"#, #""a""#, "null", "", " ", "{", "\u{feff}{\"a\":\"b\"}", "<html>", #"{"a":"b"}{"c":"d"}"#,
        #"{"a":tru}"#,
        #"{"a":"\""#, #"{"a":1"#, #"{"a":"x\"#,
    ])
    func `gives the words of its top level as Foundation does`(_ text: String) {
        let names = ["a", "c", "d"]
        let expected = JSONText.object(Array(text.utf8)).map { object in names.map { JSONText.word(object[$0]) } }
        #expect(JSONText.words(names, in: Array(text.utf8)) == expected)
        // Every beginning of it too: answers are cut off.
        for end in text.utf8.indices {
            let cut = Array(text.utf8[..<end])
            let expected = JSONText.object(cut).map { object in names.map { JSONText.word(object[$0]) } }
            #expect(JSONText.words(names, in: cut) == expected)
        }
    }

    @Test func `may nest as deep as it likes`() {
        for depth in [1, 30, 31, 32, 33, 100, 511, 512, 513] {
            let text =
                #"{"x":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + #","a":"b"}"#
            let expected = JSONText.object(Array(text.utf8)).map { JSONText.word($0["a"]) }
            #expect(JSONText.words(["a"], in: Array(text.utf8))?.first == expected)
        }
    }
}

@Suite struct `A number as a provider writes it` {
    @Test(arguments: [
        ("+13125550142", "+13125550142"), ("13125550142", "+13125550142"), (" 13125550142", "+13125550142"),
        ("3125550142", "+13125550142"), ("447700900123", "+447700900123"), ("+4512345678", "+4512345678"),
    ])
    func `is a phone where it can be one`(_ written: String, _ phone: String) {
        #expect(ProviderNumber.phone(written)?.exposed == phone)
        #expect(ProviderNumber.sender(written) == phone)
    }

    @Test(arguments: [
        "73737", "732873", "", "+", "UNION73", "whatsapp:+13125550142", "0125550142", "3120550142", "1234567890123456",
        "+03125550142", "312555014٢",
    ])
    func `is none where it cannot`(_ written: String) {
        #expect(ProviderNumber.phone(written) == nil)
        #expect(ProviderNumber.sender(written) == written)
    }
}

@Suite struct `A webhook's URL` {
    @Test func `is cut without being changed`() {
        let url = WebhookURL("https://user:pw@sms.example.org:8443/hooks/a%2Fb/s%C3%A9?textbank_message=41&x=%20#rc=3")
        #expect(
            url.withoutFragment == "https://user:pw@sms.example.org:8443/hooks/a%2Fb/s%C3%A9?textbank_message=41&x=%20")
        #expect(url.query == "textbank_message=41&x=%20")
        #expect(url.path == "/hooks/a%2Fb/s%C3%A9")
        #expect(url.lastPathComponent == Array("sé".utf8))
        #expect(url.messageID?.value == 41)
    }

    @Test(arguments: ["", "x", "-1", "0", "1x", "99999999999999999999"])
    func `carries no id of ours where it is no positive number`(_ id: String) {
        #expect(WebhookURL("https://sms.example.org/h?textbank_message=\(id)").messageID == nil)
    }

    @Test func `may be a bare path, or an origin without one`() {
        #expect(WebhookURL("/hooks/kannel/main/s?x=a:b//c").path == "/hooks/kannel/main/s")
        #expect(WebhookURL("https://sms.example.org").path == "")
        #expect(WebhookURL("https://sms.example.org?x=/y").lastPathComponent == [])
    }
}

@Suite struct `Comparing in constant time` {
    @Test func `finds what is equal and nothing else`() {
        let bytes: [UInt8] = [1, 2, 3]
        #expect(ConstantTime.equals(bytes, [1, 2, 3]))
        #expect(!ConstantTime.equals(bytes, [1, 2, 4]))
        #expect(!ConstantTime.equals(bytes, [0, 2, 3]))
        #expect(!ConstantTime.equals(bytes, [1, 2]))
        #expect(!ConstantTime.equals(bytes, []))
        #expect(ConstantTime.equals([UInt8](), []))
    }
}
