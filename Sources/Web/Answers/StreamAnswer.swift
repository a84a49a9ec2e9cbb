import Hummingbird

/// One row of a stream, as JSON and as the cells of a CSV.
package protocol StreamRow: Encodable, Sendable {
    static var columns: [String] { get }
    var cells: [String] { get }
}

/// Long collections as they are read: one JSON object a line, or CSV.
enum StreamAnswer {
    enum Format { case lines, csv }

    /// The first page is read before the answer begins, so that what is wrong is still an error with a status. A failure
    /// later breaks the connection: half an answer never looks whole.
    static func response<Row: StreamRow>(_ pages: Pages<Row>, as format: Format) async throws -> Response {
        let first = try await pages.page(.start)
        let body = ResponseBody { writer in
            if format == .csv { try await writer.write(ByteBuffer(string: CSVText.line(Row.columns))) }
            var (rows, next) = first
            while true {
                if !rows.isEmpty { try await writer.write(try buffer(rows, as: format)) }
                guard let mark = next else { break }
                (rows, next) = try await pages.page(mark)
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: format == .csv ? "text/csv; charset=utf-8" : "application/x-ndjson"],
            body: body)
    }

    private static func buffer<Row: StreamRow>(_ rows: [Row], as format: Format) throws -> ByteBuffer {
        var buffer = ByteBuffer()
        for row in rows {
            switch format {
            case .lines:
                buffer.writeBytes(try JSONAnswer.bytes(row))
                buffer.writeInteger(UInt8(ascii: "\n"))
            case .csv: buffer.writeString(CSVText.line(row.cells))
            }
        }
        return buffer
    }
}
