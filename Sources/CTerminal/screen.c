// The screen, through ncurses.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CTerminal.h"
#include "private.h"

enum { escape_delay_ms = 25, style_count = 64 };

static SCREEN *screen;
static attr_t styles[style_count];
static const char *enter_bytes = "";
static const char *leave_first = "";

bool terminal_is_there(void) {
  const char *name = getenv("TERM");
  return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && name && *name && strcmp(name, "dumb");
}

// Appends a string of terminfo without its padding ("$<5>"), which only old hardware needs.
static void append(char *to, size_t size, const char *text) {
  if (!text || text == (char *)-1) return;
  size_t at = strlen(to);
  while (*text && at + 1 < size) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      to[at++] = *text++;
    }
  }
  to[at] = 0;
}

// The bytes that give the terminal back, prepared for the signal handlers: our own extras, keypad off,
// attributes off, cursor on, alternate screen left. Without an alternate screen a new line has to do.
static void leave_bytes(char *bytes, size_t size) {
  bytes[0] = 0;
  append(bytes, size, leave_first);
  append(bytes, size, tigetstr("rmkx"));
  append(bytes, size, tigetstr("sgr0"));
  append(bytes, size, tigetstr("cnorm"));
  const char *rmcup = tigetstr("rmcup");
  append(bytes, size, rmcup && rmcup != (char *)-1 ? rmcup : "\r\n");
}

// Until it has come back from endwin() once, ncurses writes to the terminal at each move of the cursor;
// after that, once for each picture. So it comes back at once: then nobody sees half a picture, and over
// SSH each is one packet. What endwin() writes is for nobody. It is before colours are asked for, since
// ncurses would give the terminal its own palette back with them.
static void write_pictures_whole(void) {
  int nowhere[2];
  if (pipe(nowhere) < 0) return;
  int terminal = dup(STDOUT_FILENO);
  if (terminal >= 0 && dup2(nowhere[1], STDOUT_FILENO) >= 0) {
    endwin();
    dup2(terminal, STDOUT_FILENO);
    doupdate();
  }
  if (terminal >= 0) close(terminal);
  close(nowhere[0]);
  close(nowhere[1]);
}

bool terminal_open(const char *enter, const char *leave) {
  if (!terminal_is_there() || !settings_save()) return false;
  locale_is_utf8();  // so that ncurses knows the encoding
  set_escdelay(escape_delay_ms);
  // The size is the window's own, not what LINES and COLUMNS were when the shell started.
  use_env(FALSE);
  use_tioctl(TRUE);
  sigset_t before;
  sigprocmask(SIG_SETMASK, NULL, &before);
  signals_hold();
  settings_take();
  screen = newterm(NULL, stdout, stdin);
  const char *cup = screen ? tigetstr("cup") : NULL;
  if (!cup || cup == (char *)-1) {
    if (screen) {
      endwin();
      delscreen(screen);
      screen = NULL;
    }
    settings_restore();
    sigprocmask(SIG_SETMASK, &before, NULL);
    return false;
  }
  write_pictures_whole();
  enter_bytes = enter;
  leave_first = leave;
  char bytes[512];
  leave_bytes(bytes, sizeof bytes);
  signals_install(bytes, strlen(bytes));
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  // A picture is not given up half-way for a key: looking for one costs more than it saves.
  typeahead(-1);
  // Arrow keys, Home and End in both of their forms: not every terminal obeys the mode that keypad()
  // asks for.
  define_key("\033[A", KEY_UP);
  define_key("\033[B", KEY_DOWN);
  define_key("\033[C", KEY_RIGHT);
  define_key("\033[D", KEY_LEFT);
  define_key("\033[H", KEY_HOME);
  define_key("\033[F", KEY_END);
  define_key("\033[200~", KEY_PASTE);
  define_key("\033[201~", KEY_PASTED);
  // The mouse is never turned on; what looks like it is skipped like any unknown sequence.
  keyok(KEY_MOUSE, FALSE);
  terminal_send(enter_bytes, strlen(enter_bytes));
  return true;
}

void terminal_close(void) {
  if (!screen) return;
  keyboard_settle();
  // endwin() would wait for a terminal that takes nothing.
  if (is_writable(STDOUT_FILENO, patience_at_the_end)) {
    write_all(STDOUT_FILENO, leave_first, strlen(leave_first), patience_at_the_end);
    endwin();
  }
  settings_restore();
  signals_set_up(false);
  screen = NULL;
}

int terminal_colours(void) {
  int colours = tigetnum("colors");
  return colours > 0 ? colours : 0;
}

void terminal_size(int *rows, int *columns) {
  *rows = LINES;
  *columns = COLS;
}

// The attribute for two colours, each of which may be the terminal's own.
static attr_t colour_pair(int colour, int ground) {
  static struct { int colour, ground; } pairs[64];
  static int count;
  if ((colour < 0 && ground < 0) || terminal_colours() < 8) return 0;
  // Only now: a terminal that shall show no colour is not even sent the default ones.
  if (COLORS == 0) {
    start_color();
    use_default_colors();
  }
  int number = 0;
  while (number < count && (pairs[number].colour != colour || pairs[number].ground != ground))
    number++;
  if (number == count) {
    if (number + 1 >= COLOR_PAIRS || number == sizeof pairs / sizeof pairs[0]) return 0;
    pairs[count].colour = colour;
    pairs[count++].ground = ground;
    init_pair((short)(number + 1), (short)colour, (short)ground);
  }
  return (attr_t)COLOR_PAIR(number + 1);
}

void terminal_define_style(
    int style, bool bold, bool dim, bool reverse, bool underline, int colour, int ground) {
  if (style < 0 || style >= style_count) return;
  attr_t look = colour_pair(colour, ground);
  if (bold) look |= A_BOLD;
  if (dim) look |= A_DIM;
  if (reverse) look |= A_REVERSE;
  if (underline) look |= A_UNDERLINE;
  styles[style] = look;
}

// Only in the picture: a real clear would send every cell again.
void terminal_erase(int row, int column, int count) {
  wattrset(stdscr, A_NORMAL);
  mvwhline(stdscr, row, column, ' ', count);
}

// The lines, blocks and signs from U+2500 to U+25FF.
static bool is_sign(const unsigned char *bytes, int length) {
  return length >= 3 && bytes[0] == 0xE2 && bytes[1] >= 0x94 && bytes[1] <= 0x97;
}

// A text of signs and ASCII as cells, which costs ncurses a fraction of what it needs to read a text.
static bool put_cells(int row, int column, const char *text, int length, attr_t style) {
  cchar_t cells[256];
  int count = 0;
  for (int at = 0; at < length; at++) {
    const unsigned char *bytes = (const unsigned char *)text + at;
    wchar_t sign[2] = {bytes[0], 0};
    if (is_sign(bytes, length - at)) {
      sign[0] = 0x2000 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
      at += 2;
    } else if (bytes[0] < 0x20 || bytes[0] > 0x7E) {
      return false;
    }
    if (count == 256) return false;
    setcchar(&cells[count++], sign, style & ~A_COLOR, (short)PAIR_NUMBER((int)style), NULL);
  }
  mvwadd_wchnstr(stdscr, row, column, cells, count);
  return true;
}

void terminal_put(int row, int column, const char *text, int length, int style) {
  if (style < 0 || style >= style_count) return;
  if (put_cells(row, column, text, length, styles[style])) return;
  wattrset(stdscr, (int)styles[style]);
  mvwaddnstr(stdscr, row, column, text, length);
}

// Of this row ncurses no longer believes that any cell is on the screen already.
void terminal_resend_row(int row) { wredrawln(stdscr, row, 1); }

void terminal_show(int cursor_row, int cursor_column) {
  wattrset(stdscr, A_NORMAL);
  wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
}

void terminal_forget(void) { clearok(curscr, TRUE); }

void terminal_ask_background(const char *question, size_t length) {
  string_ask();
  terminal_send(question, length);
}

void terminal_send(const char *bytes, size_t length) {
  write_all(STDOUT_FILENO, bytes, length, wait_forever);
}

// What the terminal made of the old picture is unknown, so the next one is sent whole.
void screen_take_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resize_term(size.ws_row, size.ws_col);
  terminal_forget();
}

void screen_take_settings(void) {
  settings_take();
  reset_prog_mode();
}

void terminal_stop(void) {
  terminal_send(leave_first, strlen(leave_first));
  endwin();
  settings_restore();
  signals_set_up(false);
  signals_stop_here();
  // First, so that a signal that finds the settings changed changes them back.
  signals_set_up(true);
  // Continued in the background, we are stopped by this until we are in the foreground, as it should
  // be.
  screen_take_settings();
  terminal_send(enter_bytes, strlen(enter_bytes));
  screen_take_size();
}
