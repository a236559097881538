// What has to be C about the terminal: ncurses (whose names are macros, which Swift cannot see), the
// terminal's settings, and the signals that end or stop a program.
//
// One terminal, one thread: every function is called from the main thread. What the signal handlers
// touch is in signals.c.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What terminal_next() returned with.
enum terminal_event_kind {
  TERMINAL_NOTHING,    ///< timed out
  TERMINAL_CHARACTER,  ///< a character was typed: its Unicode scalar
  TERMINAL_CONTROL,    ///< a letter together with Ctrl: the letter, in lower case
  TERMINAL_KEY,        ///< another key: one of terminal_key
  TERMINAL_BACKGROUND, ///< the terminal says what it writes on: red, green and blue in a byte each
  TERMINAL_REDRAW,     ///< the size changed or the program was continued: draw again
  TERMINAL_STOP,       ///< the program is asked to stop (SIGTSTP)
  TERMINAL_CLOSED,     ///< the terminal hung up
};

/// Keys that type no character. PASTE and PASTED are the marks around a pasted text.
enum terminal_key {
  TERMINAL_UP, TERMINAL_DOWN, TERMINAL_LEFT, TERMINAL_RIGHT, TERMINAL_ENTER, TERMINAL_ESCAPE,
  TERMINAL_TAB, TERMINAL_BACKTAB, TERMINAL_BACKSPACE, TERMINAL_HOME, TERMINAL_END,
  TERMINAL_PAGE_UP, TERMINAL_PAGE_DOWN, TERMINAL_F1, TERMINAL_PASTE, TERMINAL_PASTED,
  TERMINAL_OTHER,
};

struct terminal_event {
  int kind;        ///< one of terminal_event_kind
  uint32_t value;  ///< the scalar, the letter, the key or the colour
};

/// Whether standard input and output are a terminal whose name promises that it can show a screen.
bool terminal_is_there(void);

/// Takes the terminal over. `enter` is sent at the start and again after a stop; `leave` before the
/// terminal is given back, however the program ends. Both are short and outlive the screen.
/// @return whether it worked; if not, the terminal is as it was.
bool terminal_open(const char *enter, const char *leave);

/// Gives the terminal back as it was found. May be called twice.
void terminal_close(void);

/// Sets the encoding of the C library by the environment, and says whether it is UTF-8. The name of a
/// locale that is not installed is believed.
bool locale_is_utf8(void);

/// How many colours it has.
int terminal_colours(void);

/// How many colours the terminal of the environment's name has, without taking it over: 0 for none, -1
/// where nothing is known of a terminal of that name.
int terminal_colours_of_type(void);

/// The name and version of the library that draws.
const char *terminal_library(void);

void terminal_size(int *rows, int *columns);

/// Says how style number `style` (0 to 63) looks. `ground` is the colour behind; -1 is the terminal's
/// own.
void terminal_define_style(
    int style, bool bold, bool dim, bool reverse, bool underline, int colour, int ground);

/// Empties columns of a row of the picture.
void terminal_erase(int row, int column, int count);

/// Puts `length` bytes of text into the picture.
void terminal_put(int row, int column, const char *text, int length, int style);

/// Makes the next terminal_show() send a row from its first sign to its last, though the terminal shows
/// some of them already.
void terminal_resend_row(int row);

/// Sends what changed since the last picture, the cursor last.
void terminal_show(int cursor_row, int cursor_column);

/// Makes the next terminal_show() send everything.
void terminal_forget(void);

/// Sends bytes as they are, around the picture: bell, title, notification.
void terminal_send(const char *bytes, size_t length);

/// Sends the question what the terminal writes on. The answer is an event, whenever it comes.
void terminal_ask_background(const char *question, size_t length);

/// Waits for a key or another event, at most `nanoseconds`, or forever if that is negative.
struct terminal_event terminal_next(int64_t nanoseconds);

/// Stops the program as Ctrl-Z does, and returns when the shell continues it.
void terminal_stop(void);

/// Gives the terminal back, then ends the program by a signal, as a shell expects it.
void terminal_die(int signal_number);

/// The numbers of the signals that Ctrl-C, Ctrl-\ and a closed window send.
int terminal_interrupt_signal(void);
int terminal_quit_signal(void);
int terminal_hang_up_signal(void);

/// Sees to it that nothing of this process's memory gets into a file or a report when it crashes: no
/// core dump, no look into it by other processes of the same user, and no report of the runtime, which
/// prints what the registers point at. A limit of the file size makes a write fail and ends nothing. To
/// be called first.
void process_make_private(void);

/// Plain input: waits at most `nanoseconds` (forever if negative), then reads into `buffer`.
/// @return the number of bytes, 0 at the end of input, -1 if it timed out.
ptrdiff_t plain_read(char *buffer, size_t size, int64_t nanoseconds);

/// From now on Ctrl-C and Ctrl-\ do not end the program, but the wait of plain_read().
void plain_take_interrupts(void);

/// Whether one of them was pressed since this was last asked.
bool plain_was_interrupted(void);

/// Plain output to a file descriptor. @return whether everything was written.
bool plain_write(int file, const char *bytes, size_t length);

#endif
