// What a person writes stays in the memory of this process, and in the files that it is saved in.
#define _GNU_SOURCE
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "CTerminal.h"

void process_make_private(void) {
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#ifdef __linux__
  // A core that is piped to a program of the system has no limit.
  prctl(PR_SET_DUMPABLE, 0);
#endif
  // A limit of the file size is an answer of a write, and no reason to die.
  signal(SIGXFSZ, SIG_IGN);
  static const int crashes[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    struct sigaction before;
    sigaction(crashes[i], NULL, &before);
    if (before.sa_handler != SIG_IGN) signal(crashes[i], SIG_DFL);
  }
}
