/// The report's drawings as SVG. Each has a text that says the same; numbers that only help the eye (ticks of an axis) are
/// hidden from readers of the text.
enum ReportCharts {
    static let width = 640.0

    static func svg(_ chart: ReportChart) -> Markup {
        let (height, shapes): (Double, [Markup]) =
            switch chart.kind {
            case .funnel(let blocks): FunnelDrawing(blocks).drawing
            case .forest(let forest): ForestDrawing(forest).drawing
            case .growth(let growth): GrowthDrawing(growth).drawing
            }
        return .element(
            "svg",
            [
                "viewBox": "0 0 \(coordinate(width)) \(coordinate(height))", "role": "img",
                "aria-label": chart.alternative, "xmlns": "http://www.w3.org/2000/svg",
            ], [.element("title", [:], chart.alternative)] + shapes)
    }

    /// Tenths are fine enough.
    static func coordinate(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    // MARK: Shapes

    static let ink = "#1a1a1a"
    static let first = "#0b5394"
    static let second = "#b45f06"

    enum Anchor: String { case start, middle, end }

    static func words(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, isBold: Bool = false, isTick: Bool = false,
        colour: String = ink
    ) -> Markup {
        let weight = isBold ? "700" : "400"
        if isTick {
            return .element(
                "text",
                [
                    "x": coordinate(x), "y": coordinate(y), "text-anchor": anchor.rawValue, "fill": "#555",
                    "font-size": "11", "class": "tick", "aria-hidden": "true",
                ], text)
        }
        return .element(
            "text",
            [
                "x": coordinate(x), "y": coordinate(y), "text-anchor": anchor.rawValue, "fill": colour,
                "font-weight": weight,
            ], text)
    }

    static func line(
        _ from: (Double, Double), _ to: (Double, Double), colour: String = ink, width: Double = 1, dash: String = "none"
    ) -> Markup {
        .leaf(
            "line",
            [
                "x1": coordinate(from.0), "y1": coordinate(from.1), "x2": coordinate(to.0), "y2": coordinate(to.1),
                "stroke": colour, "stroke-width": coordinate(width), "stroke-dasharray": dash,
            ])
    }

    static func shape(_ points: [(Double, Double)], fill: String, opacity: String = "1") -> Markup {
        .leaf(
            "polygon",
            [
                "points": points.map { "\(coordinate($0.0)),\(coordinate($0.1))" }.joined(separator: " "),
                "fill": fill, "fill-opacity": opacity,
            ])
    }

    /// 1, 2 or 5 times a power of ten: some four to eight steps to `span`.
    static func tick(for span: Double) -> Double {
        guard span > 0 else { return 1 }
        var step = 1e-6
        for factor in [2.0, 2.5, 2.0].cycled(times: 12) where span / step > 7 { step *= factor }
        return step
    }

    /// Without idle digits: `0`, `2.5`, `10`.
    static func tickText(_ value: Double) -> String {
        let thousandths = Int((value * 1_000).rounded())
        if thousandths % 1_000 == 0 { return minus("\(thousandths / 1_000)") }
        var digits = String(abs(thousandths) % 1_000 + 1_000).dropFirst()
        while digits.hasSuffix("0") { digits = digits.dropLast() }
        return minus((thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1_000).\(digits)")
    }

    private static func minus(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
}

extension Array {
    fileprivate func cycled(times: Int) -> [Element] { (0..<times).flatMap { _ in self } }
}

/// Bars from everyone on the list to those who acted, one block a list.
struct FunnelDrawing {
    private let blocks: [ReportChart.FunnelBlock]

    init(_ blocks: [ReportChart.FunnelBlock]) { self.blocks = blocks }

    var drawing: (Double, [Markup]) {
        let labelWidth = 264.0
        let barWidth = ReportCharts.width - labelWidth - 128
        var shapes: [Markup] = []
        var y = 4.0
        for (number, block) in blocks.enumerated() {
            y += 16
            shapes.append(ReportCharts.words(block.title, x: 0, y: y, isBold: true))
            y += 8
            for bar in block.bars {
                shapes.append(ReportCharts.words(bar.label, x: labelWidth - 8, y: y + 14, anchor: .end))
                var end = labelWidth
                if let share = bar.share {
                    end += max(1.5, barWidth * share)
                    shapes.append(self.bar(from: labelWidth, to: end, y: y + 2, isSecond: number > 0))
                }
                shapes.append(ReportCharts.words(bar.shown, x: end + 6, y: y + 14, isBold: bar.share != nil))
                y += 22
            }
            y += 10
        }
        return (y, shapes)
    }

    private func bar(from start: Double, to end: Double, y: Double, isSecond: Bool) -> Markup {
        .leaf(
            "rect",
            [
                "x": ReportCharts.coordinate(start), "y": ReportCharts.coordinate(y),
                "width": ReportCharts.coordinate(end - start), "height": "16",
                "fill": isSecond ? "#f2dcc4" : ReportCharts.first,
                "stroke": isSecond ? ReportCharts.second : ReportCharts.first, "stroke-width": "1.5",
                "stroke-dasharray": isSecond ? "4 2" : "none",
            ])
    }
}

/// One row a ward: a square as large as its weight on a line as long as its range; a diamond for all together.
struct ForestDrawing {
    private let forest: ReportChart.Forest
    private let low: Double
    private let high: Double
    private let step: Double
    private let left = 170.0
    private let right = 456.0

    init(_ forest: ReportChart.Forest) {
        self.forest = forest
        let said = forest.rows.filter { $0.estimate != nil }
        let reach = (min(0, said.map(\.lower).min() ?? 0), max(0, said.map(\.upper).max() ?? 0))
        step = ReportCharts.tick(for: max(reach.1 - reach.0, 1))
        low = (reach.0 / step).rounded(.down) * step
        high = max((reach.1 / step).rounded(.up) * step, low + step)
    }

    private func x(_ points: Double) -> Double { left + (points - low) / (high - low) * (right - left) }

    var drawing: (Double, [Markup]) {
        let top = 8.0
        let rowHeight = 28.0
        let bottom = top + rowHeight * Double(forest.rows.count)
        var shapes: [Markup] = []
        var tick = low
        while tick <= high + step / 2 {
            shapes.append(ReportCharts.line((x(tick), top), (x(tick), bottom), colour: "#ddd"))
            shapes.append(
                ReportCharts.words(
                    ReportCharts.tickText(tick), x: x(tick), y: bottom + 15, anchor: .middle, isTick: true))
            tick += step
        }
        shapes.append(ReportCharts.line((x(0), top), (x(0), bottom + 3), width: 2))
        for (index, row) in forest.rows.enumerated() {
            let y = top + rowHeight * (Double(index) + 0.5)
            if row.isWhole {
                shapes.append(
                    ReportCharts.line((0, y - rowHeight / 2), (ReportCharts.width, y - rowHeight / 2), colour: "#999"))
            }
            shapes.append(ReportCharts.words(row.label, x: 0, y: y + 4.5, isBold: row.isWhole))
            shapes.append(
                ReportCharts.words(row.shown, x: ReportCharts.width, y: y + 4.5, anchor: .end, isBold: row.isWhole))
            guard let estimate = row.estimate else { continue }
            if row.isWhole {
                shapes.append(
                    ReportCharts.shape(
                        [(x(row.lower), y), (x(estimate), y - 8), (x(row.upper), y), (x(estimate), y + 8)],
                        fill: ReportCharts.ink))
            } else {
                let half = 2.5 + 6.5 * row.weight.squareRoot()
                shapes.append(
                    ReportCharts.line((x(row.lower), y), (x(row.upper), y), colour: ReportCharts.first, width: 2))
                shapes.append(
                    ReportCharts.shape(
                        [
                            (x(estimate) - half, y - half), (x(estimate) + half, y - half),
                            (x(estimate) + half, y + half), (x(estimate) - half, y + half),
                        ], fill: ReportCharts.first))
            }
        }
        // What lies on either side of zero, where there is room for the words.
        if x(0) - left > 40 {
            shapes.append(ReportCharts.words("← " + forest.worse, x: x(0) - 8, y: bottom + 34, anchor: .end))
        }
        if right - x(0) > 40 {
            shapes.append(ReportCharts.words(forest.better + " →", x: x(0) + 8, y: bottom + 34))
        }
        return (bottom + 44, shapes)
    }
}

/// Lines that climb by the day, each with its range and its name at the end.
struct GrowthDrawing {
    private let growth: ReportChart.Growth
    private let days: Double
    private let high: Double
    private let step: Double
    private let left = 44.0
    private let right = 500.0
    private let top = 12.0
    private let bottom = 232.0

    init(_ growth: ReportChart.Growth) {
        self.growth = growth
        let points = growth.lines.flatMap(\.points)
        days = max(1, points.map(\.day).max() ?? 1)
        let reach = max(points.map(\.upper).max() ?? 0, 0.001) * 100
        step = ReportCharts.tick(for: reach)
        high = (reach / step).rounded(.up) * step
    }

    private func x(_ day: Double) -> Double { left + day / days * (right - left) }
    private func y(_ share: Double) -> Double { bottom - share * 100 / high * (bottom - top) }

    var drawing: (Double, [Markup]) {
        var shapes: [Markup] = []
        var tick = 0.0
        while tick <= high + step / 2 {
            shapes.append(ReportCharts.line((left, y(tick / 100)), (right, y(tick / 100)), colour: "#ddd"))
            shapes.append(
                ReportCharts.words(
                    ReportCharts.tickText(tick) + "%", x: left - 6, y: y(tick / 100) + 4, anchor: .end, isTick: true))
            tick += step
        }
        for day in dayTicks {
            shapes.append(
                ReportCharts.words(ReportCharts.tickText(day), x: x(day), y: bottom + 16, anchor: .middle, isTick: true)
            )
        }
        shapes.append(ReportCharts.line((left, bottom), (right, bottom), width: 1.5))
        shapes.append(ReportCharts.words(growth.axis, x: (left + right) / 2, y: bottom + 36, anchor: .middle))
        for line in growth.lines { shapes += drawn(line) }
        return (bottom + 58 + Double(growth.lines.count) * Self.row, shapes + names + atRisk)
    }

    private static let row = 17.0

    private var dayTicks: [Double] {
        let step = max(1, ReportCharts.tick(for: days).rounded(.up))
        return Array(stride(from: 0, through: days, by: step))
    }

    /// Under the axis, line by line: of how many people the curve still waits.
    private var atRisk: [Markup] {
        var shapes = [ReportCharts.words(growth.atRisk, x: left, y: bottom + 54)]
        for (index, line) in growth.lines.enumerated() {
            let y = bottom + 54 + Double(index + 1) * Self.row
            let colour = line.isDashed ? ReportCharts.second : ReportCharts.first
            shapes.append(ReportCharts.words(line.label, x: right + 20, y: y, colour: colour))
            for day in dayTicks {
                guard let point = line.points.first(where: { $0.day == day }) else { continue }
                shapes.append(
                    ReportCharts.words(point.atRisk, x: x(day), y: y, anchor: .middle, isTick: true))
            }
        }
        return shapes
    }

    private func drawn(_ line: ReportChart.Growth.Line) -> [Markup] {
        let colour = line.isDashed ? ReportCharts.second : ReportCharts.first
        let band =
            line.points.map { (x($0.day), y($0.upper)) } + line.points.reversed().map { (x($0.day), y($0.lower)) }
        let path = line.points.map { "\(ReportCharts.coordinate(x($0.day))),\(ReportCharts.coordinate(y($0.share)))" }
        return [
            ReportCharts.shape(band, fill: colour, opacity: "0.13"),
            .leaf(
                "polyline",
                [
                    "points": path.joined(separator: " "), "fill": "none", "stroke": colour, "stroke-width": "2.5",
                    "stroke-dasharray": line.isDashed ? "7 4" : "none",
                ]),
        ]
            + line.points.map { point in
                .leaf(
                    "circle",
                    [
                        "cx": ReportCharts.coordinate(x(point.day)), "cy": ReportCharts.coordinate(y(point.share)),
                        "r": "3", "fill": line.isDashed ? "#fff" : colour, "stroke": colour, "stroke-width": "1.5",
                    ])
            }
    }

    /// At the lines' ends, moved apart where they would touch.
    private var names: [Markup] {
        var last = -100.0
        return growth.lines.filter { !$0.points.isEmpty }.sorted {
            y($0.points.last?.share ?? 0) < y($1.points.last?.share ?? 0)
        }
        .map { line in
            let place = max(y(line.points.last?.share ?? 0) + 4.5, last + 16)
            last = place
            return ReportCharts.words(
                line.label, x: right + 10, y: place, isBold: true,
                colour: line.isDashed ? ReportCharts.second : ReportCharts.first)
        }
    }
}
