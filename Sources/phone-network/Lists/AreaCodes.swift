/// Where fictional numbers come from: `NPA-555-0100` to `-0199` is set aside for fiction in every area code.
enum AreaCodes {
    /// Chicago and its neighbours first, as a Chicago list would have it. 730 is younger than some phone metadata.
    static let chicago: [Int] = [312, 773, 872, 708, 847, 224, 630, 331, 464, 730, 815, 779, 217, 309, 447, 618]

    /// Geographic codes of US states, in service since before 2015 (North American Numbering Plan Administrator,
    /// public NPA report of 26 November 2025), without those above.
    static let elsewhere: [Int] = [
        201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 218, 219, 225, 228, 229, 231, 234, 239,
        240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 272, 276, 281, 301, 302, 303, 304, 305, 307, 308,
        310, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330, 334, 336, 337, 339, 346, 347, 351, 352, 360,
        361, 385, 386, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 417, 419, 423, 424, 425, 430,
        432, 434, 435, 440, 442, 443, 458, 469, 470, 475, 478, 479, 480, 484, 501, 502, 503, 504, 505, 507, 508, 509,
        510, 512, 513, 515, 516, 517, 518, 520, 530, 531, 534, 539, 540, 541, 551, 559, 561, 562, 563, 567, 570, 571,
        573, 574, 575, 580, 585, 586, 601, 602, 603, 605, 606, 607, 608, 609, 610, 612, 614, 615, 616, 617, 619, 620,
        623, 626, 631, 636, 641, 646, 650, 651, 657, 660, 661, 662, 667, 669, 678, 681, 682, 701, 702, 703, 704, 706,
        707, 712, 713, 714, 715, 716, 717, 718, 719, 720, 724, 725, 727, 731, 732, 734, 737, 740, 747, 754, 757, 760,
        762, 763, 765, 769, 770, 772, 774, 775, 781, 785, 786, 801, 802, 803, 804, 805, 806, 808, 810, 812, 813, 814,
        816, 817, 818, 828, 830, 831, 832, 843, 845, 848, 850, 856, 857, 858, 859, 860, 862, 863, 864, 865, 870, 878,
        901, 903, 904, 906, 907, 908, 909, 910, 912, 913, 914, 915, 916, 917, 918, 919, 920, 925, 928, 929, 931, 936,
        937, 938, 940, 941, 947, 949, 951, 952, 954, 956, 959, 970, 971, 972, 973, 978, 979, 980, 984, 985, 989,
    ]

    /// Of the hundred fictional numbers of an area code, people get 0100 to 0189; 0190 to 0199 stay free for senders.
    static let peoplePerCode = 90

    /// The numbers for so many people: the Chicago codes and as many others as are needed, shuffled together.
    static func numbers(count: Int, using chance: inout Chance) throws -> [String] {
        var others = elsewhere
        chance.shuffle(&others)
        let most = (chicago.count + others.count) * peoplePerCode
        guard count <= most else {
            throw Complaint("there are fictional numbers for \(most) people, not for \(count); ask for fewer")
        }
        // At least sixty codes, however few the people.
        let codes = (chicago + others).prefix(max(60, (count + peoplePerCode - 1) / peoplePerCode))
        var numbers: [String] = []
        for code in codes {
            for last in 0..<peoplePerCode { numbers.append("+1\(code)5550\(100 + last)") }
        }
        chance.shuffle(&numbers)
        return Array(numbers.prefix(count))
    }
}
