#ifndef CTERMINAL_PRIVATE_H
#define CTERMINAL_PRIVATE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// The settings that the shell had; kept when the terminal is taken over.
extern struct termios shell_settings;

/// Set by signal handlers, read and cleared by terminal_next().
extern volatile sig_atomic_t has_resized, has_continued, wants_stop;

/// The signals that terminal_next() lets in while it waits, and at no other time.
extern sigset_t mask_while_waiting;

/// Takes the window's new size over; the next picture is sent whole.
void screen_take_size(void);

/// Blocks the signals that have handlers here, so that none comes between taking the terminal over
/// and knowing how to give it back.
void signals_hold(void);

/// Installs the handlers, counts the terminal as taken over and lets the signals in. `leave` is what
/// a handler sends first.
void signals_install(const char *leave, size_t length);

/// Whether the terminal is taken over at the moment; a handler gives it back only then.
void signals_set_up(bool is_up);

/// Lets SIGTSTP stop the program, and comes back once it is continued.
void signals_stop_here(void);

/// Sends the leave bytes and restores the shell's settings. Async-signal-safe; works once.
void signals_restore(void);

// What a terminal sends before and after a text that was pasted, as keys.
#define KEY_PASTE (KEY_MAX + 1)
#define KEY_PASTED (KEY_MAX + 2)

#endif
