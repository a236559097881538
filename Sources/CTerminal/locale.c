// The character encoding of the locale.
#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "CTerminal.h"

// The name of the locale that decides about characters, in the order that setlocale() uses.
static const char *locale_name(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
    const char *name = getenv(variables[i]);
    if (name && *name) return name;
  }
  return "";
}

// Whether the name of a locale ends with this encoding, as in "en_GB.UTF-8@euro".
static bool names_utf8(const char *locale) {
  const char *codeset = strchr(locale, '.');
  if (!codeset) return false;
  size_t length = strcspn(++codeset, "@");
  return (length == 5 && strncasecmp(codeset, "UTF-8", 5) == 0) ||
         (length == 4 && strncasecmp(codeset, "utf8", 4) == 0);
}

// A locale that is not installed says all the same what the terminal shows. ncurses needs one that
// is, so another one with the same encoding takes its place.
static bool use_any_utf8(void) {
  return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
}

bool locale_is_utf8(void) {
  // Nothing but the characters is the locale's business here, and loading more of it takes time.
  if (setlocale(LC_CTYPE, "")) return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  return names_utf8(locale_name()) && use_any_utf8();
}
