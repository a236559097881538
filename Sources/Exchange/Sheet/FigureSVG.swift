import Content

/// A pose as a drawing for a browser, in lines as smooth as the paper: the same strokes that a
/// terminal shows as dots.
struct FigureSVG {
  private let scene: Scene
  private let extent: Extent
  /// What it shows, in words.
  private let caption: String

  init(_ picture: Picture) {
    scene = Scene(picture.pose)
    extent = (picture.extent ?? scene.extent).grown(by: 0.012)
    caption = picture.caption
  }

  /// The element. Its colours are those of the classes ``Ink`` names.
  var element: String {
    let box = [extent.low.x, -extent.high.y, extent.width, extent.height].map(number)
    let shapes = scene.strokes.flatMap { stroke -> [String] in
      let own = path(stroke, grownBy: 0, from: 0).map { (stroke.ink.name, $0) }
      let gap = stroke.apart < 1 ? path(stroke, grownBy: Self.gap, from: stroke.apart) : nil
      return [gap.map { ("gap", $0) }, own].compactMap { $0 }.map { name, data in
        "<path class=\"\(name)\" d=\"\(data)\"/>"
      }
    }
    return "<svg viewBox=\"\(box.joined(separator: " "))\" role=\"img\""
      + " aria-label=\"\(Markup.html(caption))\">\(shapes.joined())</svg>"
  }

  /// How wide the gap is between a limb and what lies behind it.
  private static let gap = 0.012
  /// Half as thick as anything at least is.
  private static let thinnest = 0.006

  /// The outline of a stroke from a part of its length on, so much thicker; without a round end where
  /// it does not begin.
  private func path(_ stroke: Stroke, grownBy growth: Double, from part: Double) -> String? {
    let step = stroke.to - stroke.from
    let start = stroke.from + step * part
    let startRadius = stroke.fromRadius + (stroke.toRadius - stroke.fromRadius) * part
    let (a, b) = (
      max(startRadius, Self.thinnest) + growth, max(stroke.toRadius, Self.thinnest) + growth
    )
    let way = stroke.to - start
    let length = (way.x * way.x + way.y * way.y).squareRoot()
    guard length > abs(a - b) + 1e-6 else {
      return growth > 0 ? nil : circle(a > b ? start : stroke.to, max(a, b))
    }
    // Where the straight edges touch the round ends.
    let along = way * (1 / length)
    let cosine = (a - b) / length
    let sine = (1 - cosine * cosine).squareRoot()
    let (up, down) = (
      along * cosine + along.turned * sine, along * cosine - along.turned * sine
    )
    let end =
      "L\(point(stroke.to + up * b))"
      + arc(b, isLarge: cosine < 0) + point(stroke.to + down * b) + "L\(point(start + down * a))"
    let back = part > 0 ? "" : arc(a, isLarge: cosine > 0) + point(start + up * a)
    return "M\(point(start + up * a))\(end)\(back)Z"
  }

  private func arc(_ radius: Double, isLarge: Bool) -> String {
    "A\(number(radius)) \(number(radius)) 0 \(isLarge ? 1 : 0) 1 "
  }

  private func circle(_ centre: Point, _ radius: Double) -> String {
    let (left, right) = (centre - Point(radius, 0), centre + Point(radius, 0))
    return "M\(point(left))\(arc(radius, isLarge: false))\(point(right))"
      + "\(arc(radius, isLarge: false))\(point(left))Z"
  }

  /// A place: on the page, down is more.
  private func point(_ point: Point) -> String { "\(number(point.x)) \(number(-point.y))" }

  /// In hundredths of the height of the body, to a tenth of that.
  private func number(_ value: Double) -> String {
    let tenths = Int((min(max(value, -9), 9) * 1000).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// The colours of the shapes.
  static let style = """
    svg .body { fill: var(--body) } svg .far { fill: var(--far) } svg .felt { fill: var(--felt) }
    svg .prop { fill: var(--prop) } svg .way { fill: var(--ink) } svg .gap { fill: var(--paper) }
    """
}

extension Ink {
  /// The class of its shapes.
  fileprivate var name: String {
    switch self {
    case .prop: "prop"
    case .far: "far"
    case .body: "body"
    case .muscle: "felt"
    case .arrow: "way"
    }
  }
}
