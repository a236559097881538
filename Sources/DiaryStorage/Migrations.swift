import Diary
import GRDB

/// The steps from an empty file to the tables of today. A step is never changed once it has been
/// released; a new one is added after the last.
enum Migrations {
  static let all: [(name: String, sql: String)] = [
    ("1", first),
    ("2", listByNights),
    ("3", unfinishedChecks),
    ("4", suspects),
    ("5", identities),
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    let uuid = DatabaseFunction("uuid_of", pure: true) { values in
      Identity.uuid(of: values.map { "\($0)" }.joined(separator: "\n").utf8)
    }
    for (name, sql) in all {
      // A row of the log that leads nowhere, because somebody deleted by hand what it belonged to, is
      // no reason to stop.
      migrator.registerMigration(name, foreignKeyChecks: .immediate) { database in
        database.add(function: uuid)
        try database.execute(sql: sql)
      }
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

  /// Entries can travel: each has a UUID and the times of its writing and its last change, and a deletion
  /// leaves a mark. There is more to say about an episode, a medicine and the person, and dates of
  /// medicines are stored as they were typed.
  private static let identities = """
    ALTER TABLE episode ADD COLUMN disturbance INTEGER;
    ALTER TABLE episode ADD COLUMN hours INTEGER;
    ALTER TABLE episode ADD COLUMN places TEXT NOT NULL DEFAULT '';
    ALTER TABLE episode ADD COLUMN helps TEXT NOT NULL DEFAULT '';
    ALTER TABLE episode ADD COLUMN asked TEXT NOT NULL DEFAULT '';
    ALTER TABLE check_result ADD COLUMN language TEXT;
    CREATE TABLE strength_check (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, zone INTEGER NOT NULL,
      night INTEGER NOT NULL, outcomes TEXT NOT NULL, onset TEXT, questions INTEGER,
      language TEXT);
    CREATE INDEX strength_check_night ON strength_check (night, at, id);
    CREATE TABLE fact (
      id INTEGER PRIMARY KEY, topic TEXT NOT NULL UNIQUE, answer TEXT, text TEXT NOT NULL,
      since TEXT, source TEXT);
    CREATE TABLE question (
      id INTEGER PRIMARY KEY, text TEXT NOT NULL, is_answered INTEGER NOT NULL);

    ALTER TABLE medicine RENAME TO medicine_by_days;
    CREATE TABLE medicine (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, form TEXT, dose TEXT NOT NULL,
      magnesium INTEGER, potassium INTEGER, calcium INTEGER, iron INTEGER, started TEXT,
      changed TEXT, ended TEXT, taking TEXT);
    INSERT INTO medicine (id, name, dose, started, changed, ended)
      SELECT id, name, dose, \(day("started")), \(day("changed")), \(day("ended"))
      FROM medicine_by_days;
    DROP TABLE medicine_by_days;
    \(daysInLog)

    CREATE TABLE identity (
      tab TEXT NOT NULL, number INTEGER NOT NULL, uuid TEXT NOT NULL UNIQUE, key TEXT,
      written INTEGER NOT NULL, written_zone INTEGER NOT NULL,
      changed INTEGER NOT NULL, changed_zone INTEGER NOT NULL,
      is_deleted INTEGER NOT NULL DEFAULT 0, operation INTEGER,
      PRIMARY KEY (tab, number)) WITHOUT ROWID;
    CREATE INDEX identity_key ON identity (tab, key) WHERE key IS NOT NULL;
    CREATE INDEX identity_deleted ON identity (is_deleted) WHERE is_deleted = 1;
    \(oldEntries)
    """

  /// A column with the number of a day, as a date.
  private static func day(_ column: String) -> String {
    "date(\(column) * 86400, 'unixepoch')"
  }

  /// The days of medicines in the undo log, which is JSON.
  private static var daysInLog: String {
    ["before", "after"].flatMap { side in
      ["started", "changed", "ended"].map { column in
        let number = "json_extract(\(side), '$.\(column).number._0')"
        return """
          UPDATE operation_row SET \(side) = json_set(\(side), '$.\(column)', json_object(
            'text', json_object('_0', \(day(number)))))
          WHERE tab = 'medicine' AND \(number) IS NOT NULL;
          """
      }
    }.joined(separator: "\n")
  }

  /// Gives an identity to every entry there was: a UUID, and the times that the record of operations
  /// knows. What it does not know counts as written when it happened.
  ///
  /// The UUID follows from the entry, as far as that hardly changes. So a diary and the copies of it, or one that may only be read and
  /// is brought up to date at each look, have the same ones, and do not become two when they meet.
  private static var oldEntries: String {
    let noon = 43_200
    let tables = [
      ("episode", "NULL", "began", "zone", "began, zone, kind"),
      ("routine_run", "NULL", "at", "zone", "at, zone, routine"),
      ("check_result", "NULL", "at", "zone", "at, zone, answers"),
      ("dismissal", "NULL", "at", "zone", "at, zone"),
      ("check_in", "night", "night * 86400 + \(noon)", "0", "night"),
      ("suspect", "''", "since * 86400 + \(noon)", "0", "since"),
      (
        "medicine", "NULL", "ifnull(strftime('%s', started), 0) + \(noon)", "0",
        "name, dose, started"
      ),
    ]
    func time(_ column: String, of change: String, _ table: String) -> String {
      """
      (SELECT o.\(column) FROM operation_row r JOIN operation o ON o.id = r.operation
        WHERE r.tab = '\(table)' AND r.number = e.id AND o.is_undone = 0 AND o.at IS NOT NULL
          \(change) LIMIT 1)
      """
    }
    let (first, last) = ("AND r.before IS NULL ORDER BY o.id", "ORDER BY o.id DESC")
    return tables.map { table, key, at, zone, columns in
      """
      INSERT INTO identity (tab, number, uuid, key, written, written_zone, changed, changed_zone)
        SELECT '\(table)', e.id, uuid_of('\(table)', e.id, \(columns)), \(key),
          ifnull(\(time("at", of: first, table)), \(at)),
          ifnull(\(time("zone", of: first, table)), \(zone)),
          ifnull(\(time("at", of: last, table)), \(at)),
          ifnull(\(time("zone", of: last, table)), \(zone))
        FROM \(table) e;
      """
    }.joined(separator: "\n")
  }
}
