#include "sandbox.h"

#include <string.h>

/// The most values that `table.unpack` and the like give at once: every call copies them all, and
/// counts as one instruction.
enum { MOST_VALUES = 250 };

/// A function of Lua's library that takes fuel by the length of its texts, since it does in C, or in
/// reading a number, what no count of instructions sees. Upvalues: the function, and the first
/// argument whose length counts.
static int charged(lua_State *L) {
  lua_CFunction function = lua_tocfunction(L, lua_upvalueindex(1));
  int top = lua_gettop(L);
  size_t work = (size_t)top;
  for (int i = (int)lua_tointeger(L, lua_upvalueindex(2)); i <= top; i++)
    if (lua_type(L, i) == LUA_TSTRING) work += lua_rawlen(L, i) / 8;
  charge(L, work);
  int count = function(L);
  charge(L, (size_t)count);
  return count;
}

/// A function of `table` that takes fuel by the length of the table at its first argument, where it
/// has so many arguments that it may touch all of it. Upvalues: the function, and that number.
static int charged_by_table(lua_State *L) {
  lua_CFunction function = lua_tocfunction(L, lua_upvalueindex(1));
  luaL_checktype(L, 1, LUA_TTABLE);
  if (lua_gettop(L) >= lua_tointeger(L, lua_upvalueindex(2))) charge(L, lua_rawlen(L, 1));
  int count = function(L);
  charge(L, (size_t)count);
  return count;
}

// MARK: Functions of our own

/// `pcall`, which does not catch the end of a run.
static int protected_call(lua_State *L) {
  evh_lua_machine *machine = machine_of(L);
  luaL_checkany(L, 1);
  charge(L, 30);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
  if (machine->over != EVH_LUA_DONE) stop(L, machine, machine->over);
  if (status == LUA_OK) return lua_gettop(L);
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

/// `tostring`, which does not tell where in memory a thing lies.
static int to_string(lua_State *L) {
  luaL_checkany(L, 1);
  switch (lua_type(L, 1)) {
  case LUA_TNIL:
  case LUA_TBOOLEAN:
  case LUA_TNUMBER: luaL_tolstring(L, 1, NULL); return 1;
  case LUA_TSTRING: lua_settop(L, 1); return 1;
  default:
    if (luaL_getmetafield(L, 1, "__name") != LUA_TSTRING) lua_pushstring(L, luaL_typename(L, 1));
    return 1;
  }
}

/// `string.format`, without `%p`, and with `tostring` as above.
static int format(lua_State *L) {
  lua_CFunction function = lua_tocfunction(L, lua_upvalueindex(1));
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  int top = lua_gettop(L);
  charge(L, length * 4 + (size_t)top);
  int argument = 1;
  for (size_t i = 0; i < length; i++) {
    if (text[i] != '%') continue;
    if (++i < length && text[i] == '%') continue;
    while (i < length && strchr("-+ #0123456789.", text[i]) && text[i]) i++;
    if (i >= length) break;
    argument++;
    if (text[i] == 'p') return luaL_error(L, "‘%%p’ is no part of a script’s ‘string.format’");
    if (argument > top) continue;
    if (lua_type(L, argument) == LUA_TSTRING) charge(L, lua_rawlen(L, argument) / 8);
    if (text[i] == 's' && lua_type(L, argument) > LUA_TSTRING) {
      lua_pushcfunction(L, to_string);
      lua_pushvalue(L, argument);
      lua_call(L, 1, 1);
      lua_replace(L, argument);
    }
  }
  return function(L);
}

static int unpack(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = luaL_optinteger(L, 3, (lua_Integer)lua_rawlen(L, 1));
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= MOST_VALUES)
    return luaL_error(L, "‘table.unpack’ gives at most %d values", MOST_VALUES);
  charge(L, (size_t)count);
  luaL_checkstack(L, (int)count + 1, "too many values");
  for (lua_Unsigned i = 0; i <= count; i++) lua_rawgeti(L, 1, first + (lua_Integer)i);
  return (int)count + 1;
}

/// `string.byte` and the like, for no more values than that.
static int few_values(lua_State *L) {
  lua_CFunction function = lua_tocfunction(L, lua_upvalueindex(1));
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = luaL_optinteger(L, 3, first);
  lua_Integer length = (lua_Integer)lua_rawlen(L, 1);
  luaL_checktype(L, 1, LUA_TSTRING);
  if (first < 0) first = first < -length ? 1 : first + length + 1;
  if (last < 0) last += length + 1;
  if (last > length) last = length;
  if (last > first && last - first >= MOST_VALUES)
    return luaL_error(L, "at most %d values are given at once", MOST_VALUES);
  charge(L, MOST_VALUES / 8);
  return function(L);
}

// MARK: What there is

typedef struct {
  const char *name;
  lua_CFunction wrapper;
  /// The wrapper's second upvalue.
  int number;
} entry;

static const entry base_entries[] = {
  {"assert", charged, 9}, {"error", NULL, 0}, {"ipairs", NULL, 0}, {"select", charged, 1},
  {"tonumber", charged, 1}, {"type", NULL, 0}, {NULL, NULL, 0}};

static const entry string_entries[] = {
  {"byte", few_values, 0}, {"char", charged, 1}, {"format", format, 0}, {"len", NULL, 0},
  {"lower", charged, 1}, {"reverse", charged, 1}, {"sub", charged, 2}, {"upper", charged, 1},
  {NULL, NULL, 0}};

static const entry table_entries[] = {
  {"concat", charged_by_table, 1}, {"insert", charged_by_table, 3},
  {"remove", charged_by_table, 2}, {NULL, NULL, 0}};

static const entry math_entries[] = {
  {"abs", charged, 1}, {"ceil", charged, 1}, {"exp", charged, 1}, {"floor", charged, 1},
  {"fmod", charged, 1}, {"log", charged, 1}, {"max", charged, 1}, {"min", charged, 1},
  {"modf", charged, 1}, {"sqrt", charged, 1}, {"tointeger", charged, 1}, {"type", NULL, 0},
  {"ult", charged, 1}, {"huge", NULL, 0}, {"maxinteger", NULL, 0}, {"mininteger", NULL, 0},
  {"pi", NULL, 0}, {NULL, NULL, 0}};

static const entry utf8_entries[] = {
  {"char", charged, 1}, {"codepoint", few_values, 0}, {"codes", charged, 1},
  {"len", charged, 1}, {"offset", charged, 1}, {NULL, NULL, 0}};

/// Copies what is listed from the table on top of the stack into the one below it, and drops the
/// former.
static void copy(lua_State *L, const entry *entries) {
  for (; entries->name; entries++) {
    lua_getfield(L, -1, entries->name);
    if (entries->wrapper) {
      lua_pushinteger(L, entries->number);
      lua_pushcclosure(L, entries->wrapper, 2);
    }
    lua_setfield(L, -3, entries->name);
  }
  lua_pop(L, 1);
}

/// Puts a library with what is listed into the table of globals on top of the stack.
static void copy_library(lua_State *L, const char *name, lua_CFunction open, const entry *entries) {
  lua_newtable(L);
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  copy(L, entries);
  lua_setfield(L, -2, name);
}

static void set(lua_State *L, const char *name, lua_CFunction function) {
  lua_pushcfunction(L, function);
  lua_setfield(L, -2, name);
}

/// Gives texts the functions of `string` as methods, and no arithmetic.
static void make_methods(lua_State *L) {
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 1);
  lua_getfield(L, -3, "string");
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

void open_library(lua_State *L) {
  // What is not listed is not there, whatever a later Lua adds.
  lua_newtable(L);
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  copy(L, base_entries);
  set(L, "pairs", ordered_pairs);
  set(L, "pcall", protected_call);
  set(L, "tostring", to_string);
  copy_library(L, "string", luaopen_string, string_entries);
  copy_library(L, "math", luaopen_math, math_entries);
  copy_library(L, "utf8", luaopen_utf8, utf8_entries);
  copy_library(L, "table", luaopen_table, table_entries);
  lua_getfield(L, -1, "table");
  set(L, "sort", stable_sort);
  set(L, "unpack", unpack);
  lua_pop(L, 1);
  make_methods(L);
  lua_newtable(L);
  open_patterns(L);
  lua_setfield(L, -2, "evenhand");
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}
