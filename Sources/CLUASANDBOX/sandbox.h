#ifndef SANDBOX_H
#define SANDBOX_H

#include "cluasandbox.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

/// Blocks of up to this size have a list of free ones for each multiple of 16 bytes; larger ones have
/// one for each power of two.
enum { SMALL = 1024, UNIT = 16, CLASSES = SMALL / UNIT + 1 + 20 };

/// How many instructions pass between two looks at the fuel, and how much fuel between two looks at
/// the clock.
enum { INTERVAL = 25 };

/// All memory of a machine, handed out from one end. Blocks that come back are handed out again.
typedef struct {
  uint8_t *base;
  size_t size;
  size_t top;
  void *free[CLASSES];
} arena;

bool arena_open(arena *arena, size_t size);
void arena_close(arena *arena);
void *arena_take(arena *arena, size_t size);
void arena_give(arena *arena, void *block, size_t size);

/// Changes a block's size; null where there is no room, which never is so where it shrinks.
void *arena_resize(arena *arena, void *block, size_t old, size_t size);

struct evh_lua_machine {
  lua_State *L;
  evh_lua_host host;
  evh_lua_limits limits;
  void *context;
  arena arena;

  /// The memory as it was when the script had been loaded.
  uint8_t *image;
  arena image_arena;

  int64_t fuel;
  int64_t nanoseconds;
  /// When the run began, by the thread's clock, and when to look at that clock next, by the common one.
  int64_t began;
  int64_t next_look;

  /// Why the run is over, once nothing in the script may catch it; `EVH_LUA_DONE` before.
  evh_lua_outcome over;
  bool is_loading;
  bool collects;

  int line;
  /// The line that the count of instructions saw last.
  int last_line;
  char message[512];
};

/// The machine that a state belongs to.
static inline evh_lua_machine *machine_of(lua_State *L) {
  void *machine;
  lua_getallocf(L, &machine);
  return machine;
}

/// Ends the run: no protected call of the script catches it.
_Noreturn void stop(lua_State *L, evh_lua_machine *machine, evh_lua_outcome why);

/// Takes fuel for work of C, which the count of instructions does not see.
void charge(lua_State *L, size_t fuel);

/// Ends the run where it took too long.
void look_at_clock(lua_State *L, evh_lua_machine *machine);

void *allocate(void *machine, void *block, size_t old, size_t size);
void count_instructions(lua_State *L, lua_Debug *activation);
void start_clock(evh_lua_machine *machine, evh_lua_allowance allowance);

/// Makes the globals of scripts.
void open_library(lua_State *L);

/// `pairs`, in an order that is always the same; `table.sort`, which keeps the order of equals.
int ordered_pairs(lua_State *L);
int stable_sort(lua_State *L);

/// Pushes a record of the host's.
void push_record(lua_State *L, int32_t kind, int64_t place);

/// Whether a value is a list of the host's.
bool is_list(lua_State *L, int index);

void define_kind(lua_State *L, int32_t kind, const char *name, const char *fields);

/// Makes `evenhand.pattern`.
void open_patterns(lua_State *L);

/// Reads the findings on top of the stack and hands them to the host.
void hand_over_findings(lua_State *L, const char *function);

/// The kind of a record and its place; false for any other value.
bool is_record(lua_State *L, int index, int32_t *kind, int64_t *place);

#endif
