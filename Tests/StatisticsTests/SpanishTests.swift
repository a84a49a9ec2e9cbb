import Statistics
import Testing

@Suite struct `Reports in Spanish` {
    private func rate(_ x: Int, _ n: Int) -> String {
        Sentence.rate(
            Proportion(x, of: n), confidence: 0.95, noun: "personas", action: "firmaron la postal",
            actionOfOne: "firmó la postal", in: .spanish)
    }

    private func comparison(
        _ rates: TwoRates, randomised: Bool = false, live: Bool = false, in language: ReportLanguage = .spanish
    ) -> String {
        let verdict = Verdict(
            rates, isLive: live, plannedFirst: rates.first.trials, plannedSecond: rates.second.trials)
        return Sentence.comparison(
            rates, firstLabel: "La lista activada", secondLabel: "la lista fría", isRandomised: randomised,
            isLive: live, verdict: verdict, in: language)
    }

    @Test func `say a rate in words that fit its counts`() {
        #expect(rate(0, 0) == "Todavía no hay personas para este informe.")
        #expect(rate(0, 40) == "De 40 personas, nadie (IC del 95%: 0.0–8.8%) firmó la postal.")
        #expect(rate(1, 40) == "De 40 personas, 1 (2.5%, IC del 95%: 0.4–12.9%) firmó la postal.")
        #expect(rate(37, 412) == "De 412 personas, 37 (9.0%, IC del 95%: 6.6–12.1%) firmaron la postal.")
        #expect(rate(13, 13) == "De 13 personas, el total (IC del 95%: 77.2–100.0%) firmó la postal.")
        #expect(rate(3, 5000) == "De 5,000 personas, 3 (0.06%, IC del 95%: 0.02–0.18%) firmaron la postal.")
    }

    @Test func `say a comparison as the English ones do`() {
        #expect(
            comparison(TwoRates(37, 412, 96, 5000), live: true)
                == "La lista activada tuvo mejor resultado que la lista fría por 7.1 puntos porcentuales (9.0% de 412"
                + " frente a 1.9% de 5,000); el margen de la diferencia, válido aunque se mire cada día, va de 2.9 a"
                + " 12.6 puntos. La diferencia es mayor de lo que explicaría el azar por sí solo. Las personas no fueron"
                + " asignadas al azar a estas listas, así que la diferencia puede venir de quiénes están en cada"
                + " lista y no de los textos.")
        #expect(
            comparison(TwoRates(20, 1000, 20, 1000), randomised: true).hasPrefix(
                "La lista activada y la lista fría están a la par en 2.0% (20 de 1,000 y 20 de 1,000); el margen"
                    + " plausible de la diferencia va de -1.3 a 1.3 puntos. Esto no basta para decir"))
        #expect(comparison(TwoRates(96, 5000, 37, 412)).contains("tuvo peor resultado"))
        #expect(comparison(TwoRates(1, 9, 3, 40)) == "Todavía hay muy pocas personas para comparar las listas.")
    }

    @Test func `carry the very figures of the English ones, and no word that misleads`() {
        for rates in [
            TwoRates(37, 412, 96, 5000), TwoRates(20, 1000, 20, 1000), TwoRates(30, 1000, 19, 1000),
            TwoRates(4, 10_000, 3, 10_000), TwoRates(0, 13, 20, 1000), TwoRates(13, 13, 0, 40),
        ] {
            for (randomised, live) in [(false, false), (false, true), (true, false), (true, true)] {
                let spanish = comparison(rates, randomised: randomised, live: live)
                let english = comparison(rates, randomised: randomised, live: live, in: .english)
                #expect(spanish.filter { "0123456789".contains($0) } == english.filter { "0123456789".contains($0) })
                for word in ["significativ", "demuestra", "prueba", "causó", "causa", "tendencia"] {
                    #expect(!spanish.contains(word))
                }
                #expect(spanish.contains("no fueron asignadas al azar") == !randomised)
            }
        }
    }

    @Test func `warn of a reversal, and only of one`() throws {
        let stones = Strata([TwoRates(81, 87, 234, 270), TwoRates(192, 263, 55, 80)]).reversal
        #expect(
            Sentence.reversal(stones, label: "the activated list", strata: "wards")
                == "Overall the activated list looks worse, but within wards it does not: the lists have different mixes"
                + " of wards.")
        let spanish = try #require(
            Sentence.reversal(stones, label: "la lista activada", strata: "distritos", in: .spanish))
        #expect(
            spanish.hasPrefix("En conjunto la lista activada parece tener peor resultado, pero dentro de distritos"))
        let plain = Strata([TwoRates(12, 130, 30, 1700), TwoRates(15, 140, 40, 1650)]).reversal
        #expect(Sentence.reversal(plain, label: "a", strata: "wards") == nil)
        #expect(Sentence.reversal(Strata([]).reversal, label: "a", strata: "wards") == nil)
    }
}

@Suite struct `A table that leaves the organization` {
    private func rows(_ pairs: [(Int, Int)]) -> [Proportion] { pairs.map { Proportion($0.0, of: $0.1) } }

    @Test func `shows rows with many on both sides, and zeros`() {
        let table = FoldedStrata(rows([(20, 400), (0, 300), (60, 60)]), threshold: 11)
        #expect(table.shown == [0, 1, 2] && table.folded == [] && table.other == nil && !table.hidesTotal)
    }

    @Test func `folds a row in which one did not act as well as one in which few did`() throws {
        // 12 of 13 acted: the one who did not would be known.
        let table = FoldedStrata(rows([(12, 13), (3, 90), (40, 900)]), threshold: 11)
        #expect(table.folded == [0, 1] && table.shown == [2] && table.other == Proportion(15, of: 103))
    }

    @Test func `never leaves a single row in the fold, whose counts the total would give away`() {
        let table = FoldedStrata(rows([(3, 90), (40, 900), (30, 300)]), threshold: 11)
        #expect(table.folded == [0, 2] && table.other == Proportion(33, of: 390))
        let alone = FoldedStrata(rows([(3, 90)]), threshold: 11)
        #expect(alone.shown == [] && alone.other == nil && alone.hidesTotal)
        let empty = FoldedStrata(rows([(3, 90), (0, 0)]), threshold: 11)
        #expect(empty.folded == [0] && empty.shown == [1] && empty.hidesTotal)
    }

    @Test func `never shows a small number, whatever the rows`() {
        var random = SplitMix64(state: 11)
        for _ in 0..<500 {
            let table = (0..<Int(random.next() % 9)).map { _ in
                let n = Int(random.next() % 60)
                return Proportion(Int(random.next() % UInt64(n + 1)), of: n)
            }
            let folded = FoldedStrata(table, threshold: 11)
            #expect((folded.shown + folded.folded).sorted() == Array(table.indices))
            let visible = folded.shown.map { table[$0] } + (folded.other.map { [$0] } ?? [])
            for row in visible {
                #expect(row.successes == 0 || row.successes >= 11)
                #expect(row.failures == 0 || row.failures >= 11)
            }
            if !folded.hidesTotal { #expect(folded.folded.count != 1) }
        }
    }
}
