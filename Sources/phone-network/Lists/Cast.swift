/// The cast of the demo. Names, unions and locals are invented; wards stand for an office, never an office-holder.
enum Cast {
    static let unions = ["Educators Local 9001", "Care Workers Local 9002"]

    /// The first column of weights per language, out of 100.
    static let languages: [(name: String, weight: Int)] = [
        ("English", 72), ("Spanish", 18), ("Polish", 6), ("Chinese", 4),
    ]

    static func firstNames(language: String) -> [String] {
        switch language {
        case "Spanish": ["María", "José", "Lucía", "Ángel", "Rosa", "Iván", "Noelia", "Raúl", "Pilar", "Óscar"]
        case "Polish": ["Ania", "Marek", "Zofia", "Łukasz", "Ewa", "Piotr", "Kasia", "Paweł"]
        case "Chinese": ["Mei", "Wei", "Lan", "Jun", "Xiu", "Hao", "Ying", "Bo"]
        default:
            [
                "Avery", "Blair", "Casey", "Dana", "Emerson", "Frankie", "Gale", "Harper", "Indigo", "Jules", "Kendall",
                "Lane", "Morgan", "Noel", "Oakley", "Parker", "Quinn", "Reese", "Sage", "Taylor", "Uma", "Val", "Wren",
                "D'Andre", "Mary-Ann",
            ]
        }
    }

    static func lastNames(language: String) -> [String] {
        switch language {
        case "Spanish": ["Peña", "Núñez", "Vega", "de la Cruz", "Ibáñez", "Luna", "Ríos", "Solís"]
        case "Polish": ["Nowak", "Zieliński", "Wójcik", "Krawczyk", "Lis", "Górska"]
        case "Chinese": ["Lin", "Zhao", "Tan", "Wu", "Gao", "Shi"]
        default:
            [
                "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Grove", "Hazel", "Ivy", "Juniper", "Kestrel",
                "Larch", "Maple", "Nettle", "Oak", "Pine", "Quince", "Rowan", "Spruce", "Tamarack", "O'Willow",
                "Yew-Smith", "Sparrow", "Wren", "Finch", "Heron",
            ]
        }
    }

    static func language(using chance: inout Chance) -> String {
        var place = chance.index(100)
        for (name, weight) in languages {
            if place < weight { return name }
            place -= weight
        }
        return languages[0].name
    }
}
