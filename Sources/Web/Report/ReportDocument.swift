/// A report as a page would have it: sentences, tables and charts, each figure with a name. The same document becomes the
/// HTML and the CSV beside it, so that they cannot differ.
package struct ReportDocument: Hashable, Sendable {
    /// BCP 47: `en`, `es`.
    package var language: String
    package var title: String
    /// Beneath the title, one line each.
    package var lead: [String]
    /// What must be seen first, such as that this is a rehearsal.
    package var notices: [String]
    /// The plain sentences, before everything else.
    package var headline: [String]
    package var sections: [ReportSection]
    /// What a hidden figure looks like.
    package var hiddenMark: String

    package init(
        language: String, title: String, lead: [String], notices: [String], headline: [String],
        sections: [ReportSection], hiddenMark: String
    ) {
        self.language = language
        self.title = title
        self.lead = lead
        self.notices = notices
        self.headline = headline
        self.sections = sections
        self.hiddenMark = hiddenMark
    }
}

package struct ReportSection: Hashable, Sendable {
    /// Lower-case words with hyphens: the section's name in the CSV.
    package var id: String
    package var title: String
    package var paragraphs: [String]
    package var charts: [ReportChart]
    package var table: ReportTable?
    /// Small, beneath the table.
    package var notes: [String]
    /// In a frame: method and definitions.
    package var isBoxed: Bool

    package init(
        id: String, title: String, paragraphs: [String] = [], charts: [ReportChart] = [], table: ReportTable? = nil,
        notes: [String] = [], isBoxed: Bool = false
    ) {
        self.id = id
        self.title = title
        self.paragraphs = paragraphs
        self.charts = charts
        self.table = table
        self.notes = notes
        self.isBoxed = isBoxed
    }
}

package struct ReportTable: Hashable, Sendable {
    package var columns: [String]
    package var rows: [Row]

    package struct Row: Hashable, Sendable {
        package var title: String
        package var cells: [ReportFigure]

        package init(_ title: String, _ cells: [ReportFigure]) {
            self.title = title
            self.cells = cells
        }
    }

    package init(columns: [String], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}

/// One figure: as people read it, and as a number.
package struct ReportFigure: Hashable, Sendable {
    /// `118 of 980 (12.0%)`; empty for a place where nothing belongs.
    package var shown: String
    /// The number in the CSV, with all its digits; empty where there is none.
    package var value: String
    package var isHidden: Bool

    package init(_ shown: String, value: String = "") {
        self.shown = shown
        self.value = value
        isHidden = false
    }

    private init(hidden: Bool) {
        shown = ""
        value = ""
        isHidden = hidden
    }

    /// A figure that could tell who did what.
    package static let hidden = ReportFigure(hidden: true)
    package static let none = ReportFigure("")
}

/// A drawing. Every number in it stands in a table or a sentence of the same report, too.
package struct ReportChart: Hashable, Sendable {
    /// For those who do not see it: the same as the sentence.
    package var alternative: String
    package var kind: Kind

    package enum Kind: Hashable, Sendable {
        case funnel([FunnelBlock])
        case forest(Forest)
        case growth(Growth)
    }

    package init(alternative: String, _ kind: Kind) {
        self.alternative = alternative
        self.kind = kind
    }

    package struct FunnelBlock: Hashable, Sendable {
        package var title: String
        package var bars: [Bar]

        package struct Bar: Hashable, Sendable {
            package var label: String
            /// Of the block's longest, 0 to 1; nil where it is hidden.
            package var share: Double?
            package var shown: String

            package init(label: String, share: Double?, shown: String) {
                self.label = label
                self.share = share
                self.shown = shown
            }
        }

        package init(title: String, bars: [Bar]) {
            self.title = title
            self.bars = bars
        }
    }

    /// Differences in percentage points, with their ranges.
    package struct Forest: Hashable, Sendable {
        package var rows: [Row]
        /// Beneath the axis: what lies left of zero, and right of it.
        package var worse: String
        package var better: String

        package struct Row: Hashable, Sendable {
            package var label: String
            package var shown: String
            /// Points; nil where nothing is said.
            package var estimate: Double?
            package var lower: Double
            package var upper: Double
            /// 0 to 1: the square's area.
            package var weight: Double
            /// The diamond of all together.
            package var isWhole: Bool

            package init(
                label: String, shown: String, estimate: Double?, lower: Double, upper: Double, weight: Double,
                isWhole: Bool
            ) {
                self.label = label
                self.shown = shown
                self.estimate = estimate
                self.lower = lower
                self.upper = upper
                self.weight = weight
                self.isWhole = isWhole
            }
        }

        package init(rows: [Row], worse: String, better: String) {
            self.rows = rows
            self.worse = worse
            self.better = better
        }
    }

    /// Shares that grow by the day.
    package struct Growth: Hashable, Sendable {
        package var lines: [Line]
        package var axis: String
        /// What the numbers under the axis are: of each line the people who have not acted by then.
        package var atRisk: String

        package struct Line: Hashable, Sendable {
            package var label: String
            package var points: [Point]
            /// Dashed and hatched, so that black and white tell it from the other.
            package var isDashed: Bool

            package init(label: String, points: [Point], isDashed: Bool) {
                self.label = label
                self.points = points
                self.isDashed = isDashed
            }
        }

        package struct Point: Hashable, Sendable {
            package var day: Double
            package var share: Double
            package var lower: Double
            package var upper: Double
            /// Who has not acted by the end of the day.
            package var atRisk: String

            package init(day: Double, share: Double, lower: Double, upper: Double, atRisk: String) {
                self.atRisk = atRisk
                self.day = day
                self.share = share
                self.lower = lower
                self.upper = upper
            }
        }

        package init(lines: [Line], axis: String, atRisk: String) {
            self.atRisk = atRisk
            self.lines = lines
            self.axis = axis
        }
    }
}
