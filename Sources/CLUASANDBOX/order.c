#include "sandbox.h"

#include <string.h>

/// A key of a table: numbers come first, then texts by their bytes, then false and true.
typedef struct {
  int type;
  /// Where the key stands in the list of keys.
  int place;
  lua_Integer integer;
  lua_Number number;
  bool is_integer;
  const char *text;
  size_t count;
} key;

static int compare_numbers(const key *left, const key *right) {
  if (left->is_integer && right->is_integer)
    return left->integer < right->integer ? -1 : left->integer > right->integer;
  if (left->number != right->number) return left->number < right->number ? -1 : 1;
  return (int)right->is_integer - (int)left->is_integer;
}

static int compare(const key *left, const key *right) {
  static const int rank[] = {[LUA_TNUMBER] = 0, [LUA_TSTRING] = 1, [LUA_TBOOLEAN] = 2};
  if (left->type != right->type) return rank[left->type] - rank[right->type];
  if (left->type == LUA_TNUMBER) return compare_numbers(left, right);
  if (left->type == LUA_TBOOLEAN) return (int)(left->integer - right->integer);
  size_t common = left->count < right->count ? left->count : right->count;
  int order = memcmp(left->text, right->text, common);
  if (order != 0) return order;
  return left->count < right->count ? -1 : left->count > right->count;
}

static void sift(key *keys, size_t root, size_t count) {
  for (;;) {
    size_t child = 2 * root + 1;
    if (child >= count) return;
    if (child + 1 < count && compare(&keys[child], &keys[child + 1]) < 0) child++;
    if (compare(&keys[root], &keys[child]) >= 0) return;
    key moved = keys[root];
    keys[root] = keys[child];
    keys[child] = moved;
    root = child;
  }
}

/// Sorts keys, of which no two are equal, on the heap they lie in.
static void sort_keys(key *keys, size_t count) {
  bool is_sorted = true;
  for (size_t i = 1; i < count && is_sorted; i++)
    is_sorted = compare(&keys[i - 1], &keys[i]) < 0;
  if (is_sorted) return;
  for (size_t root = count / 2; root-- > 0;) sift(keys, root, count);
  for (size_t end = count; end-- > 1;) {
    key moved = keys[0];
    keys[0] = keys[end];
    keys[end] = moved;
    sift(keys, 0, end);
  }
}

/// The key on top of the stack, which is of a kind that has an order.
static key read_key(lua_State *L, int place) {
  key key = {.type = lua_type(L, -1), .place = place};
  switch (key.type) {
  case LUA_TNUMBER:
    key.is_integer = lua_isinteger(L, -1);
    key.integer = key.is_integer ? lua_tointeger(L, -1) : 0;
    key.number = lua_tonumber(L, -1);
    break;
  case LUA_TSTRING: key.text = lua_tolstring(L, -1, &key.count); break;
  default: key.integer = lua_toboolean(L, -1); break;
  }
  return key;
}

/// Pushes a list with room for so many values. Room for an odd number is never taken for one for names.
static void push_room(lua_State *L, int count) { lua_createtable(L, count | 1, 0); }

/// The table, the keys in the order they were found, their order, how many, and the next one.
enum { TABLE = 1, FOUND, ORDER, COUNT, NEXT };

static int next_pair(lua_State *L) {
  const key *keys = lua_touserdata(L, lua_upvalueindex(ORDER));
  lua_Integer count = lua_tointeger(L, lua_upvalueindex(COUNT));
  lua_Integer next = lua_tointeger(L, lua_upvalueindex(NEXT));
  while (next < count) {
    charge(L, 6);
    lua_rawgeti(L, lua_upvalueindex(FOUND), keys[next++].place);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(TABLE)) != LUA_TNIL) {
      lua_pushinteger(L, next);
      lua_replace(L, lua_upvalueindex(NEXT));
      return 2;
    }
    lua_pop(L, 2);
  }
  lua_pushinteger(L, next);
  lua_replace(L, lua_upvalueindex(NEXT));
  lua_pushnil(L);
  return 1;
}

static int next_item(lua_State *L) {
  lua_Integer next = luaL_checkinteger(L, 2) + 1;
  lua_pushinteger(L, next);
  return lua_geti(L, 1, next) == LUA_TNIL ? 1 : 2;
}

int ordered_pairs(lua_State *L) {
  if (is_list(L, 1)) {
    lua_pushcfunction(L, next_item);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  int count = 0, strange = 0;
  size_t work = 0;
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    charge(L, 4);
    count++;
    int type = lua_type(L, -2);
    if (type == LUA_TSTRING) work += 1 + lua_rawlen(L, -2) / 64;
    if (type > LUA_TSTRING && (strange == 0 || type < strange)) strange = type;
  }
  if (strange != 0)
    return luaL_error(
      L, "‘pairs’ has no order for a key that is a %s; keys are numbers, texts and booleans",
      lua_typename(L, strange));
  // Where Lua keeps a name is chance: what it takes to sort them must not follow from that.
  for (int i = count; i > 1; i /= 2) charge(L, work);
  lua_pushvalue(L, 1);
  push_room(L, count);
  key *keys = lua_newuserdatauv(L, (size_t)count * sizeof(key), 0);
  int place = 0;
  for (lua_pushnil(L); lua_next(L, 1); place++) {
    lua_pop(L, 1);
    keys[place] = read_key(L, place + 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, 3, place + 1);
  }
  sort_keys(keys, (size_t)count);
  lua_pushinteger(L, count);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, next_pair, NEXT);
  return 1;
}

// MARK: table.sort

/// Whether one of the values in the list at 3 comes before another, by the function at 2 if there is
/// one.
static bool precedes(lua_State *L, uint32_t left, uint32_t right) {
  charge(L, 4);
  bool has_function = !lua_isnil(L, 2);
  if (has_function) lua_pushvalue(L, 2);
  lua_rawgeti(L, 3, left);
  lua_rawgeti(L, 3, right);
  bool result;
  if (has_function) {
    lua_call(L, 2, 1);
    result = lua_toboolean(L, -1);
    lua_pop(L, 1);
  } else {
    if (lua_type(L, -1) == LUA_TSTRING) charge(L, lua_rawlen(L, -1) / 64);
    result = lua_compare(L, -2, -1, LUA_OPLT);
    lua_pop(L, 2);
  }
  return result;
}

int stable_sort(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  charge(L, lua_rawlen(L, 1));
  uint32_t count = (uint32_t)lua_rawlen(L, 1);
  charge(L, 3 * (size_t)count);
  push_room(L, (int)count);
  uint32_t *order = lua_newuserdatauv(L, 2 * (size_t)count * sizeof *order, 0);
  uint32_t *merged = order + count;
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, 1, i + 1);
    lua_rawseti(L, 3, i + 1);
    order[i] = i + 1;
  }
  for (uint64_t width = 1; width < count; width *= 2) {
    for (uint64_t start = 0; start < count; start += 2 * width) {
      uint64_t middle = start + width < count ? start + width : count;
      uint64_t end = middle + width < count ? middle + width : count;
      uint64_t left = start, right = middle;
      for (uint64_t i = start; i < end; i++) {
        bool takes_right =
          right < end && (left == middle || precedes(L, order[right], order[left]));
        merged[i] = takes_right ? order[right++] : order[left++];
      }
    }
    uint32_t *other = order;
    order = merged;
    merged = other;
  }
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, 3, order[i]);
    lua_rawseti(L, 1, i + 1);
  }
  return 0;
}
