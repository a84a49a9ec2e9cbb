/// A report as one HTML file: nothing outside it is needed, nothing in it runs.
package enum ReportHTML {
    package static func text(_ document: ReportDocument) -> String {
        (Markup.doctype
            + .element(
                "html", ["lang": document.language],
                [
                    .element(
                        "head", [:],
                        [
                            .leaf("meta", ["charset": "utf-8"]),
                            .leaf("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                            .leaf("meta", ["name": "robots", "content": "noindex"]),
                            .element("title", [:], document.title), .style(ReportStyle.css),
                        ]),
                    .element("body", [:], [.element("main", [:], body(document))]),
                ])).text + "\n"
    }

    private static func body(_ document: ReportDocument) -> [Markup] {
        document.notices.map { .element("p", ["class": "notice", "role": "note"], $0) } + [
            .element(
                "header", [:],
                [.element("h1", [:], document.title)] + document.lead.map { .element("p", ["class": "lead"], $0) })
        ]
            + [
                .element(
                    "section", ["class": "headline", "id": "headline"],
                    document.headline.map { .element("p", [:], $0) })
            ] + document.sections.map { section($0, hiddenMark: document.hiddenMark) }
    }

    private static func section(_ section: ReportSection, hiddenMark: String) -> Markup {
        .element(
            "section", ["id": section.id, "class": section.isBoxed ? "box" : "plain"],
            [.element("h2", [:], section.title)] + section.paragraphs.map { .element("p", [:], $0) }
                + section.charts.map { chart in .element("figure", [:], [ReportCharts.svg(chart)]) }
                + [section.table.map { table($0, of: section.id, hiddenMark: hiddenMark) } ?? .none]
                + section.notes.map { .element("p", ["class": "note"], $0) })
    }

    private static func table(_ table: ReportTable, of section: String, hiddenMark: String) -> Markup {
        let head = Markup.element(
            "thead", [:],
            [.element("tr", [:], table.columns.map { .element("th", ["scope": "col"], $0) })])
        let rows = table.rows.map { row in
            Markup.element(
                "tr", [:],
                [.element("th", ["scope": "row"], row.title)]
                    + row.cells.enumerated().map { index, figure in
                        let column = index + 1 < table.columns.count ? table.columns[index + 1] : ""
                        return cell(figure, key: "\(section)/\(row.title)/\(column)", hiddenMark: hiddenMark)
                    })
        }
        return .element("div", ["class": "wide"], [.element("table", [:], [head, .element("tbody", [:], rows)])])
    }

    private static func cell(_ figure: ReportFigure, key: String, hiddenMark: String) -> Markup {
        if figure.isHidden {
            return .element("td", ["class": "hidden", "data-figure": key], hiddenMark)
        }
        if figure.shown.isEmpty { return .element("td", [:], "") }
        return .element("td", ["data-figure": key, "data-value": figure.value], figure.shown)
    }
}

/// The same report as a CSV: every sentence and every figure in a row of its own.
package enum ReportCSV {
    package static let columns = ["section", "row", "column", "shown", "value"]

    package static func text(_ document: ReportDocument) -> String {
        rows(document).reduce(CSVText.line(columns)) { $0 + CSVText.line($1) }
    }

    private static func rows(_ document: ReportDocument) -> [[String]] {
        func words(_ section: String, _ row: String, _ texts: [String]) -> [[String]] {
            texts.map { [section, row, "", $0, ""] }
        }
        var rows = words("report", "notice", document.notices)
        rows += words("report", "title", [document.title]) + words("report", "lead", document.lead)
        rows += words("headline", "sentence", document.headline)
        for section in document.sections {
            rows += words(section.id, "title", [section.title]) + words(section.id, "sentence", section.paragraphs)
            for row in section.table?.rows ?? [] {
                for (index, figure) in row.cells.enumerated() where figure.isHidden || !figure.shown.isEmpty {
                    let columns = section.table?.columns ?? []
                    rows.append([
                        section.id, row.title, index + 1 < columns.count ? columns[index + 1] : "",
                        figure.isHidden ? document.hiddenMark : figure.shown, figure.value,
                    ])
                }
            }
            rows += words(section.id, "note", section.notes)
        }
        return rows
    }
}

/// Both files of one report.
package struct ReportFiles: Encodable, Hashable, Sendable {
    package var html: String
    package var csv: String

    package init(_ document: ReportDocument) {
        html = ReportHTML.text(document)
        csv = ReportCSV.text(document)
    }
}
