extension ManualPage {
  /// The page about the format of screens.
  static var screens: ManualPage {
    ManualPage(
      name: "unknot-screens", chapter: 5, summary: "the format of screens", sections: [])
  }
}
