// The terminal, as far as it takes C: ncurses (whose names are macros, which Swift cannot see), the
// terminal's settings, and the signals that end or stop a program.
//
// One terminal, one thread. Every function is called from the main thread; what the signal handlers
// touch stands in signals.c.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What terminal_next() came back with.
enum terminal_event_kind {
  TERMINAL_NOTHING,    ///< the time is over
  TERMINAL_CHARACTER,  ///< a character was typed: its Unicode scalar
  TERMINAL_CONTROL,    ///< a letter with Ctrl: the letter in lower case
  TERMINAL_KEY,        ///< another key: one of terminal_key
  TERMINAL_REDRAW,     ///< the size changed or the program was continued: draw again
  TERMINAL_STOP,       ///< somebody wants the program stopped (SIGTSTP)
  TERMINAL_CLOSED,     ///< the terminal has gone
};

/// Keys that are no characters.
enum terminal_key {
  TERMINAL_UP, TERMINAL_DOWN, TERMINAL_LEFT, TERMINAL_RIGHT, TERMINAL_ENTER, TERMINAL_ESCAPE,
  TERMINAL_TAB, TERMINAL_BACKTAB, TERMINAL_BACKSPACE, TERMINAL_HOME, TERMINAL_END,
  TERMINAL_PAGE_UP, TERMINAL_PAGE_DOWN, TERMINAL_F1, TERMINAL_PASTE, TERMINAL_PASTED,
  TERMINAL_OTHER,
};

struct terminal_event {
  int kind;        ///< one of terminal_event_kind
  uint32_t value;  ///< the scalar, the letter or the key
};

/// Whether both sides are a terminal that can place text anywhere, by its name alone.
bool terminal_is_there(void);

/// Takes the terminal over. `enter` is written at the start and again after a stop; `leave` before
/// the terminal is handed back, however the program ends. Both are short.
/// @return whether it worked; if not, the terminal is as it was.
bool terminal_open(const char *enter, const char *leave);

/// Hands the terminal back as it was found. May be called twice.
void terminal_close(void);

/// Whether the locale's encoding is UTF-8; needs an open terminal.
bool terminal_is_utf8(void);

/// Whether it has at least eight colours.
bool terminal_has_colours(void);

void terminal_size(int *rows, int *columns);

/// Says how style number `style` (0 to 31) looks; colour -1 is the terminal's own.
void terminal_define_style(int style, bool bold, bool dim, bool reverse, bool underline, int colour);

/// Empties a row of the picture.
void terminal_erase_row(int row);

/// Puts `length` bytes of text into the picture.
void terminal_put(int row, int column, const char *text, int length, int style);

/// Sends what has changed since the last picture, the cursor last.
void terminal_show(int cursor_row, int cursor_column);

/// Makes the next terminal_show() send everything.
void terminal_forget(void);

/// Sends bytes as they are, past the picture: bell, title, notification.
void terminal_send(const char *bytes, size_t length);

/// Waits for a key or what else may happen, at most `nanoseconds`, or for ever if that is negative.
struct terminal_event terminal_next(int64_t nanoseconds);

/// Stops the program as Ctrl-Z does and comes back when the shell continues it.
void terminal_stop(void);

/// Ends the program by a signal, the way a shell expects it, the terminal handed back first.
void terminal_die(int signal_number);

/// The numbers of the signals that keys, and a closed window, stand for.
int terminal_interrupt_signal(void);
int terminal_quit_signal(void);
int terminal_hang_up_signal(void);

/// Plain input: waits at most `nanoseconds` (for ever if negative), then reads into `buffer`.
/// @return the number of bytes, 0 at the end of input, -1 if the time was over.
ptrdiff_t plain_read(char *buffer, size_t size, int64_t nanoseconds);

/// Plain output to a file, such as 1. @return whether everything was written.
bool plain_write(int file, const char *bytes, size_t length);

#endif
