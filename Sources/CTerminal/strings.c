// Strings that a terminal sends by itself. One of them is the answer to the question what colour it
// writes on; it may come at any time, in pieces or not at all, and no part of it is a key.
#define _GNU_SOURCE
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CTerminal.h"
#include "private.h"

// How long the rest of a string may take to come, in milliseconds.
enum {
  // Of an answer that was asked for and is right so far: few keys fit into the rest of it.
  answer_ms = 1000,
  // Of one that nobody asked for: somebody may have typed its first bytes.
  unasked_ms = 100,
  // Of what is no answer: nothing says where it ends.
  noise_ms = 250,
  // Of any, once it has paused.
  longest_ms = 5000,
  // For so long after the question an answer counts as asked for.
  asked_ms = 60000,
  // Who leaves sooner than this after the question waits for its answer.
  leaving_ms = 200,
};

static enum { CLOSED, ANSWER, NOISE, ENDING } state;
// What has come of an answer. What does not fit is none.
static char text[32];
static size_t length;
// In milliseconds. No question has been asked before the first.
static int64_t begun, latest, asked;
static bool has_paused, was_answered;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void string_ask(void) {
  asked = now();
  was_answered = false;
}

bool string_is_asked_for(void) { return asked && now() - asked < asked_ms; }

int string_patience_at_the_end(void) {
  if (!asked || was_answered) return 0;
  int64_t rest = asked + leaving_ms - now();
  return rest > 0 ? (int)rest : 0;
}

void string_begin(bool may_be_answer) {
  state = may_be_answer ? ANSWER : NOISE;
  length = 0;
  text[0] = 0;
  begun = latest = now();
  has_paused = false;
}

bool string_is_open(void) { return state != CLOSED; }

// Whether an answer can begin like this: "11;rgb:" or "11;rgba:" and numbers of one to four digits.
static bool begins_answer(const char *at) {
  for (const char *head = "11;rgb"; *head; head++, at++) {
    if (!*at) return true;
    if (*at != *head) return false;
  }
  if (*at == 'a') at++;
  if (!*at) return true;
  if (*at++ != ':') return false;
  int numbers = 1, digits = 0;
  for (; *at; at++) {
    if (isxdigit((unsigned char)*at)) {
      if (++digits > 4) return false;
    } else if (*at == '/' && digits > 0 && numbers < 4) {
      numbers++;
      digits = 0;
    } else {
      return false;
    }
  }
  return true;
}

// The colour that an answer names, in eight bits each, or -1 while it is not complete.
static int32_t colour(void) {
  const char *at = state == ANSWER ? strchr(text, ':') : NULL;
  if (!at) return -1;
  int numbers = at[-1] == 'a' ? 4 : 3;
  uint32_t value = 0;
  for (int number = 1; number <= numbers; number++) {
    char *end;
    unsigned long part = strtoul(at + 1, &end, 16);
    int digits = (int)(end - at) - 1;
    if (digits < 1 || *end != (number < numbers ? '/' : 0)) return -1;
    if (number <= 3) value = value << 8 | (uint32_t)(part * 255 / ((1ul << 4 * digits) - 1));
    at = end;
  }
  return (int32_t)value;
}

enum string_byte string_take(int byte, bool is_last) {
  if (state == ENDING) {
    state = CLOSED;
    return byte == '\\' ? STRING_PART : STRING_KEY;
  }
  if (state == ANSWER) {
    bool has_room = byte > 0 && byte < 0x80 && length + 1 < sizeof text;
    if (has_room) {
      text[length] = (char)byte;
      text[length + 1] = 0;
    }
    if (has_room && begins_answer(text)) {
      length++;
    } else {
      text[length] = 0;
      // A key that was pressed while the rest is still to come is alone.
      if (byte > 0xFF || (has_paused && is_last)) return STRING_KEY;
      state = NOISE;
    }
  }
  latest = now();
  has_paused = is_last;
  return STRING_PART;
}

bool string_has_paused(void) { return has_paused; }

int32_t string_end(bool is_whole) {
  int32_t answer = colour();
  if (answer >= 0) was_answered = true;
  state = is_whole ? CLOSED : ENDING;
  latest = now();
  return answer;
}

bool string_may_end(void) { return state == NOISE || colour() >= 0; }

void string_close(void) { state = CLOSED; }

int64_t string_pause(void) {
  if (state == CLOSED) return -1;
  has_paused = true;
  int64_t patience = noise_ms;
  if (state != NOISE) patience = string_is_asked_for() ? answer_ms : unasked_ms;
  int64_t end = latest + patience;
  if (end > begun + longest_ms) end = begun + longest_ms;
  int64_t rest = end - now();
  if (rest > 0) return rest * 1000000;
  state = CLOSED;
  return -1;
}
