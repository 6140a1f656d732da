#include "sandbox.h"

#include <time.h>

/// Above this memory garbage is collected; below it there is no need to.
enum { COLLECTED = 2 << 20 };

/// What a name takes in a table. Lua lays all of them out anew when a table grows, in one go, and where
/// numbers were chosen so that they crowd that takes as long as their square.
enum { NAME = 24 };

/// Before so large a piece is given the clock is looked at, since that may come again and again.
enum { LARGE = 4 << 10 };

/// With so many open calls it is they that ask for too large a piece.
enum { DEEP = 1000 };

/// A clock that is read often: a few milliseconds coarse where the system has such a one, and cheap.
#ifdef CLOCK_MONOTONIC_COARSE
static const clockid_t COMMON = CLOCK_MONOTONIC_COARSE;
#else
static const clockid_t COMMON = CLOCK_MONOTONIC;
#endif

static int64_t now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

void start_clock(evh_lua_machine *machine, evh_lua_allowance allowance) {
  machine->fuel = allowance.fuel;
  machine->nanoseconds = allowance.nanoseconds;
  machine->began = now(CLOCK_THREAD_CPUTIME_ID);
  machine->next_look = now(COMMON) + allowance.nanoseconds;
}

/// The line that runs now, which asks for no memory; 0 where no Lua runs.
static int running_line(lua_State *L) {
  lua_Debug activation;
  for (int level = 0; lua_getstack(L, level, &activation); level++) {
    lua_getinfo(L, "l", &activation);
    if (activation.currentline > 0) return activation.currentline;
  }
  return 0;
}

_Noreturn void stop(lua_State *L, evh_lua_machine *machine, evh_lua_outcome why) {
  if (machine->over == EVH_LUA_DONE) {
    machine->over = why;
    machine->line = running_line(L);
  }
  lua_pushnil(L);
  lua_error(L);
  __builtin_unreachable();
}

void charge(lua_State *L, size_t fuel) {
  evh_lua_machine *machine = machine_of(L);
  int64_t before = machine->fuel;
  if (before < 0 || fuel > (size_t)before) {
    machine->fuel = -1;
    stop(L, machine, EVH_LUA_OUT_OF_FUEL);
  }
  machine->fuel = before - (int64_t)fuel;
  if (before / INTERVAL != machine->fuel / INTERVAL) look_at_clock(L, machine);
}

bool evh_lua_is_late(evh_lua_machine *machine) {
  // The thread cannot have run longer than time has passed, and only that clock is cheap.
  int64_t time = now(COMMON);
  if (time < machine->next_look) return false;
  int64_t left = machine->nanoseconds - (now(CLOCK_THREAD_CPUTIME_ID) - machine->began);
  machine->next_look = time + left;
  return left < 0;
}

void look_at_clock(lua_State *L, evh_lua_machine *machine) {
  if (evh_lua_is_late(machine)) stop(L, machine, EVH_LUA_OUT_OF_TIME);
}

void count_instructions(lua_State *L, lua_Debug *activation) {
  evh_lua_machine *machine = machine_of(L);
  lua_getinfo(L, "l", activation);
  machine->last_line = activation->currentline;
  charge(L, INTERVAL);
  if (!machine->collects && machine->arena.top > COLLECTED) {
    machine->collects = true;
    lua_gc(L, LUA_GCRESTART);
  }
}

/// Refuses memory, which ends the run. The first refusal counts: a script that catches one and asks
/// again would have Lua look for garbage each time, which takes fuel from nobody.
static void *refuse(evh_lua_machine *machine, evh_lua_outcome why, bool is_new) {
  if (machine->over == EVH_LUA_DONE) {
    machine->over = why;
    // While the stack grows nobody may look at it.
    machine->line = is_new && machine->L ? running_line(machine->L) : machine->last_line;
  }
  return NULL;
}

/// Whether a table asks for so much to keep names in: it does so for powers of two, and anew each time.
static bool is_for_names(size_t size) {
  size_t names = size / NAME;
  return size % NAME == 0 && (names & (names - 1)) == 0;
}

/// Whether so many calls are open.
static bool is_open(lua_State *L, int calls) {
  lua_Debug activation;
  return lua_getstack(L, calls, &activation);
}

void *allocate(void *user, void *block, size_t old, size_t size) {
  evh_lua_machine *machine = user;
  if (size == 0) {
    if (block) arena_give(&machine->arena, block, old);
    return NULL;
  }
  // Of a new block Lua says here what it is for.
  bool is_text = !block && old == LUA_TSTRING;
  size_t held = block ? old : 0;
  if (size > held) {
    if (machine->over != EVH_LUA_DONE) return NULL;
    if (is_text && size > machine->limits.text)
      return refuse(machine, EVH_LUA_TEXT_TOO_LONG, true);
    if (size > machine->limits.piece) {
      bool is_deep = machine->L && is_open(machine->L, DEEP);
      return refuse(machine, is_deep ? EVH_LUA_TOO_DEEP : EVH_LUA_PIECE_TOO_LARGE, !block);
    }
    if (!block && size > machine->limits.names * NAME && is_for_names(size))
      return refuse(machine, EVH_LUA_TOO_MANY_NAMES, true);
    if (size >= LARGE && evh_lua_is_late(machine))
      return refuse(machine, EVH_LUA_OUT_OF_TIME, !block);
    machine->fuel -= (int64_t)(size / UNIT);
    if (machine->fuel < 0) return refuse(machine, EVH_LUA_OUT_OF_FUEL, !block);
  }
  void *taken = block ? arena_resize(&machine->arena, block, old, size)
                      : arena_take(&machine->arena, size);
  if (!taken) return refuse(machine, EVH_LUA_OUT_OF_MEMORY, !block);
  return taken;
}
