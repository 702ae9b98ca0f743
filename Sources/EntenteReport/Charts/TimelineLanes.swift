// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The marks of one strip of the timeline, laid in lanes so that none covers another.
struct TimelineLanes {
  private let placed: [(entry: Entry, date: DateField, lane: Int)]
  private let laneCount: Int
  private let axis: TimeAxis

  /// No mark takes less than this share of the width, so that dots stay apart on a phone.
  private static let narrowest = 0.03

  init(entries: [Entry], axis: TimeAxis) {
    var ends: [Double] = []
    var placed: [(entry: Entry, date: DateField, lane: Int)] = []
    for entry in entries {
      guard let date = entry.initiative.date, axis.span.years.contains(date.value.year) else { continue }
      var (start, end) = axis.extent(of: date.value)
      if let last = entry.initiative.dateEnd?.value { end = max(end, axis.extent(of: last).end) }
      let spare = max(0, Self.narrowest - (end - start)) / 2
      start -= spare
      end += spare
      let lane = ends.firstIndex { $0 <= start } ?? ends.count
      if lane == ends.count { ends.append(end) } else { ends[lane] = end }
      placed.append((entry, date, lane))
    }
    self.placed = placed
    laneCount = max(1, ends.count)
    self.axis = axis
  }

  private var laneHeight: Int { laneCount <= 12 ? 14 : laneCount <= 24 ? 10 : 7 }

  var height: Int { max(28, laneCount * laneHeight + 8) }

  /// Where the first lane begins.
  private var top: Int { (height - laneCount * laneHeight) / 2 }

  var marks: Markup {
    .group(
      placed.map { mark(of: $0.entry, date: $0.date, middle: top + laneHeight / 2 + $0.lane * laneHeight) })
  }

  private func mark(of entry: Entry, date: DateField, middle: Int) -> Markup {
    var name = "mark"
    if entry.isFriction { name += " friction" }
    if date.planned { name += " planned" }
    let (start, end) = axis.extent(of: date.value)
    return tag("g", ["data-go": entry.anchor]) {
      tag("title") { entry.initiative.title + " (" + entry.dateWords + ")" }
      if let last = entry.initiative.dateEnd?.value, last != date.value {
        let to = min(0.997, axis.extent(of: last).end)
        tag(
          "line",
          [
            "class": entry.isFriction ? "lasting friction" : "lasting", "x1": Wording.percent(start),
            "x2": Wording.percent(to), "y1": String(middle), "y2": String(middle),
          ])
      }
      switch date.value.precision {
      case .day where entry.isFriction:
        tag("svg", ["x": Wording.percent(start), "y": String(middle), "overflow": "visible"]) {
          tag(
            "path",
            ["class": name, "d": laneHeight < 10 ? "M0-3l3 3-3 3-3-3z" : "M0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z"])
        }
      case .day:
        tag(
          "circle",
          [
            "class": name, "cx": Wording.percent((start + end) / 2), "cy": String(middle),
            "r": laneHeight < 10 ? "2.5" : "4.5",
          ])
      case .month, .quarter, .year:
        let height = max(4, laneHeight - 4)
        tag(
          "rect",
          [
            "class": name + (date.value.precision == .month ? "" : " span"), "x": Wording.percent(start),
            "y": String(middle - height / 2), "width": Wording.percent(max(end - start, 0.006)),
            "height": String(height), "rx": "2",
          ])
      }
    }
  }
}
