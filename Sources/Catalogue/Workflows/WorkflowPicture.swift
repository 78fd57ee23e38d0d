import Components
import Domain
import Markup

/// The picture of a workflow: a lane for each office, a box for each step.
struct WorkflowPicture {
    let steps: [Workflow.Step]
    /// What the lanes are called; a step without office stands in that of the competent one.
    let officeName: (Office.ID?) -> String

    private static let laneWidth = 192
    private static let boxWidth = 180
    private static let boxHeight = 58
    private static let rowHeight = 82
    private static let headHeight = 56
    private static let lineLength = 21

    var content: HTML {
        let lanes = lanes
        let width = max(1, lanes.count) * Self.laneWidth
        let height = Self.headHeight + steps.count * Self.rowHeight + 8
        return div(
            .classes("table-box"),
            .role("region"),
            .ariaLabel("Sơ đồ quy trình"),
            Attribute("tabindex", "0")
        ) {
            svg(
                Attribute("width", String(width)),
                Attribute("height", String(height)),
                Attribute("viewBox", "0 0 \(width) \(height)"),
                .role("img"),
                Attribute("aria-label", message: summary)
            ) {
                for (index, lane) in lanes.enumerated() { head(lane, index, height) }
                for index in steps.indices.dropLast() { arrow(index, lanes) }
                for (index, step) in steps.enumerated() { box(step, index, lanes) }
            }
        }
    }

    /// The offices in the order in which work comes to them.
    private var lanes: [Office.ID?] {
        var lanes: [Office.ID?] = []
        for step in steps where !lanes.contains(step.office) { lanes.append(step.office) }
        return lanes
    }

    private var summary: Message {
        let parts = steps.enumerated().map { index, step in
            "\(index + 1). \(OfferWords.task(step.task).vietnamese), \(officeName(step.office)), "
                + OfferWords.duration(step.minutes)
        }
        return "Các bước: \(parts.joined(separator: "; "))"
    }

    /// The sum of the steps' times against the shortest term that they must fit in, in working minutes.
    static func sum(of steps: [Workflow.Step], allowed: Int?) -> HTML {
        let sum = steps.reduce(0) { $0 + max(0, $1.minutes) }
        return p {
            strong { "Tổng thời gian các bước: \(OfferWords.sum(sum))" }
            if let allowed {
                " "
                "trên thời hạn \(OfferWords.sum(allowed)) làm việc"
                " "
                if sum <= allowed { tag("Trong thời hạn", tone: .good) } else { tag("Vượt thời hạn", tone: .bad) }
            }
        }
    }

    private func head(_ lane: Office.ID?, _ index: Int, _ height: Int) -> HTML {
        let x = index * Self.laneWidth
        let lines = wrapped(officeName(lane))
        return HTML {
            rect(
                Attribute("x", String(x + 2)),
                Attribute("y", "0"),
                Attribute("width", String(Self.laneWidth - 4)),
                Attribute("height", String(height)),
                Attribute("fill", index.isMultiple(of: 2) ? "#f5f6f7" : "#ecf3fa")
            )
            for (number, text) in lines.enumerated() {
                label(text, x: x + Self.laneWidth / 2, y: 22 + 18 * number, isStrong: true)
            }
        }
    }

    private func box(_ step: Workflow.Step, _ index: Int, _ lanes: [Office.ID?]) -> HTML {
        let (x, y) = place(index, lanes)
        return HTML {
            rect(
                Attribute("x", String(x - Self.boxWidth / 2)),
                Attribute("y", String(y)),
                Attribute("width", String(Self.boxWidth)),
                Attribute("height", String(Self.boxHeight)),
                Attribute("rx", "3"),
                Attribute("fill", "#ffffff"),
                Attribute("stroke", "#4a5460")
            )
            label("\(index + 1). \(OfferWords.task(step.task).vietnamese)", x: x, y: y + 24, isStrong: false)
            label(OfferWords.duration(step.minutes), x: x, y: y + 45, isStrong: true)
        }
    }

    /// From the foot of a box to the head of the next.
    private func arrow(_ index: Int, _ lanes: [Office.ID?]) -> HTML {
        let (x, top) = place(index, lanes)
        let (nextX, nextY) = place(index + 1, lanes)
        let y = top + Self.boxHeight
        let middle = (y + nextY) / 2
        return HTML {
            polyline(
                Attribute("points", "\(x),\(y) \(x),\(middle) \(nextX),\(middle) \(nextX),\(nextY - 6)"),
                Attribute("fill", "none"),
                Attribute("stroke", "#4a5460"),
                Attribute("stroke-width", "1.5")
            )
            path(
                Attribute("d", "M\(nextX - 5) \(nextY - 8)L\(nextX + 5) \(nextY - 8)L\(nextX) \(nextY)Z"),
                Attribute("fill", "#4a5460")
            )
        }
    }

    private func place(_ index: Int, _ lanes: [Office.ID?]) -> (x: Int, y: Int) {
        let lane = lanes.firstIndex { $0 == steps[index].office } ?? 0
        return (lane * Self.laneWidth + Self.laneWidth / 2, Self.headHeight + index * Self.rowHeight)
    }

    private func label(_ text: String, x: Int, y: Int, isStrong: Bool) -> HTML {
        svgText(
            Attribute("x", String(x)),
            Attribute("y", String(y)),
            Attribute("text-anchor", "middle"),
            Attribute("font-size", "14"),
            Attribute("font-weight", isStrong ? "600" : "400"),
            Attribute("fill", "#1b1f24")
        ) { text }
    }

    /// At most two lines; what does not fit ends with `…`.
    private func wrapped(_ text: String) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count <= Self.lineLength {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        guard lines.count > 2 else { return lines }
        return [lines[0], lines[1] + " …"]
    }
}
