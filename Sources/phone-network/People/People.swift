/// Everyone with a phone here, and what each has heard and said so far.
struct People {
    struct Person {
        var record: PersonRecord
        var persona: Persona
        var textsRead = 0
        var hasStopped = false
    }

    private var everyone: [Person] = []
    private var indexByPhone: [String: Int] = [:]

    /// Nobody: every phone receives and is silent.
    init() {}

    init(_ file: PeopleFile, seed: UInt64) throws {
        var rates: [String: Rates] = [:]
        for group in file.groups { rates["\(group.list)|\(group.ward)"] = group.rates }
        everyone.reserveCapacity(file.people.count)
        for record in file.people {
            guard let own = rates["\(record.list)|\(record.ward)"] else {
                throw Complaint(
                    "the people file has a person of list \(record.list), ward \(record.ward), and no group with rates for them"
                )
            }
            guard indexByPhone.updateValue(everyone.count, forKey: record.phone) == nil else {
                throw Complaint("the people file has two people with one phone (person \(everyone.count + 1))")
            }
            everyone.append(Person(record: record, persona: Persona(seed: seed, record: record, rates: own)))
        }
    }

    var count: Int { everyone.count }

    func index(of phone: String) -> Int? { indexByPhone.isEmpty ? nil : indexByPhone[phone] }

    subscript(index: Int) -> Person {
        get { everyone[index] }
        set { everyone[index] = newValue }
    }
}
