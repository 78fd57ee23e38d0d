extension TextMaker {
    /// A centred text in lines of like length, so that no word of a heading stands alone; what that leaves of the width
    /// is the slack.
    func balanced(
        _ text: Text,
        size: Double,
        width: Double
    ) throws(TypesettingError) -> (box: TextBox, slack: Double) {
        var box = try box(text, size: size, width: width, alignment: .centre)
        var slack = 0.0
        guard (2...4).contains(box.lines.count) else { return (box, 0) }
        for share in 1...8 {
            let narrower = width * (1 - 0.05 * Double(share))
            let next = try self.box(text, size: size, width: narrower, alignment: .centre)
            guard next.lines.count == box.lines.count, next.width <= narrower else { break }
            (box, slack) = (next, width - narrower)
        }
        return (box, slack)
    }
}
