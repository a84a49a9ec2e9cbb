/// The Spanish sentences. The counts come after the people ("De 412 personas, 37 …"), so that no article or participle
/// has to agree with a noun whose gender only the caller knows.
enum SpanishSentence {
    static func rate(
        _ rate: Proportion, _ figures: RateFigures?, noun: String, action: String, actionOfOne: String
    ) -> String {
        guard let f = figures else { return "Todavía no hay \(noun) para este informe." }
        let range = "IC del \(f.confidence)%: \(f.low)–\(f.high)%"
        if rate.successes == 0 { return "De \(f.n) \(noun), nadie (\(range)) \(actionOfOne)." }
        if rate.failures == 0 { return "De \(f.n) \(noun), el total (\(range)) \(actionOfOne)." }
        let verb = rate.successes == 1 ? actionOfOne : action
        return "De \(f.n) \(noun), \(f.x) (\(f.rate)%, \(range)) \(verb)."
    }

    static let tooFew = "Todavía hay muy pocas personas para comparar las listas."

    static func gap(_ f: GapFigures, _ first: String, _ second: String, isLive: Bool) -> String {
        let range =
            "; el margen \(isLive ? "de la diferencia, válido aunque se mire cada día," : "plausible de la diferencia")"
            + " va de \(f.low) a \(f.high) puntos. "
        guard let size = f.size else {
            return "\(first) y \(second) están a la par en \(f.rate1)% (\(f.x1) de \(f.n1) y \(f.x2) de \(f.n2))"
                + range
        }
        return "\(first) tuvo \(f.isBetter ? "mejor" : "peor") resultado que \(second) por \(size) puntos porcentuales"
            + " (\(f.rate1)% de \(f.n1) frente a \(f.rate2)% de \(f.n2))" + range
    }

    static func conclusion(_ conclusion: Verdict.Conclusion) -> String {
        switch conclusion {
        case .clear: "La diferencia es mayor de lo que explicaría el azar por sí solo."
        case .suggestive:
            "La diferencia puede ser real, pero tómela solo como un indicio hasta que más personas reciban textos."
        case .noClearDifference: "Esto no basta para decir que las dos listas sean distintas."
        case .tooFew: ""
        }
    }

    static func cause(_ conclusion: Verdict.Conclusion, isRandomised: Bool) -> String {
        if !isRandomised {
            return
                " Las personas no fueron asignadas al azar a estas listas, así que la diferencia puede venir de quiénes"
                + " están en cada lista y no de los textos."
        }
        switch conclusion {
        case .clear, .suggestive:
            return " Las personas fueron asignadas al azar, así que la diferencia puede leerse como el efecto de lo que"
                + " era distinto entre los grupos."
        case .noClearDifference, .tooFew: return ""
        }
    }
}
