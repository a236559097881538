// However the program ends, the terminal is given back: this file is what makes that true. The
// handlers call nothing but async-signal-safe functions.
#define _GNU_SOURCE
#include "private.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

volatile sig_atomic_t has_resized, has_continued, wants_stop;
sigset_t mask_while_waiting;

static volatile sig_atomic_t is_up;
static char leave_bytes[512];
static size_t leave_length;

// What the Swift runtime says on standard error at a crash would be wiped out with the screen, so
// while the screen is up it goes into a file in memory.
static int kept_errors = -1, real_errors = -1;

// Requests to end: the default action follows, so that the shell sees the status it expects.
static const int endings[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
// The program is broken. A Swift trap is SIGILL or SIGTRAP.
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
// Handled by the loop, and unblocked only while it waits.
static const int notices[] = {SIGWINCH, SIGCONT, SIGTSTP};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct sigaction previous[NSIG];

static struct termios shell_settings;
static int shell_flags;

bool settings_save(void) {
  shell_flags = fcntl(STDOUT_FILENO, F_GETFL);
  return shell_flags >= 0 && tcgetattr(STDIN_FILENO, &shell_settings) == 0;
}

void settings_take(void) {
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags >= 0 && flags & O_NONBLOCK) fcntl(STDOUT_FILENO, F_SETFL, flags & ~O_NONBLOCK);
}

void settings_restore(void) {
  if (shell_flags & O_NONBLOCK) fcntl(STDOUT_FILENO, F_SETFL, shell_flags);
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_settings);
}

static void give_errors_back(void) {
  if (kept_errors < 0) return;
  dup2(real_errors, STDERR_FILENO);
  char buffer[512];
  off_t at = 0;
  ssize_t count;
  while ((count = pread(kept_errors, buffer, sizeof buffer, at)) > 0) {
    if (!write_all(STDERR_FILENO, buffer, (size_t)count, patience_at_the_end)) break;
    at += count;
  }
  close(kept_errors);
  close(real_errors);
  kept_errors = real_errors = -1;
}

static void keep_errors(void) {
  if (kept_errors >= 0 || !isatty(STDERR_FILENO)) return;
  int file = memfd_create("errors", MFD_CLOEXEC);
  int real = dup(STDERR_FILENO);
  if (file < 0 || real < 0 || dup2(file, STDERR_FILENO) < 0) {
    if (file >= 0) close(file);
    if (real >= 0) close(real);
    return;
  }
  kept_errors = file;
  real_errors = real;
}

void signals_restore(void) {
  if (!is_up) return;
  is_up = 0;
  write_all(STDOUT_FILENO, leave_bytes, leave_length, patience_at_the_end);
  settings_restore();
  give_errors_back();
}

void signals_set_up(bool up) {
  if (up)
    keep_errors();
  else
    give_errors_back();
  is_up = up;
}

static void on_ending(int number) {
  signals_restore();
  signal(number, SIG_DFL);
  raise(number);  // delivered when this handler returns
}

static void on_crash(int number) {
  signals_restore();
  // The handler before ours, such as the Swift runtime's own, reports on a terminal that can be read.
  sigaction(number, &previous[number], NULL);
  raise(number);
}

static void on_notice(int number) {
  if (number == SIGWINCH) has_resized = 1;
  if (number == SIGCONT) has_continued = 1;
  if (number == SIGTSTP) wants_stop = 1;
}

static void install(const int *numbers, size_t count, void (*handler)(int)) {
  for (size_t i = 0; i < count; i++) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
    // All other signals wait meanwhile. SIGTTOU too: restoring must work from the background.
    sigfillset(&action.sa_mask);
    sigaction(numbers[i], &action, &previous[numbers[i]]);
  }
}

static void add(sigset_t *set, const int *numbers, size_t count) {
  for (size_t i = 0; i < count; i++) sigaddset(set, numbers[i]);
}

void signals_hold(void) {
  sigset_t held;
  sigemptyset(&held);
  add(&held, endings, COUNT(endings));
  add(&held, crashes, COUNT(crashes));
  add(&held, notices, COUNT(notices));
  sigprocmask(SIG_BLOCK, &held, &mask_while_waiting);
  for (size_t i = 0; i < COUNT(notices); i++) sigdelset(&mask_while_waiting, notices[i]);
  for (size_t i = 0; i < COUNT(endings); i++) sigdelset(&mask_while_waiting, endings[i]);
}

void signals_install(const char *leave, size_t length) {
  leave_length = length < sizeof leave_bytes ? length : sizeof leave_bytes;
  memcpy(leave_bytes, leave, leave_length);
  // A stack of their own, for the crash that is a stack overflow.
  static char room[64 * 1024];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  install(endings, COUNT(endings), on_ending);
  install(crashes, COUNT(crashes), on_crash);
  install(notices, COUNT(notices), on_notice);
  // A shell without job control starts us with SIGTSTP ignored; it stays ignored.
  if (previous[SIGTSTP].sa_handler == SIG_IGN) signal(SIGTSTP, SIG_IGN);

  // From here on the terminal counts as taken over, so now a signal may arrive.
  signals_set_up(true);
  sigset_t held;
  sigemptyset(&held);
  add(&held, endings, COUNT(endings));
  add(&held, crashes, COUNT(crashes));
  sigprocmask(SIG_UNBLOCK, &held, NULL);
}

void signals_stop_here(void) {
  struct sigaction ours, usual = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &usual, &ours);
  if (ours.sa_handler == SIG_IGN) {
    // There is no job control: nobody would ever continue us.
    sigaction(SIGTSTP, &ours, NULL);
    return;
  }
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &before);
  kill(0, SIGTSTP);  // the whole job, as the terminal itself does; we stop here
  sigprocmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  // The SIGCONT that continued us is pending; ignoring it for a moment discards it.
  sigaction(SIGCONT, &(struct sigaction){.sa_handler = SIG_IGN}, &ours);
  sigaction(SIGCONT, &ours, NULL);
  wants_stop = 0;
}

void terminal_die(int number) {
  terminal_close();
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  signal(number, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
}

int terminal_interrupt_signal(void) { return SIGINT; }
int terminal_quit_signal(void) { return SIGQUIT; }
int terminal_hang_up_signal(void) { return SIGHUP; }
