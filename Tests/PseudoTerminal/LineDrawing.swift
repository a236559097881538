extension Unicode.Scalar {
  /// The character that stands in this one's place in the line-drawing character set.
  var lineDrawing: Unicode.Scalar {
    let index = Int(value) - 0x60
    return drawings.indices.contains(index) ? drawings[index] : self
  }
}

/// The line-drawing set, from the backquote to the tilde.
private let drawings = Array("◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars)
