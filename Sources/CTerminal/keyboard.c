// The keyboard, through ncurses, and the wait for it.
#define _GNU_SOURCE
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "CTerminal.h"
#include "private.h"

static struct terminal_event event(int kind, uint32_t value) {
  return (struct terminal_event){.kind = kind, .value = value};
}

// The most bytes of one sequence. What is longer is noise, and its rest counts as keys.
enum { longest_sequence = 4096 };

// The parameters of a control sequence and the letter that ends it. A control character is no part
// of it: it is a key that was pressed meanwhile.
static void skip_control_sequence(void) {
  for (int i = 0; i < longest_sequence; i++) {
    int c = wgetch(stdscr);
    if (c == ERR || c >= 0x40) return;
    if (c < 0x20) {
      ungetch(c);
      return;
    }
  }
}

// A string that ends with BEL or with Escape and a backslash.
static void skip_string(void) {
  for (int i = 0; i < longest_sequence; i++) {
    int c = wgetch(stdscr);
    if (c == ERR || c == 7) return;
    if (c == 0x1b) {
      wgetch(stdscr);
      return;
    }
  }
}

// Skips what a terminal says by itself after an Escape: a key that nobody knows must not be taken
// for Escape and letters. Returns whether there was such a sequence; if not, what was read is still
// to come.
static bool skip_sequence(void) {
  int c = wgetch(stdscr);
  switch (c) {
    case ERR: return false;
    case '[': skip_control_sequence(); return true;
    case 'O': wgetch(stdscr); return true;
    case ']': case 'P': skip_string(); return true;
    default: ungetch(c); return false;
  }
}

// The scalar that a first byte of UTF-8 and the bytes after it stand for, whatever the locale; 0 where
// they are not UTF-8, which has one way to write each, or where it is a control character.
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
  static const uint32_t least[] = {0, 0xA0, 0x800, 0x10000};
  bool is_scalar = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return is_scalar && value >= least[more] ? value : 0;
}

static struct terminal_event translate(int c) {
  switch (c) {
    case KEY_PASTE: return event(TERMINAL_KEY, TERMINAL_PASTE);
    case KEY_PASTED: return event(TERMINAL_KEY, TERMINAL_PASTED);
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
  // Whether the last read found nothing, so that another before the wait would be of no use.
  static bool is_drained;
  for (;;) {
    if (wants_stop) {
      wants_stop = 0;
      return event(TERMINAL_STOP, 0);
    }
    if (has_continued) {
      // Stopped from outside (SIGSTOP): the shell may have changed the settings meanwhile.
      has_continued = 0;
      has_resized = 0;
      screen_take_settings();
      screen_take_size();
      return event(TERMINAL_REDRAW, 0);
    }
    if (has_resized) {
      has_resized = 0;
      screen_take_size();
      return event(TERMINAL_REDRAW, 0);
    }
    if (!is_drained) {
      errno = 0;
      int c = wgetch(stdscr);
      if (c != ERR && c != KEY_RESIZE) return translate(c);
      if (errno == EIO) return event(TERMINAL_CLOSED, 0);
      is_drained = true;
      if (nanoseconds == 0) return event(TERMINAL_NOTHING, 0);
    }

    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    struct timespec time = {
        .tv_sec = (time_t)(nanoseconds / 1000000000), .tv_nsec = (long)(nanoseconds % 1000000000)};
    int ready = ppoll(&input, 1, nanoseconds < 0 ? NULL : &time, &mask_while_waiting);
    is_drained = false;
    if (ready == 0) return event(TERMINAL_NOTHING, 0);
    if (ready > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL)))
      return event(TERMINAL_CLOSED, 0);
  }
}
