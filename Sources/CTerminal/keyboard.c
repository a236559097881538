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

// What there is to tell after a part of something.
enum { unfinished = -1 };

static struct terminal_event translate(int c);

static struct terminal_event end_of_string(bool is_whole) {
  int32_t colour = string_end(is_whole);
  if (colour < 0) return event(TERMINAL_KEY, TERMINAL_OTHER);
  return event(TERMINAL_BACKGROUND, (uint32_t)colour);
}

static struct terminal_event escape_in_string(void) {
  int next = wgetch(stdscr);
  if (next == '\\') return end_of_string(true);
  if (next == ERR && string_may_end()) return end_of_string(false);
  // In what is no answer anyway, nothing has a meaning but its end.
  if (next != ERR && next != ']' && string_may_end()) return event(unfinished, 0);
  string_close();
  if (next != ERR) ungetch(next);
  return translate(0x1b);
}

// A byte or a key while a string is open. It ends with BEL, with Escape and a backslash, or with the
// one control character that stands for both, which UTF-8 writes in two bytes.
static struct terminal_event in_string(int c) {
  if (c == 7 || c == 0x9C) return end_of_string(true);
  if (c == 0x1b) return escape_in_string();
  if (c == 0xC2) return event(unfinished, 0);
  bool is_last = false;
  if (string_has_paused()) {
    int next = wgetch(stdscr);
    is_last = next == ERR;
    if (!is_last) ungetch(next);
  }
  return string_take(c, is_last) == STRING_KEY ? translate(c) : event(unfinished, 0);
}

// What comes after an Escape. Some of it a terminal says by itself: a key that nobody knows must not be
// taken for Escape and letters.
static struct terminal_event after_escape(void) {
  int c = wgetch(stdscr);
  switch (c) {
    case ERR: return event(TERMINAL_KEY, TERMINAL_ESCAPE);
    case '[': skip_control_sequence(); break;
    case 'O': wgetch(stdscr); break;
    case ']': case 'P': string_begin(c == ']'); return event(unfinished, 0);
    default: ungetch(c); return event(TERMINAL_KEY, TERMINAL_ESCAPE);
  }
  return event(TERMINAL_KEY, TERMINAL_OTHER);
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
  // An answer whose first byte came too long before the others began with a press of Escape.
  static bool was_escape;
  bool may_begin = was_escape && string_is_asked_for();
  was_escape = false;
  switch (c) {
    case ']':
      if (!may_begin) break;
      string_begin(true);
      return event(unfinished, 0);
    case 0x9D: string_begin(true); return event(unfinished, 0);
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
    case 0x1b: {
      struct terminal_event next = after_escape();
      was_escape = next.kind == TERMINAL_KEY && next.value == TERMINAL_ESCAPE;
      return next;
    }
  }
  if (c > 0xFF || c == 0) return event(TERMINAL_KEY, TERMINAL_OTHER);
  if (c < 0x1b) return event(TERMINAL_CONTROL, (uint32_t)('a' + c - 1));
  if (c < 0x20) return event(TERMINAL_CONTROL, (uint32_t)('\\' + c - 0x1c));
  if (c < 0x80) return event(TERMINAL_CHARACTER, (uint32_t)c);
  if (c == 0xC2) {
    int next = wgetch(stdscr);
    if (next == 0x9D) {
      string_begin(true);
      return event(unfinished, 0);
    }
    if (next != ERR) ungetch(next);
  }
  uint32_t value = rest_of_character(c);
  return value ? event(TERMINAL_CHARACTER, value) : event(TERMINAL_KEY, TERMINAL_OTHER);
}

struct terminal_event terminal_next(int64_t nanoseconds) {
  // Whether the last read found nothing, so that another before the wait would be of no use.
  static bool is_drained;
  static int64_t rest_of_string = -1;
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
      if (c != ERR && c != KEY_RESIZE) {
        struct terminal_event next = string_is_open() ? in_string(c) : translate(c);
        if (next.kind == unfinished) continue;
        return next;
      }
      if (errno == EIO) return event(TERMINAL_CLOSED, 0);
      is_drained = true;
      rest_of_string = string_pause();
      if (nanoseconds == 0) return event(TERMINAL_NOTHING, 0);
    }

    bool waits_for_rest = rest_of_string >= 0 && (nanoseconds < 0 || rest_of_string < nanoseconds);
    int64_t wait = waits_for_rest ? rest_of_string : nanoseconds;
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    struct timespec time = {
        .tv_sec = (time_t)(wait / 1000000000), .tv_nsec = (long)(wait % 1000000000)};
    int ready = ppoll(&input, 1, wait < 0 ? NULL : &time, &mask_while_waiting);
    is_drained = ready == 0 && !waits_for_rest;
    if (ready == 0 && waits_for_rest) {
      if (nanoseconds > 0) nanoseconds -= wait;
      continue;
    }
    if (ready == 0) return event(TERMINAL_NOTHING, 0);
    if (ready > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL)))
      return event(TERMINAL_CLOSED, 0);
  }
}

void keyboard_settle(void) {
  int patience;
  while ((patience = string_patience_at_the_end()) > 0) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    poll(&input, 1, patience);
    if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return;
    int c = wgetch(stdscr);
    if (c != ERR) (void)(string_is_open() ? in_string(c) : translate(c));
  }
}
