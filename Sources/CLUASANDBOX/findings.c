#include "sandbox.h"

#include <string.h>

static const char *const KEYS[] = {"first", "last", "weight", "party", NULL};

/// What a value is called: a record or list of the article by its own name.
static const char *name_of(lua_State *L, int place) {
  if (luaL_getmetafield(L, place, "__name") == LUA_TSTRING) return lua_tostring(L, -1);
  return luaL_typename(L, place);
}

/// Refuses keys that a finding does not have; of several the first by its bytes is told.
static void check_keys(lua_State *L, int finding) {
  const char *worst = NULL;
  for (lua_pushnil(L); lua_next(L, finding);) {
    charge(L, 2);
    lua_pop(L, 1);
    if (lua_type(L, -1) != LUA_TSTRING) {
      luaL_error(L, "a finding has keys with names: ‘first’, ‘last’, ‘weight’ and ‘party’");
    }
    const char *name = lua_tostring(L, -1);
    bool is_known = false;
    for (int i = 0; KEYS[i]; i++) is_known = is_known || strcmp(KEYS[i], name) == 0;
    if (!is_known && (!worst || strcmp(name, worst) < 0)) worst = name;
  }
  if (worst)
    luaL_error(
      L, "unknown key ‘%s’: a finding may have ‘first’, ‘last’, ‘weight’ and ‘party’", worst);
}

static int64_t token(lua_State *L, int finding, const char *key) {
  bool is_integer = lua_getfield(L, finding, key) == LUA_TNUMBER && lua_isinteger(L, -1);
  if (!is_integer) luaL_error(L, "‘%s’ of a finding is the number of a token", key);
  int64_t number = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return number;
}

static void hand_over(lua_State *L, int place) {
  evh_lua_machine *machine = machine_of(L);
  if (lua_type(L, place) != LUA_TTABLE)
    luaL_error(L, "a finding is a table with ‘first’ and ‘last’, not a %s", name_of(L, place));
  check_keys(L, place);
  evh_lua_finding finding = {
    .first = token(L, place, "first"), .last = token(L, place, "last"), .weight = 1};
  int type = lua_getfield(L, place, "weight");
  if (type == LUA_TNUMBER) finding.weight = lua_tonumber(L, -1);
  else if (type != LUA_TNIL) luaL_error(L, "‘weight’ of a finding is a number");
  type = lua_getfield(L, place, "party");
  if (type == LUA_TSTRING) {
    size_t count;
    finding.party.bytes = (const uint8_t *)lua_tolstring(L, -1, &count);
    finding.party.count = count;
  } else if (type != LUA_TNIL) {
    luaL_error(L, "‘party’ of a finding is the id of a party");
  }
  machine->host.finding(machine->context, &finding);
  lua_pop(L, 2);
}

void hand_over_findings(lua_State *L, const char *function) {
  if (lua_isnil(L, -1)) return;
  if (lua_type(L, -1) != LUA_TTABLE)
    luaL_error(
      L, "‘%s’ returns a list of findings, not a %s", function,
      is_list(L, -1) ? "list of what the article has" : name_of(L, lua_gettop(L)));
  int list = lua_gettop(L);
  lua_Unsigned count = lua_rawlen(L, list);
  lua_Unsigned keys = 0;
  for (lua_pushnil(L); lua_next(L, list); lua_pop(L, 1)) {
    charge(L, 2);
    keys++;
  }
  if (keys != count) luaL_error(L, "‘%s’ returns a list: {{first = …, last = …}}", function);
  for (lua_Unsigned i = 1; i <= count; i++) {
    charge(L, 20);
    lua_rawgeti(L, list, (lua_Integer)i);
    hand_over(L, lua_gettop(L));
    lua_pop(L, 1);
  }
}
