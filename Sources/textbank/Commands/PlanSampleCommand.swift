import ArgumentParser
import Foundation
import Statistics

/// `textbank plan-sample`: what so many people can show, before anybody is texted.
struct PlanSampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan-sample", abstract: "Says how small a gap so many people can show, before you launch.",
        discussion: """
            Give the people of one ward (or of the whole list), how many you have to compare them with, and the rate you \
            expect of those. A gap counts as visible when it would be found with the chance --power, by a two-sided test \
            that is wrong in 5 of 100 cases. Whoever looks every day and stops when it is clear needs twice the people: \
            --live.

              textbank plan-sample --people 333 --wards 3 --rate 2%
              textbank plan-sample --people 13 --cold 1000 --rate 2% --gap 10
            """)

    @Option(help: ArgumentHelp("People of the activated list in one ward.", valueName: "count"))
    var people: Int

    @Option(
        help: ArgumentHelp(
            "People of the other list in one ward; as many unless you say otherwise.", valueName: "count"))
    var cold: Int?

    @Option(help: ArgumentHelp("Wards of that size, which can be read together.", valueName: "count"))
    var wards = 1

    @Option(help: ArgumentHelp("The rate you expect of the other list.", valueName: "percent"))
    var rate: String = "2%"

    @Option(help: ArgumentHelp("A gap that you want to see, in percentage points.", valueName: "points"))
    var gap: Double?

    @Option(help: ArgumentHelp("The chance of seeing a gap that is there.", valueName: "percent"))
    var power: String = "80%"

    @Flag(help: "You will look while the campaign runs: plan for the peek-proof verdict.")
    var live = false

    @OptionGroup var form: FormOptions

    private static let mostPeople = 100_000_000
    private static let mostWards = 10_000

    func validate() throws {
        let sizes = 1...Self.mostPeople
        guard sizes.contains(people), cold.map(sizes.contains) != false, (1...Self.mostWards).contains(wards) else {
            throw ValidationError(
                "--people and --cold must be from 1 to \(Self.mostPeople), --wards from 1 to \(Self.mostWards).")
        }
        guard Self.share(rate).map({ $0 >= 0 && $0 < 1 }) == true else {
            throw ValidationError("--rate must be a percentage from 0 to under 100, like 2% or 0.5%.")
        }
        guard Self.share(power).map({ $0 >= 0.5 && $0 <= 0.99 }) == true else {
            throw ValidationError("--power must be a percentage from 50 to 99, like 80%.")
        }
        guard gap.map({ $0 > 0 && $0 / 100 + (Self.share(rate) ?? 0) <= 1 }) != false else {
            throw ValidationError("--gap must be above 0, and the rate with it at most 100%.")
        }
    }

    func run() throws {
        let plan = SamplePlan(
            people: people, cold: cold ?? people, wards: wards, rate: Self.share(rate) ?? 0,
            gap: gap.map { $0 / 100 }, power: Self.share(power) ?? 0, isLive: live)
        form.json ? try plan.printJSON() : SamplePlanText(plan: plan).show()
    }

    /// "2%", "2 %" or "0.02": percent where the sign stands, else a share.
    static func share(_ text: String) -> Double? {
        let trimmed = text.trimmingCharacters(in: .whitespaces)
        guard trimmed.hasSuffix("%") else { return Double(trimmed).flatMap { $0.isFinite ? $0 : nil } }
        return Double(trimmed.dropLast().trimmingCharacters(in: .whitespaces)).flatMap { $0.isFinite ? $0 / 100 : nil }
    }
}

/// What so many people can show. Rates, gaps and chances are fractions.
struct SamplePlan {
    /// One ward, or all of them together.
    struct Size: Encodable {
        var people: Int
        var cold: Int
        /// The smallest gap that would be found with the wanted chance; nil where even a rate of 100 % would not.
        var smallestGap: Double?
        /// The chance of finding the wanted gap.
        var chanceOfGap: Double?
        /// The same chance, by going through every possible result, where there are few people.
        var exactChanceOfGap: Double?
    }

    static let alpha = 0.05

    var wards: Int
    var rate: Double
    var gap: Double?
    var power: Double
    var isLive: Bool
    var ward: Size
    /// Nil for one ward.
    var together: Size?
    /// People of each list that the wanted gap needs.
    var needed: (people: Int, cold: Int)?

    init(people: Int, cold: Int, wards: Int, rate: Double, gap: Double?, power: Double, isLive: Bool) {
        self.wards = wards
        self.rate = rate
        self.gap = gap
        self.power = power
        self.isLive = isLive
        // The peek-proof verdict finds with twice the people what the fixed one finds with half of them.
        let factor = isLive ? Planning.liveFactor : 1
        func size(_ wards: Int) -> Size {
            let (people, cold) = (people * wards, cold * wards)
            let (first, second) = (max(1, Int(Double(people) / factor)), max(1, Int(Double(cold) / factor)))
            let visible = Planning.smallestDetectableDifference(
                above: rate, people: first, second, alpha: Self.alpha, power: power, sides: .two)
            let chance = gap.flatMap {
                Planning.power(rate + $0, people: first, rate, people: second, alpha: Self.alpha, sides: .two)
            }
            let exact = gap.flatMap {
                Planning.exactPower(
                    rate + $0, people: first, rate, people: second, alpha: Self.alpha, test: .fisher)
            }
            return Size(
                people: people, cold: cold, smallestGap: visible, chanceOfGap: chance, exactChanceOfGap: exact)
        }
        ward = size(1)
        together = wards > 1 ? size(wards) : nil
        needed = gap.flatMap { gap in
            Planning.sampleSize(
                rate + gap, rate, alpha: Self.alpha, power: power, ratio: Double(cold) / Double(people), sides: .two)
        }.map {
            (
                Int((Double($0.firstPeople) * factor).rounded(.up)),
                Int((Double($0.secondPeople) * factor).rounded(.up))
            )
        }
    }

    private struct Answer: Encodable {
        var rate: Double
        var gap: Double?
        var power: Double
        var live: Bool
        var wards: Int
        var oneWard: Size
        var together: Size?
        var neededPeople: Int?
        var neededCold: Int?
    }

    func printJSON() throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let answer = Answer(
            rate: rate, gap: gap, power: power, live: isLive, wards: wards, oneWard: ward, together: together,
            neededPeople: needed?.people, neededCold: needed?.cold)
        print(String(decoding: try encoder.encode(answer), as: UTF8.self))
    }
}
