// The screen and the keyboard, through ncurses.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CTerminal.h"
#include "private.h"

enum { escape_delay_ms = 25, style_count = 32 };

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

// What hands the terminal back, worked out while there is time: our own extras, keypad off,
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

bool terminal_open(const char *enter, const char *leave) {
  if (!terminal_is_there() || tcgetattr(STDIN_FILENO, &shell_settings) != 0) return false;
  setlocale(LC_ALL, "");
  set_escdelay(escape_delay_ms);
  // The size is the window's own, not what LINES and COLUMNS were when the shell started.
  use_env(FALSE);
  use_tioctl(TRUE);
  sigset_t before;
  sigprocmask(SIG_SETMASK, NULL, &before);
  signals_hold();
  screen = newterm(NULL, stdout, stdin);
  const char *cup = screen ? tigetstr("cup") : NULL;
  if (!cup || cup == (char *)-1) {
    if (screen) {
      endwin();
      delscreen(screen);
      screen = NULL;
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &shell_settings);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return false;
  }
  enter_bytes = enter;
  leave_first = leave;
  char bytes[512];
  leave_bytes(bytes, sizeof bytes);
  signals_install(bytes, strlen(bytes));
  signals_set_up(true);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  // Arrow keys in both of their forms: not every terminal obeys the mode that keypad() asks for.
  define_key("\033[A", KEY_UP);
  define_key("\033[B", KEY_DOWN);
  define_key("\033[C", KEY_RIGHT);
  define_key("\033[D", KEY_LEFT);
  // The mouse is never turned on; what looks like it is skipped like any unknown sequence.
  keyok(KEY_MOUSE, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  terminal_send(enter_bytes, strlen(enter_bytes));
  return true;
}

void terminal_close(void) {
  if (!screen) return;
  // A terminal that takes nothing must not keep us: endwin() would wait for it.
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (poll(&output, 1, 100) == 1 && (output.revents & POLLOUT)) {
    terminal_send(leave_first, strlen(leave_first));
    endwin();
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_settings);
  signals_set_up(false);
  screen = NULL;
}

bool terminal_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool terminal_has_colours(void) { return has_colors() && COLORS >= 8; }

void terminal_size(int *rows, int *columns) {
  *rows = LINES;
  *columns = COLS;
}

void terminal_define_style(
    int style, bool bold, bool dim, bool reverse, bool underline, int colour) {
  if (style < 0 || style >= style_count) return;
  attr_t look = A_NORMAL;
  if (bold) look |= A_BOLD;
  if (dim) look |= A_DIM;
  if (reverse) look |= A_REVERSE;
  if (underline) look |= A_UNDERLINE;
  if (colour >= 0 && terminal_has_colours()) {
    init_pair((short)(colour + 1), (short)colour, -1);
    look |= (attr_t)COLOR_PAIR(colour + 1);
  }
  styles[style] = look;
}

// erase and not clear: clear would send every cell again.
void terminal_erase(void) { werase(stdscr); }

void terminal_put(int row, int column, const char *text, int length, int style) {
  if (style < 0 || style >= style_count) return;
  wattrset(stdscr, (int)styles[style]);
  mvwaddnstr(stdscr, row, column, text, length);
}

void terminal_show(int cursor_row, int cursor_column) {
  wattrset(stdscr, A_NORMAL);
  wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
}

void terminal_forget(void) { clearok(curscr, TRUE); }

void terminal_send(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t done = write(STDOUT_FILENO, bytes, length);
    if (done < 0 && errno != EINTR && errno != EAGAIN) return;
    if (done > 0) {
      bytes += done;
      length -= (size_t)done;
    }
  }
}

// Takes the window's new size over. What the terminal made of the old picture is unknown, so the
// next one is sent whole.
static void take_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resize_term(size.ws_row, size.ws_col);
  terminal_forget();
}

void terminal_stop(void) {
  terminal_send(leave_first, strlen(leave_first));
  endwin();
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_settings);
  signals_set_up(false);
  signals_stop_here();
  // If we are continued in the background, changing the settings stops us again until we are in
  // front: just what is wanted.
  reset_prog_mode();
  signals_set_up(true);
  terminal_send(enter_bytes, strlen(enter_bytes));
  take_size();
}

// MARK: the keyboard

static struct terminal_event event(int kind, uint32_t value) {
  return (struct terminal_event){.kind = kind, .value = value};
}

// Skips what a terminal says by itself after an Escape: "[...letter", "O" and a character, or a text
// that ends with BEL or Escape. A key that nobody knows must not be taken for Escape and letters.
// Returns whether it was such a sequence; if not, what was read is still to come.
static bool skip_sequence(void) {
  int c = wgetch(stdscr);
  if (c == ERR) return false;
  if (c == '[') {
    while ((c = wgetch(stdscr)) != ERR && c < 0x40) {
    }
    return true;
  }
  if (c == 'O') {
    wgetch(stdscr);
    return true;
  }
  if (c == ']' || c == 'P') {
    for (int i = 0; i < 4096 && (c = wgetch(stdscr)) != ERR && c != 7 && c != 0x1b; i++) {
    }
    if (c == 0x1b) wgetch(stdscr);
    return true;
  }
  ungetch(c);
  return false;
}

// The rest of a character of several bytes (UTF-8), whatever the locale; 0 where it is none.
static uint32_t rest_of_character(int first) {
  int more = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first >= 0xF5) return 0;
  uint32_t value = (uint32_t)first & (0x3Fu >> more);
  for (int i = 0; i < more; i++) {
    int c = wgetch(stdscr);
    if (c == ERR) return 0;
    if (c < 0x80 || c >= 0xC0) {
      ungetch(c);
      return 0;
    }
    value = value << 6 | ((uint32_t)c & 0x3F);
  }
  return value;
}

static struct terminal_event translate(int c) {
  switch (c) {
    case KEY_UP: return event(TERMINAL_KEY, TERMINAL_UP);
    case KEY_DOWN: return event(TERMINAL_KEY, TERMINAL_DOWN);
    case KEY_LEFT: return event(TERMINAL_KEY, TERMINAL_LEFT);
    case KEY_RIGHT: return event(TERMINAL_KEY, TERMINAL_RIGHT);
    case KEY_HOME: case KEY_FIND: return event(TERMINAL_KEY, TERMINAL_HOME);
    case KEY_END: case KEY_SELECT: return event(TERMINAL_KEY, TERMINAL_END);
    case KEY_PPAGE: return event(TERMINAL_KEY, TERMINAL_PAGE_UP);
    case KEY_NPAGE: return event(TERMINAL_KEY, TERMINAL_PAGE_DOWN);
    case KEY_BTAB: return event(TERMINAL_KEY, TERMINAL_BACKTAB);
    case KEY_F(1): return event(TERMINAL_KEY, TERMINAL_F1);
    case KEY_ENTER: case '\r': case '\n': return event(TERMINAL_KEY, TERMINAL_ENTER);
    case KEY_BACKSPACE: case '\b': case 0x7F: return event(TERMINAL_KEY, TERMINAL_BACKSPACE);
    case '\t': return event(TERMINAL_KEY, TERMINAL_TAB);
    case 0x1b: return event(TERMINAL_KEY, skip_sequence() ? TERMINAL_OTHER : TERMINAL_ESCAPE);
  }
  if (c > 0xFF || c == 0) return event(TERMINAL_KEY, TERMINAL_OTHER);
  if (c < 0x1b) return event(TERMINAL_CONTROL, (uint32_t)('a' + c - 1));
  if (c < 0x20) return event(TERMINAL_CONTROL, (uint32_t)('\\' + c - 0x1c));
  if (c < 0x80) return event(TERMINAL_CHARACTER, (uint32_t)c);
  uint32_t value = rest_of_character(c);
  return value ? event(TERMINAL_CHARACTER, value) : event(TERMINAL_KEY, TERMINAL_OTHER);
}

struct terminal_event terminal_next(int64_t nanoseconds) {
  for (;;) {
    if (wants_stop) {
      wants_stop = 0;
      return event(TERMINAL_STOP, 0);
    }
    if (has_continued) {
      // Stopped from outside (SIGSTOP): the shell may have changed the settings meanwhile.
      has_continued = 0;
      has_resized = 0;
      reset_prog_mode();
      take_size();
      return event(TERMINAL_REDRAW, 0);
    }
    if (has_resized) {
      has_resized = 0;
      take_size();
      return event(TERMINAL_REDRAW, 0);
    }
    errno = 0;
    int c = wgetch(stdscr);
    if (c != ERR && c != KEY_RESIZE) return translate(c);
    if (errno == EIO) return event(TERMINAL_CLOSED, 0);

    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    struct timespec time = {
        .tv_sec = (time_t)(nanoseconds / 1000000000), .tv_nsec = (long)(nanoseconds % 1000000000)};
    int ready = ppoll(&input, 1, nanoseconds < 0 ? NULL : &time, &mask_while_waiting);
    if (ready == 0) return event(TERMINAL_NOTHING, 0);
    if (ready > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL)))
      return event(TERMINAL_CLOSED, 0);
  }
}
