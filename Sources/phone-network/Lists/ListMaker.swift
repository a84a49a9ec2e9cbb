/// Makes the people, their sheets, their paper cards and what is planted, from one seed.
struct ListMaker {
    var activatedCount: Int
    var coldCount: Int
    var meetingDate: Moment

    struct Result {
        var sheets: [Sheet]
        var people: PeopleFile
        var paperCards: String
        var onBothLists: Int
    }

    func make(seed: UInt64) throws -> Result {
        var chance = Chance(seed: seed, key: "lists")
        // Three in a hundred of the activated are on the cold list too: nobody told the people who bought it.
        let both = min(coldCount, max(min(activatedCount, 24), activatedCount * 3 / 100))
        let numbers = try AreaCodes.numbers(count: activatedCount + coldCount - both, using: &chance)
        var activated: [Member] = []
        for index in 0..<activatedCount {
            let ward = PlantedRates.wards[index % PlantedRates.wards.count]
            activated.append(Member(phone: numbers[index], list: "activated", ward: ward, using: &chance))
        }
        var cold: [Member] = []
        for index in 0..<(coldCount - both) {
            let ward = PlantedRates.wards[index % PlantedRates.wards.count]
            cold.append(Member(phone: numbers[activatedCount + index], list: "cold", ward: ward, using: &chance))
        }
        for index in 0..<both { activated[index].record.lists = ["activated", "cold"] }
        plantTraits(in: &activated, optOutOneIn: 110, landlineOneIn: 200, using: &chance)
        plantTraits(in: &cold, optOutOneIn: 160, landlineOneIn: 100, using: &chance)
        let cards = plantPaperCards(in: &activated, using: &chance)

        var sheets: [Sheet] = []
        for ward in PlantedRates.wards {
            let people = activated.filter { $0.record.ward == ward }
            sheets.append(
                sheet("activated-ward-\(ward).csv", Sheet.activatedHeader, people, "activated", using: &chance))
        }
        let onCold = activated.filter { $0.record.lists.count > 1 } + cold
        sheets.append(sheet("cold.csv", Sheet.coldHeader, onCold, "cold", using: &chance))

        let records = (activated + cold).map(\.record)
        let groups = ["activated", "cold"].flatMap { list in
            PlantedRates.wards.map { ward in
                Group(
                    list: list, ward: ward, people: records.count { $0.list == list && $0.ward == ward },
                    rates: PlantedRates.rates(list: list, ward: ward))
            }
        }
        return Result(
            sheets: sheets, people: PeopleFile(seed: seed, groups: groups, people: records), paperCards: cards,
            onBothLists: both)
    }

    private func plantTraits(
        in members: inout [Member], optOutOneIn: Int, landlineOneIn: Int, using chance: inout Chance
    ) {
        // Who is on both lists stays plain: a mark on one sheet and not on the other is a question, not a planted fact.
        for index in members.indices where members[index].record.lists.count == 1 {
            if chance.index(optOutOneIn) == 0 {
                members[index].record.optedOut = true
            } else if chance.index(landlineOneIn) == 0 {
                members[index].record.landline = true
            }
        }
    }

    /// One in forty of the activated signed on paper: some in the days before the meeting, some after, none on the day
    /// itself, where a date alone could not say whether our text came first.
    private func plantPaperCards(in members: inout [Member], using chance: inout Chance) -> String {
        var lines = [Sheet.line(["First Name", "Last Name", "Phone", "Signed On"])]
        for index in members.indices where chance.index(40) == 0 {
            let day = chance.happens(0.4) ? -1 - chance.index(6) : 1 + chance.index(5)
            let date = meetingDate.adding(seconds: Double(day) * 86_400).isoDate
            members[index].record.paperCard = date
            let cell = written(members[index].record.phone, using: &chance)
            lines.append(Sheet.line([members[index].firstName, members[index].lastName, cell, date]))
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private func sheet(
        _ file: String, _ header: [String], _ people: [Member], _ list: String, using chance: inout Chance
    ) -> Sheet {
        var sheet = Sheet(file: file, header: header)
        for (index, member) in people.enumerated() {
            let cell = written(member.record.phone, using: &chance)
            sheet.account.people += 1
            if member.record.optedOut { sheet.account.optedOut += 1 }
            if member.record.landline {
                sheet.account.landlines += 1
                sheet.add(member, cell: cell, note: "landline")
            } else if index % 150 == 7 {
                sheet.account.twoNumbers += 1
                sheet.add(member, cell: "(c) \(cell) / (h) 312-555-0198")
            } else {
                sheet.add(member, cell: cell)
            }
            if index % 110 == 3 {
                sheet.account.duplicateRows += 1
                sheet.add(member, cell: written(member.record.phone, using: &chance))
            }
        }
        // People whose number nobody can text; they are on the list, and in no people file, for no phone is theirs.
        func addUnreachable(_ count: Int, _ cell: String, _ counter: WritableKeyPath<SheetAccount, Int>) {
            for _ in 0..<count {
                let ward = list == "cold" ? chance.pick(PlantedRates.wards) : people.first?.record.ward ?? ""
                sheet.add(Member(phone: "", list: list, ward: ward, using: &chance), cell: cell)
                sheet.account[keyPath: counter] += 1
            }
        }
        addUnreachable(max(1, people.count / 120), "", \.blankPhones)
        addUnreachable(1, "(800) 555-0199", \.tollFree)
        addUnreachable(1, "555-0142", \.localOnly)
        addUnreachable(1, "none", \.notANumber)
        sheet.shuffle(using: &chance)
        return sheet
    }
}
