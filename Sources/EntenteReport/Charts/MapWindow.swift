// SPDX-License-Identifier: Apache-2.0

/// The part of the world that a map shows, as an equirectangular projection that is true to shape at the middle
/// of the window.
struct MapWindow {
  let width: Double
  let height: Double
  private let west: Double
  private let north: Double
  /// Units per degree.
  private let perLongitude: Double
  private let perLatitude: Double

  /// The smallest window of the frame's shape that holds all points with room around them, never less than
  /// ``narrowest`` degrees wide; the whole inhabited world when there are no points.
  init(_ points: [(longitude: Double, latitude: Double)], width: Double, height: Double) {
    self.width = width
    self.height = height
    let longitudes = points.map(\.longitude)
    let latitudes = points.map(\.latitude)
    var west = (longitudes.min() ?? -170) - Self.room
    var east = (longitudes.max() ?? 180) + Self.room
    var south = (latitudes.min() ?? -50) - Self.room
    var north = (latitudes.max() ?? 75) + Self.room
    if east - west < Self.narrowest {
      (west, east) = ((west + east - Self.narrowest) / 2, (west + east + Self.narrowest) / 2)
    }
    // Degrees of longitude per degree of latitude at the middle: 1 at the equator, 2 at 60 degrees.
    let stretch = Self.stretch(at: min(max((south + north) / 2, -55), 55))
    let wanted = (north - south) * stretch * width / height
    if east - west < wanted {
      (west, east) = ((west + east - wanted) / 2, (west + east + wanted) / 2)
    } else {
      let tall = (east - west) / stretch * height / width
      (south, north) = ((south + north - tall) / 2, (south + north + tall) / 2)
    }
    if east - west > 360 { (west, east) = (-180, 180) }
    if west < -180 { (west, east) = (-180, east - 180 - west) }
    if east > 180 { (west, east) = (west - (east - 180), 180) }
    let tall = (east - west) / stretch * height / width
    if north > 85 { (south, north) = (85 - tall, 85) }
    if south < -60, tall <= 145 { (south, north) = (-60, tall - 60) }
    self.west = west
    self.north = north
    perLongitude = width / (east - west)
    perLatitude = perLongitude * stretch
  }

  private static let narrowest = 80.0
  private static let room = 12.0

  func point(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
    ((longitude - west) * perLongitude, (north - latitude) * perLatitude)
  }

  /// Takes the outlines' tenths of a degree to the window.
  var transform: String {
    let x = Wording.decimal(-west * perLongitude, places: 2)
    let y = Wording.decimal(north * perLatitude, places: 2)
    return "translate(\(x) \(y)) scale(\(Wording.decimal(perLongitude / 10, places: 5)) "
      + "\(Wording.decimal(perLatitude / 10, places: 5)))"
  }

  /// 1 / cos by its series: plain arithmetic gives the same digits on every machine. Exact to 0.1 % up to 55
  /// degrees, which a map's shape needs no better.
  private static func stretch(at latitude: Double) -> Double {
    let angle = latitude * 0.017453292519943295
    let square = angle * angle
    return 1 / (1 - square / 2 + square * square / 24 - square * square * square / 720)
  }
}

/// Puts labels beside circles where they cover neither a circle nor another label; those that find no room are
/// left to the table.
struct MapLabels {
  private struct Box {
    let left, top, right, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let frame: Box
  private var taken: [Box] = []

  init(width: Double, height: Double) { frame = Box(left: 2, top: 2, right: width - 2, bottom: height - 2) }

  mutating func avoid(x: Double, y: Double, radius: Double) {
    taken.append(Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius))
  }

  mutating func place(_ text: String, x: Double, y: Double, radius: Double) -> Markup {
    let width = TextWidth.of(text, size: 12)
    let side = radius + 4
    let spots: [(x: Double, y: Double)] = [
      (x + side, y + 4), (x - side - width, y + 4), (x - width / 2, y - side), (x - width / 2, y + side + 9),
      (x + side * 0.7, y - side * 0.7), (x + side * 0.7, y + side * 0.7 + 8),
      (x - side * 0.7 - width, y - side * 0.7), (x - side * 0.7 - width, y + side * 0.7 + 8),
    ]
    for spot in spots {
      let box = Box(left: spot.x - 2, top: spot.y - 11, right: spot.x + width + 2, bottom: spot.y + 4)
      let isInside =
        box.left >= frame.left && box.top >= frame.top && box.right <= frame.right
        && box.bottom <= frame.bottom
      guard isInside, !taken.contains(where: box.overlaps) else { continue }
      taken.append(box)
      return tag(
        "text",
        [
          "class": "name", "x": Wording.decimal(spot.x, places: 1), "y": Wording.decimal(spot.y, places: 1),
          "lang": Language.tag(of: text, hint: nil),
        ]
      ) { text }
    }
    return .nothing
  }
}
