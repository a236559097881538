// What is known of a terminal by its name. In a file of its own, and before all else the
// project's header, as term.h has macros with the names of common words.
#include "CTerminal.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

int terminal_colours_of_type(void) {
  int found = 0;
  if (setupterm(NULL, STDOUT_FILENO, &found) != OK || found != 1) return -1;
  int colours = tigetnum("colors");
  return colours > 0 ? colours : 0;
}

const char *terminal_library(void) { return curses_version(); }
