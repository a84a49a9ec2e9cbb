import Domain
import Gateways

/// Webhooks signed by the providers' own SDKs; the same vectors as Tests/GatewayTests/Cases, with their sources there.
enum Vectors {
    static let secret = "Zk3vQ9xT7mB2nW5pL8rD1cY6"

    static func gateways() throws -> [(name: String, gateway: any Gateway)] {
        [
            (
                "main",
                try GatewayCatalog.make(
                    kind: "twilio",
                    settings: GatewaySettings(
                        name: "main",
                        values: [
                            "accountSID": "AC0123456789abcdef0123456789abcdef",
                            "authToken": "9f3c1e5b7a2d4c6e8f00112233445566",
                        ]))
            ),
            (
                "second",
                try GatewayCatalog.make(
                    kind: "telnyx",
                    settings: GatewaySettings(
                        name: "second",
                        values: [
                            "apiKey": "KEY0123456789ABCDEF_fictional",
                            "publicKey": "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ=",
                        ]))
            ),
            (
                "third",
                try GatewayCatalog.make(
                    kind: "kannel",
                    settings: GatewaySettings(
                        name: "third",
                        values: [
                            "username": "tester", "password": "foobar-fictional", "pathSecret": secret,
                            "baseURL": "http://127.0.0.1:13013/cgi-bin/sendsms",
                        ]))
            ),
        ]
    }

    /// Signed with twilio-python 9.13.0 for https://sms.example.org/hooks/twilio/main.
    static let twilioStop = (
        path: "/hooks/twilio/main",
        headers: [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("X-Twilio-Signature", "DRBIZ3ol6tEFb/DlwTvYv1fWya0="),
        ],
        body: Array(
            """
            ToCountry=US&MessageSid=SM0123456789abcdef0123456789abcdef&SmsSid=SM0123456789abcdef0123456789abcdef&\
            SmsStatus=received&AccountSid=AC0123456789abcdef0123456789abcdef&From=%2B13125550142&To=%2B13125550100&\
            Body=Stop&NumSegments=1&NumMedia=0&ApiVersion=2010-04-01&OptOutType=STOP
            """.utf8)
    )

    /// Made with PyNaCl, verified by the official Python SDK 4.189.0.
    static let telnyxYes = (
        path: "/hooks/telnyx/second", at: Timestamp(seconds: 1_795_300_000),
        headers: [
            ("Content-Type", "application/json"),
            (
                "telnyx-signature-ed25519",
                "FcW/hB5Xpt3d5EjnZy4OHAgCD9wFPzCl/oF3gmXoFOWfrkQ4NfAnwhJr+8MzNrkulqMKSsQG702ySF1biCshDg=="
            ), ("telnyx-timestamp", "1795299995"),
        ],
        body: Array(
            #"""
            {"data":{"event_type":"message.received","id":"e6d1b2f0-0000-4000-8000-000000000001","occurred_at":"2026-11-22T03:06:35.000+00:00","payload":{"direction":"inbound","from":{"phone_number":"+15551230001"},"id":"84cca175-9755-4859-b67f-4730d7f58aa3","text":"Yes","to":[{"phone_number":"+15559870002"}],"type":"SMS"},"record_type":"event"},"meta":{"attempt":1,"delivered_to":"https://sms.example.org/hooks/telnyx"}}
            """#.utf8)
    )
}
