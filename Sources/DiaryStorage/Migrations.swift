import GRDB

/// The steps from an empty file to the tables of today. A step is never changed once it has been
/// released; a new one is added after the last.
enum Migrations {
  static let all: [(name: String, sql: String)] = [
    ("1", first),
    ("2", listByNights),
    ("3", unfinishedChecks),
    ("4", suspects),
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, sql) in all {
      migrator.registerMigration(name) { try $0.execute(sql: sql) }
    }
    return migrator
  }

  private static let first = """
    CREATE TABLE episode (
      id INTEGER PRIMARY KEY, began INTEGER NOT NULL, zone INTEGER NOT NULL,
      night INTEGER NOT NULL, kind TEXT NOT NULL, site TEXT NOT NULL, side TEXT,
      setting TEXT, seconds INTEGER, is_open INTEGER NOT NULL, intensity INTEGER,
      woke INTEGER, tactics TEXT NOT NULL, helped TEXT, sore TEXT, signs TEXT NOT NULL,
      note TEXT NOT NULL);
    CREATE INDEX episode_began ON episode (began, id);
    CREATE INDEX episode_night ON episode (night, kind);
    CREATE INDEX episode_open ON episode (is_open) WHERE is_open = 1;
    CREATE TABLE check_in (
      id INTEGER PRIMARY KEY, night INTEGER NOT NULL UNIQUE, triggers TEXT NOT NULL);
    CREATE TABLE medicine (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, dose TEXT NOT NULL,
      started INTEGER NOT NULL, ended INTEGER, changed INTEGER);
    CREATE TABLE routine_run (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, zone INTEGER NOT NULL,
      night INTEGER NOT NULL, routine TEXT NOT NULL, is_whole INTEGER NOT NULL, helped TEXT);
    CREATE INDEX routine_run_night ON routine_run (night, routine);
    CREATE TABLE check_result (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, zone INTEGER NOT NULL,
      answers TEXT NOT NULL, tier TEXT);
    CREATE TABLE operation (
      id INTEGER PRIMARY KEY, is_undone INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE operation_row (
      operation INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
      place INTEGER NOT NULL, tab TEXT NOT NULL, number INTEGER NOT NULL,
      before TEXT, after TEXT, PRIMARY KEY (operation, place)) WITHOUT ROWID;
    CREATE TABLE last_number (tab TEXT PRIMARY KEY, number INTEGER NOT NULL);
    """

  /// Entries of all kinds stand in one list by nights, the undo log says when each change was made, and
  /// reminders can be put off.
  private static let listByNights = """
    DROP INDEX episode_began;
    DROP INDEX episode_night;
    CREATE INDEX episode_night ON episode (night, began, id);
    DROP INDEX routine_run_night;
    CREATE INDEX routine_run_night ON routine_run (night, at, id);
    ALTER TABLE check_result ADD COLUMN night INTEGER NOT NULL DEFAULT 0;
    UPDATE check_result SET night = (at + zone - 43200) / 86400;
    CREATE INDEX check_result_night ON check_result (night, at, id);
    CREATE TABLE dismissal (
      id INTEGER PRIMARY KEY, reminder TEXT NOT NULL, at INTEGER NOT NULL,
      zone INTEGER NOT NULL);
    ALTER TABLE operation ADD COLUMN at INTEGER;
    ALTER TABLE operation ADD COLUMN zone INTEGER;
    CREATE INDEX operation_undone ON operation (is_undone, id);
    """

  /// A result of the checklist says which questions it was given and how many had no answer, and when
  /// an entry was last changed is found without a search through the whole log.
  private static let unfinishedChecks = """
    ALTER TABLE check_result ADD COLUMN questions INTEGER;
    ALTER TABLE check_result ADD COLUMN unanswered INTEGER;
    ALTER TABLE check_result ADD COLUMN open INTEGER;
    CREATE INDEX operation_row_number ON operation_row (tab, number, operation);
    """

  /// The trigger that somebody suspects.
  private static let suspects = """
    CREATE TABLE suspect (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, since INTEGER NOT NULL);
    """
}
