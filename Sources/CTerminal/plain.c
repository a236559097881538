// Input and output without a screen.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "CTerminal.h"
#include "private.h"

static volatile sig_atomic_t was_interrupted;
static bool takes_interrupts;
// The signal mask while it waits: only then may an interrupt arrive.
static sigset_t mask_for_input;

static void on_interrupt(int number) {
  (void)number;
  was_interrupted = 1;
}

void plain_take_interrupts(void) {
  static const int interrupts[] = {SIGINT, SIGQUIT};
  sigset_t held;
  sigemptyset(&held);
  for (size_t i = 0; i < sizeof interrupts / sizeof *interrupts; i++) {
    sigaddset(&held, interrupts[i]);
    struct sigaction action = {.sa_handler = on_interrupt};
    sigaction(interrupts[i], &action, NULL);
  }
  sigprocmask(SIG_BLOCK, &held, &mask_for_input);
  takes_interrupts = true;
}

bool plain_was_interrupted(void) {
  bool was = was_interrupted;
  was_interrupted = 0;
  return was;
}

ptrdiff_t plain_read(char *buffer, size_t size, int64_t nanoseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  struct timespec time = {
      .tv_sec = (time_t)(nanoseconds / 1000000000), .tv_nsec = (long)(nanoseconds % 1000000000)};
  int ready = ppoll(
      &input, 1, nanoseconds < 0 ? NULL : &time, takes_interrupts ? &mask_for_input : NULL);
  if (ready <= 0) return -1;
  ssize_t count = read(STDIN_FILENO, buffer, size);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return -1;
  return count < 0 ? 0 : count;
}

bool plain_write(int file, const char *bytes, size_t length) {
  return write_all(file, bytes, length, wait_forever);
}
