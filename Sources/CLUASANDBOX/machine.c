#include "sandbox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/// Memory that a run took beyond this is given back behind it.
enum { KEPT = 1 << 20 };

/// Lua's own fuel and time while it is set up.
static const evh_lua_allowance SETTING_UP = {INT64_MAX, INT64_MAX / 2};

/// What messages of Lua begin with, and a line behind it.
static const char *const CHUNK = "script";

// MARK: Messages

/// Keeps a message without the place that Lua puts before it.
static void keep_message(evh_lua_machine *machine, const char *message) {
  size_t head = strlen(CHUNK);
  if (strncmp(message, CHUNK, head) == 0 && message[head] == ':') {
    char *end;
    long line = strtol(message + head + 1, &end, 10);
    if (end > message + head + 1 && end[0] == ':' && end[1] == ' ') {
      machine->line = (int)line;
      message = end + 2;
    }
  }
  size_t length = 0;
  for (; message[length] && length < sizeof machine->message - 1; length++) {
    unsigned char byte = (unsigned char)message[length];
    machine->message[length] = byte < 0x20 || byte == 0x7F ? ' ' : (char)byte;
  }
  // Half a character is none.
  if (message[length])
    while (length > 0 && ((unsigned char)message[length] & 0xC0) == 0x80) length--;
  machine->message[length] = 0;
}

/// Notes what an error says and where it is, while its calls are still open.
static int note_trouble(lua_State *L) {
  evh_lua_machine *machine = machine_of(L);
  if (machine->over != EVH_LUA_DONE) return 1;
  lua_Debug activation;
  for (int level = 0; lua_getstack(L, level, &activation); level++) {
    lua_getinfo(L, "l", &activation);
    if (activation.currentline <= 0) continue;
    machine->line = activation.currentline;
    break;
  }
  if (lua_type(L, 1) == LUA_TSTRING) keep_message(machine, lua_tostring(L, 1));
  else {
    snprintf(
      machine->message, sizeof machine->message, "it raised a %s and no message",
      luaL_typename(L, 1));
  }
  return 1;
}

/// Calls a function of C with a pointer, in a state whose errors end here.
static evh_lua_outcome run(evh_lua_machine *machine, lua_CFunction function, void *argument) {
  lua_State *L = machine->L;
  lua_settop(L, 0);
  lua_pushcfunction(L, note_trouble);
  lua_pushcfunction(L, function);
  lua_pushlightuserdata(L, argument);
  int status = lua_pcall(L, 1, 0, 1);
  if (machine->over != EVH_LUA_DONE) return machine->over;
  if (status == LUA_OK) return EVH_LUA_DONE;
  if (status == LUA_ERRERR) {
    snprintf(machine->message, sizeof machine->message, "C stack overflow");
    machine->line = machine->last_line;
  }
  return EVH_LUA_ERROR;
}

// MARK: Making

static int set_up(lua_State *L) {
  open_library(L);
  return 0;
}

evh_lua_machine *evh_lua_new(evh_lua_limits limits, evh_lua_host host) {
  evh_lua_machine *machine = calloc(1, sizeof *machine);
  if (!machine) return NULL;
  machine->limits = limits;
  machine->host = host;
  machine->context = machine;
  start_clock(machine, SETTING_UP);
  if (!arena_open(&machine->arena, limits.memory)) return free(machine), NULL;
  machine->L = lua_newstate(allocate, machine);
  if (!machine->L) return evh_lua_free(machine), NULL;
  // So little is made in a run that there is mostly nothing to collect.
  lua_gc(machine->L, LUA_GCSTOP);
  if (run(machine, set_up, NULL) != EVH_LUA_DONE) return evh_lua_free(machine), NULL;
  lua_sethook(machine->L, count_instructions, LUA_MASKCOUNT, INTERVAL);
  return machine;
}

void evh_lua_free(evh_lua_machine *machine) {
  // Nothing of the state lies outside its memory, and no script has anything to say when it ends.
  arena_close(&machine->arena);
  free(machine->image);
  free(machine);
}

typedef struct {
  int32_t kind;
  const char *name;
  const char *fields;
} definition;

static int define(lua_State *L) {
  const definition *definition = lua_touserdata(L, 1);
  define_kind(L, definition->kind, definition->name, definition->fields);
  return 0;
}

bool evh_lua_define(
  evh_lua_machine *machine, int32_t kind, const char *name, const char *fields) {
  definition definition = {kind, name, fields};
  return run(machine, define, &definition) == EVH_LUA_DONE;
}

// MARK: Loading

/// A script is read in pieces of so many bytes, with a look at the clock before each: to read some
/// programs takes Lua as long as the square of their length.
enum { PIECE = 256 };

typedef struct {
  evh_lua_text script;
  /// How much of it has been handed to Lua.
  size_t handed;
  bool is_read;
} loading;

static const char *next_piece(lua_State *L, void *argument, size_t *count) {
  loading *loading = argument;
  look_at_clock(L, machine_of(L));
  size_t left = loading->script.count - loading->handed;
  *count = left < PIECE ? left : PIECE;
  if (left == 0) return NULL;
  const uint8_t *piece = loading->script.bytes + loading->handed;
  loading->handed += *count;
  return (const char *)piece;
}

static int load(lua_State *L) {
  loading *loading = lua_touserdata(L, 1);
  if (lua_load(L, next_piece, loading, "=script", "t") != LUA_OK) return lua_error(L);
  loading->is_read = true;
  lua_call(L, 0, 0);
  return 0;
}

static int collect(lua_State *L) {
  lua_gc(L, LUA_GCCOLLECT);
  lua_gc(L, LUA_GCSTOP);
  return 0;
}

/// Keeps the memory as it is now.
static bool keep_image(evh_lua_machine *machine) {
  // Nothing that is done from here on is the script's doing.
  start_clock(machine, SETTING_UP);
  run(machine, collect, NULL);
  lua_settop(machine->L, 0);
  machine->image = malloc(machine->arena.top);
  if (!machine->image) return false;
  memcpy(machine->image, machine->arena.base, machine->arena.top);
  machine->image_arena = machine->arena;
  return true;
}

evh_lua_outcome evh_lua_load(
  evh_lua_machine *machine, evh_lua_text script, evh_lua_allowance allowance, void *context) {
  machine->context = context;
  machine->is_loading = true;
  machine->line = 0;
  start_clock(machine, allowance);
  loading loading = {.script = script};
  evh_lua_outcome outcome = run(machine, load, &loading);
  machine->is_loading = false;
  if (outcome != EVH_LUA_DONE)
    return outcome == EVH_LUA_ERROR && !loading.is_read ? EVH_LUA_SYNTAX : outcome;
  return keep_image(machine) ? EVH_LUA_DONE : EVH_LUA_OUT_OF_MEMORY;
}

// MARK: Running

void evh_lua_begin(evh_lua_machine *machine, evh_lua_allowance allowance, void *context) {
  size_t kept = machine->image_arena.top;
  if (machine->arena.top > kept + KEPT) {
    // What lies behind the image is not looked at again before it is written.
    size_t start = (kept + KEPT) / KEPT * KEPT;
    madvise(machine->arena.base + start, machine->arena.size - start, MADV_DONTNEED);
  }
  memcpy(machine->image_arena.base, machine->image, kept);
  machine->arena = machine->image_arena;
  machine->context = context;
  machine->over = EVH_LUA_DONE;
  machine->collects = false;
  machine->line = machine->last_line = 0;
  machine->message[0] = 0;
  start_clock(machine, allowance);
}

typedef struct {
  const char *function;
  int32_t kind;
  int64_t place;
} question;

static int line_of(lua_State *L) {
  question *question = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushstring(L, question->function);
  if (lua_rawget(L, -2) != LUA_TFUNCTION || lua_iscfunction(L, -1)) return 0;
  lua_Debug function;
  lua_getinfo(L, ">S", &function);
  question->place = function.linedefined;
  return 0;
}

int evh_lua_line(evh_lua_machine *machine, const char *function) {
  question question = {function, 0, 0};
  return run(machine, line_of, &question) == EVH_LUA_DONE ? (int)question.place : 0;
}

static int call(lua_State *L) {
  const question *question = lua_touserdata(L, 1);
  lua_getglobal(L, question->function);
  push_record(L, question->kind, question->place);
  lua_call(L, 1, 1);
  // What is wrong with what it returned is told of the line on which it begins.
  lua_Debug function;
  lua_getglobal(L, question->function);
  if (lua_type(L, -1) == LUA_TFUNCTION) {
    lua_getinfo(L, ">S", &function);
    machine_of(L)->line = function.linedefined;
  } else {
    lua_pop(L, 1);
  }
  hand_over_findings(L, question->function);
  return 0;
}

evh_lua_outcome evh_lua_call(
  evh_lua_machine *machine, const char *function, int32_t kind, int64_t place) {
  question question = {function, kind, place};
  return run(machine, call, &question);
}

const char *evh_lua_message(const evh_lua_machine *machine) { return machine->message; }

int evh_lua_message_line(const evh_lua_machine *machine) { return machine->line; }

int64_t evh_lua_fuel(const evh_lua_machine *machine) { return machine->fuel; }
