#include "sandbox.h"

#include <string.h>

/// What a run of a pattern costs beside the bytes it looks at.
enum { RUN = 40 };

/// The name of patterns' metatable in the registry.
static const char *const NAME = "pattern";

static evh_lua_text text_at(lua_State *L, int index) {
  size_t count;
  const char *bytes = luaL_checklstring(L, index, &count);
  return (evh_lua_text){(const uint8_t *)bytes, count};
}

/// Ends the run for a pattern that gave up.
static void give_up(lua_State *L, evh_lua_machine *machine, const char *message) {
  strncpy(machine->message, message, sizeof machine->message - 1);
  stop(L, machine, EVH_LUA_PATTERN_GAVE_UP);
}

/// `evenhand.pattern(expression)`
static int make_pattern(lua_State *L) {
  evh_lua_machine *machine = machine_of(L);
  if (!machine->is_loading)
    return luaL_error(L, "patterns are made while the script is loaded, outside its functions");
  evh_lua_text expression = text_at(L, 1);
  char message[EVH_LUA_ROOM] = "";
  int32_t number = machine->host.pattern(machine->context, expression, message);
  look_at_clock(L, machine);
  if (number < 0) return luaL_error(L, "%s", message);
  int32_t *pattern = lua_newuserdatauv(L, sizeof number, 0);
  *pattern = number;
  luaL_setmetatable(L, NAME);
  return 1;
}

/// `pattern:find(text, start)`: the first and the last byte of a match, and its group.
static int find(lua_State *L) {
  evh_lua_machine *machine = machine_of(L);
  const int32_t *pattern = luaL_checkudata(L, 1, NAME);
  evh_lua_text text = text_at(L, 2);
  lua_Integer start = luaL_optinteger(L, 3, 1);
  if (start < 1 || (lua_Unsigned)start > text.count + 1) return lua_pushnil(L), 1;
  charge(L, RUN + (text.count - (size_t)start + 1) / 8);
  evh_lua_match match = {0};
  char message[EVH_LUA_ROOM] = "";
  int32_t result = machine->host.find(
    machine->context, *pattern, text, (size_t)start - 1, &match, message);
  look_at_clock(L, machine);
  if (result == -1) give_up(L, machine, message);
  if (result < 0) return luaL_error(L, "%s", message);
  if (result == 0) return lua_pushnil(L), 1;
  lua_pushinteger(L, (lua_Integer)match.first + 1);
  lua_pushinteger(L, (lua_Integer)match.end);
  return 2;
}

/// `pattern:passages(paragraph)`: a list of `{first, last}`, the tokens where it stands.
static int find_passages(lua_State *L) {
  evh_lua_machine *machine = machine_of(L);
  const int32_t *pattern = luaL_checkudata(L, 1, NAME);
  int32_t kind;
  int64_t place;
  if (!is_record(L, 2, &kind, &place))
    return luaL_argerror(L, 2, "a paragraph or a sentence is expected");
  lua_newtable(L);
  lua_Integer count = 0;
  for (size_t start = 0;;) {
    evh_lua_match match = {0};
    size_t looked_at = 0;
    char message[EVH_LUA_ROOM] = "";
    int32_t result = machine->host.search(
      machine->context, *pattern, kind, place, start, &match, &looked_at, message);
    look_at_clock(L, machine);
    if (result == -1) give_up(L, machine, message);
    charge(L, RUN + looked_at / 8);
    if (result < 0) return luaL_argerror(L, 2, message);
    if (result == 0) return 1;
    if (match.first_token > 0) {
      lua_createtable(L, 0, 2);
      lua_pushinteger(L, match.first_token);
      lua_setfield(L, -2, "first");
      lua_pushinteger(L, match.last_token);
      lua_setfield(L, -2, "last");
      lua_rawseti(L, -2, ++count);
    }
    start = match.end > match.first ? match.end : match.end + 1;
  }
}

void open_patterns(lua_State *L) {
  luaL_newmetatable(L, NAME);
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, find);
  lua_setfield(L, -2, "find");
  lua_pushcfunction(L, find_passages);
  lua_setfield(L, -2, "passages");
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  lua_pushcfunction(L, make_pattern);
  lua_setfield(L, -2, "pattern");
}
