#include "sandbox.h"

#include <string.h>

/// What a script holds of a record or a list: which one it is. What is in it is asked for when the
/// script asks, so that a script pays for what it looks at.
typedef struct {
  int32_t kind;
  bool is_list;
  int64_t place;
  int64_t count;
} view;

/// Where the registry keeps the metatables of records and lists.
enum { RECORDS = 1000, LISTS = 2000 };

/// What a look at a field costs beside the instruction.
enum { LOOK = 8 };

static void push_view(lua_State *L, view value) {
  view *pushed = lua_newuserdatauv(L, sizeof value, 0);
  *pushed = value;
  lua_rawgeti(L, LUA_REGISTRYINDEX, (value.is_list ? LISTS : RECORDS) + value.kind);
  lua_setmetatable(L, -2);
}

void push_record(lua_State *L, int32_t kind, int64_t place) {
  push_view(L, (view){.kind = kind, .place = place});
}

static int push(lua_State *L, const evh_lua_value *value) {
  switch (value->type) {
  case EVH_LUA_NIL: lua_pushnil(L); break;
  case EVH_LUA_BOOLEAN: lua_pushboolean(L, value->integer != 0); break;
  case EVH_LUA_INTEGER: lua_pushinteger(L, value->integer); break;
  case EVH_LUA_TEXT:
    lua_pushlstring(L, (const char *)value->text.bytes, value->text.count);
    break;
  case EVH_LUA_RECORD: push_record(L, value->kind, value->integer); break;
  case EVH_LUA_LIST:
    push_view(
      L, (view){
           .kind = value->kind, .is_list = true, .place = value->integer, .count = value->count});
    break;
  }
  return 1;
}

/// The view at an index, or null where another value stands there.
static const view *view_at(lua_State *L, int index) {
  const view *view = lua_touserdata(L, index);
  if (!view || lua_rawlen(L, index) != sizeof *view || !lua_getmetatable(L, index)) return NULL;
  lua_rawgeti(L, LUA_REGISTRYINDEX, (view->is_list ? LISTS : RECORDS) + view->kind);
  bool is_view = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return is_view ? view : NULL;
}

bool is_list(lua_State *L, int index) {
  const view *view = view_at(L, index);
  return view && view->is_list;
}

bool is_record(lua_State *L, int index, int32_t *kind, int64_t *place) {
  const view *view = view_at(L, index);
  if (!view || view->is_list) return false;
  *kind = view->kind;
  *place = view->place;
  return true;
}

/// The numbers of fields by their names are upvalue 1, the record's name is upvalue 2. A script cannot
/// get at this function, so that it is called with a record and nothing else.
static int field_of_record(lua_State *L) {
  const view *view = lua_touserdata(L, 1);
  charge(L, LOOK);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TNIL) {
    if (lua_type(L, 2) != LUA_TSTRING)
      return luaL_error(L, "‘%s’ has fields with names", lua_tostring(L, lua_upvalueindex(2)));
    return luaL_error(
      L, "‘%s’ has no field ‘%s’", lua_tostring(L, lua_upvalueindex(2)), lua_tostring(L, 2));
  }
  evh_lua_machine *machine = machine_of(L);
  evh_lua_value value = {0};
  machine->host.field(
    machine->context, view->kind, view->place, (int32_t)lua_tointeger(L, -1), &value);
  return push(L, &value);
}

static int item_of_list(lua_State *L) {
  const view *view = lua_touserdata(L, 1);
  charge(L, LOOK);
  if (lua_type(L, 2) != LUA_TNUMBER) return luaL_error(L, "a list has numbers and no names");
  lua_Integer number = lua_isinteger(L, 2) ? lua_tointeger(L, 2) : 0;
  if (number < 1 || number > view->count) return lua_pushnil(L), 1;
  evh_lua_machine *machine = machine_of(L);
  evh_lua_value value = {0};
  machine->host.item(machine->context, view->kind, view->place + number - 1, &value);
  return push(L, &value);
}

static int no_change(lua_State *L) {
  return luaL_error(L, "what a script sees of an article cannot be changed");
}

static int length_of_list(lua_State *L) {
  const view *view = lua_touserdata(L, 1);
  lua_pushinteger(L, view->count);
  return 1;
}

static int are_equal(lua_State *L) {
  const view *left = view_at(L, 1);
  const view *right = view_at(L, 2);
  charge(L, LOOK);
  lua_pushboolean(
    L, left && right && left->kind == right->kind && left->is_list == right->is_list
         && left->place == right->place && left->count == right->count);
  return 1;
}

void define_kind(lua_State *L, int32_t kind, const char *name, const char *fields) {
  lua_newtable(L);
  lua_newtable(L);
  for (int number = 0; *fields; number++) {
    size_t length = strcspn(fields, " ");
    lua_pushlstring(L, fields, length);
    lua_pushinteger(L, number);
    lua_rawset(L, -3);
    fields += length;
    if (*fields) fields++;
  }
  lua_pushstring(L, name);
  lua_pushcclosure(L, field_of_record, 2);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, no_change);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, are_equal);
  lua_setfield(L, -2, "__eq");
  lua_pushstring(L, name);
  lua_setfield(L, -2, "__name");
  lua_rawseti(L, LUA_REGISTRYINDEX, RECORDS + kind);

  lua_newtable(L);
  lua_pushcfunction(L, item_of_list);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, length_of_list);
  lua_setfield(L, -2, "__len");
  lua_pushcfunction(L, no_change);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, are_equal);
  lua_setfield(L, -2, "__eq");
  lua_pushliteral(L, "list");
  lua_setfield(L, -2, "__name");
  lua_rawseti(L, LUA_REGISTRYINDEX, LISTS + kind);
}
