// Input and output without a screen.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "CTerminal.h"
#include "private.h"

ptrdiff_t plain_read(char *buffer, size_t size, int64_t nanoseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  struct timespec time = {
      .tv_sec = (time_t)(nanoseconds / 1000000000), .tv_nsec = (long)(nanoseconds % 1000000000)};
  int ready = ppoll(&input, 1, nanoseconds < 0 ? NULL : &time, NULL);
  if (ready <= 0) return -1;
  ssize_t count = read(STDIN_FILENO, buffer, size);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return -1;
  return count < 0 ? 0 : count;
}

bool plain_write(int file, const char *bytes, size_t length) {
  return write_all(file, bytes, length, wait_forever);
}
