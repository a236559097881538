// Writing: the one loop that all of this target uses. Safe in signal handlers.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "private.h"

bool is_writable(int file, int patience) {
  struct pollfd output = {.fd = file, .events = POLLOUT};
  int ready;
  do {
    ready = poll(&output, 1, patience);
  } while (ready < 0 && errno == EINTR);
  // An error or a reader that has gone shows at the next write.
  return ready > 0;
}

bool write_all(int file, const char *bytes, size_t length, int patience) {
  // Whoever must not be kept asks first: a blocking write to a terminal that takes nothing never
  // returns.
  bool must_ask = patience >= 0;
  while (length > 0) {
    if (must_ask && !is_writable(file, patience)) return false;
    ssize_t done = write(file, bytes, length);
    if (done > 0) {
      bytes += done;
      length -= (size_t)done;
    } else if (done < 0 && errno == EAGAIN) {
      must_ask = true;
    } else if (done == 0 || errno != EINTR) {
      return false;
    }
  }
  return true;
}
