#ifndef CTERMINAL_PRIVATE_H
#define CTERMINAL_PRIVATE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Remembers the terminal's settings as the shell has them. @return whether there are any.
bool settings_save(void);

/// Makes the terminal block: ncurses would spin on one that does not, as some programs leave it.
void settings_take(void);

/// Gives the terminal its settings back. Async-signal-safe.
void settings_restore(void);

/// Set by signal handlers; read and cleared by terminal_next().
extern volatile sig_atomic_t has_resized, has_continued, wants_stop;

/// The signal mask while terminal_next() waits: some signals are let in only then.
extern sigset_t mask_while_waiting;

/// How long to wait for room, in milliseconds, at each step.
enum {
  wait_forever = -1,
  /// A terminal that takes nothing (held with Ctrl-S, or its window is stuck) must not keep us.
  patience_at_the_end = 100,
};

/// Whether a file takes bytes, waiting at most `patience` for it. Async-signal-safe.
bool is_writable(int file, int patience);

/// Writes everything, also to a file that does not block, and sleeps while there is no room. Gives
/// up after waiting for `patience` in vain. Async-signal-safe.
/// @return whether everything was written.
bool write_all(int file, const char *bytes, size_t length, int patience);

/// Adopts the window's new size; the next picture is sent whole.
void screen_take_size(void);

/// Sets the terminal's settings as the screen needs them, once more after a stop.
void screen_take_settings(void);

/// Blocks the signals that have handlers here, so that none arrives between taking the terminal over
/// and knowing how to give it back.
void signals_hold(void);

/// Installs the handlers, counts the terminal as taken over and unblocks the signals. `leave` is what
/// a handler sends to give it back.
void signals_install(const char *leave, size_t length);

/// Says whether the terminal is taken over at the moment; a handler gives it back only then.
void signals_set_up(bool is_up);

/// Stops the program by SIGTSTP, and returns once it is continued.
void signals_stop_here(void);

/// Sends the leave bytes and restores the shell's settings. Async-signal-safe; works once.
void signals_restore(void);

/// Notes that the terminal was asked for its background just now.
void string_ask(void);

/// Whether an answer may still come that was asked for.
bool string_is_asked_for(void);

/// How many milliseconds to wait for an answer before the terminal is given back: otherwise the shell
/// would get it. 0 unless the question was asked a moment ago.
int string_patience_at_the_end(void);

/// Begins a string that the terminal sends by itself.
void string_begin(bool may_be_answer);

bool string_is_open(void);

/// Whether nothing has come since the last byte of the string at some time.
bool string_has_paused(void);

enum string_byte {
  STRING_PART,  ///< a part of the string
  STRING_KEY,   ///< a key that was pressed meanwhile
};

/// Takes a byte or a key of ncurses while a string is open. @param is_last whether no other is waiting.
enum string_byte string_take(int byte, bool is_last);

/// Ends the string, or leaves it open for the backslash of its end.
/// @return the colour that it names as an answer, or -1.
int32_t string_end(bool is_whole);

/// Whether an Escape can be the first byte of the end of the string.
bool string_may_end(void);

void string_close(void);

/// To be called when there is nothing to read. A string that has waited long enough is given up.
/// @return how many nanoseconds to wait for more of it, or -1 if none is open.
int64_t string_pause(void);

/// Waits a moment for an answer that is on its way.
void keyboard_settle(void);

// The marks that a terminal sends before and after a pasted text, as keys.
#define KEY_PASTE (KEY_MAX + 1)
#define KEY_PASTED (KEY_MAX + 2)

#endif
