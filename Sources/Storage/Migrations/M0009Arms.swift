extension Migration {
    /// Random arms: drawn at launch, recorded, and never drawn again. `arm` of the audience says which list a person came
    /// from; `drawn_arm` is the place of their arm in the plan, `draw` the first bytes of the digest that put them there.
    static let arms = Migration(
        number: 9, name: "arms",
        statements: [
            "alter table campaign add column arm_salt {text}",
            "alter table audience add column drawn_arm bigint",
            "alter table audience add column draw {text}",
        ])
}
