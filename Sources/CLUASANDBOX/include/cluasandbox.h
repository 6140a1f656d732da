#ifndef CLUASANDBOX_H
#define CLUASANDBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Lua 5.4 without a way out, and with an end: a script has fuel, memory and time, and sees what its
/// host hands it and nothing else. No call of this header throws or jumps.

/// A script, ready to be run, with memory of its own; for one thread at a time.
typedef struct evh_lua_machine evh_lua_machine;

/// Bytes that are valid during the call they are handed to.
typedef struct {
  const uint8_t *_Nullable bytes;
  size_t count;
} evh_lua_text;

/// How much memory a script may take, in bytes.
typedef struct {
  /// In all.
  size_t memory;
  /// In one piece: a table, or the calls that are open.
  size_t piece;
  /// For one text.
  size_t text;
  /// For the keys of a table that are not its list: how many, and not bytes.
  size_t names;
} evh_lua_limits;

/// How long a script may run.
typedef struct {
  /// In units of fuel: about an instruction, or 16 bytes of new memory.
  int64_t fuel;
  /// In nanoseconds of its thread.
  int64_t nanoseconds;
} evh_lua_allowance;

typedef enum {
  EVH_LUA_NIL,
  EVH_LUA_BOOLEAN,
  EVH_LUA_INTEGER,
  EVH_LUA_TEXT,
  /// Something of the host's with fields.
  EVH_LUA_RECORD,
  /// A row of things of the host's.
  EVH_LUA_LIST,
} evh_lua_type;

/// A value that the host hands to a script.
typedef struct {
  evh_lua_type type;
  /// What kind of record it is, or the things in a list are.
  int32_t kind;
  /// A boolean, an integer, the place of a record, the place of the first thing in a list.
  int64_t integer;
  /// How many things a list has.
  int64_t count;
  evh_lua_text text;
} evh_lua_value;

/// Where a pattern stands in a paragraph.
typedef struct {
  /// The bytes of the match, counted from the beginning of what was searched.
  size_t first;
  size_t end;
  /// The numbers of its first and last token, from 1; 0 where it touches none.
  int64_t first_token;
  int64_t last_token;
} evh_lua_match;

/// A finding as a script returns it.
typedef struct {
  int64_t first;
  int64_t last;
  double weight;
  /// Without bytes where the script names no party.
  evh_lua_text party;
} evh_lua_finding;

/// Room for a message of the host's: a text that ends in a zero byte.
enum { EVH_LUA_ROOM = 256 };

/// What a host does for scripts. None of it may call back into the machine, except to ask whether the
/// run took too long.
typedef struct {
  /// Says what a field of a record holds; fields are numbered as `evh_lua_define` named them.
  void (*_Nonnull field)(
    void *_Nonnull context, int32_t kind, int64_t place, int32_t field,
    evh_lua_value *_Nonnull value);
  /// Says what stands at a place of a list.
  void (*_Nonnull item)(
    void *_Nonnull context, int32_t kind, int64_t place, evh_lua_value *_Nonnull value);
  /// Makes a pattern and returns its number, or −1 and a message.
  int32_t (*_Nonnull pattern)(
    void *_Nonnull context, evh_lua_text expression, char *_Nonnull message);
  /// Looks for a pattern in a text from a byte on: 1 where it stands, 0 where it does not, −1 and a
  /// message where it gave up, −2 and a message where the text cannot be searched.
  int32_t (*_Nonnull find)(
    void *_Nonnull context, int32_t pattern, evh_lua_text text, size_t start,
    evh_lua_match *_Nonnull match, char *_Nonnull message);
  /// The same in a record that has a text of its own; −2 where it has none.
  int32_t (*_Nonnull search)(
    void *_Nonnull context, int32_t pattern, int32_t kind, int64_t place, size_t start,
    evh_lua_match *_Nonnull match, size_t *_Nonnull looked_at, char *_Nonnull message);
  /// Takes a finding.
  void (*_Nonnull finding)(void *_Nonnull context, const evh_lua_finding *_Nonnull finding);
} evh_lua_host;

/// How a script ended.
typedef enum {
  EVH_LUA_DONE,
  /// It does not read as Lua.
  EVH_LUA_SYNTAX,
  /// It raised an error.
  EVH_LUA_ERROR,
  EVH_LUA_OUT_OF_FUEL,
  EVH_LUA_OUT_OF_TIME,
  EVH_LUA_OUT_OF_MEMORY,
  EVH_LUA_PIECE_TOO_LARGE,
  EVH_LUA_TOO_MANY_NAMES,
  EVH_LUA_TEXT_TOO_LONG,
  EVH_LUA_TOO_DEEP,
  /// A pattern took more than it may.
  EVH_LUA_PATTERN_GAVE_UP,
} evh_lua_outcome;

/// A machine without a script; null where there is no memory for it.
evh_lua_machine *_Nullable evh_lua_new(evh_lua_limits limits, evh_lua_host host);

void evh_lua_free(evh_lua_machine *_Nonnull machine);

/// Names a kind of record and its fields, which are given with a space between them.
bool evh_lua_define(
  evh_lua_machine *_Nonnull machine, int32_t kind, const char *_Nonnull name,
  const char *_Nonnull fields);

/// Reads and runs a script once, and keeps what it leaves behind for all runs. A script is text; what
/// Lua has compiled before is refused.
evh_lua_outcome evh_lua_load(
  evh_lua_machine *_Nonnull machine, evh_lua_text script, evh_lua_allowance allowance,
  void *_Nonnull context);

/// The line on which a script that was loaded defines a function; 0 where it does not.
int evh_lua_line(evh_lua_machine *_Nonnull machine, const char *_Nonnull function);

/// Begins a run: everything is as it was when the script had been loaded.
void evh_lua_begin(
  evh_lua_machine *_Nonnull machine, evh_lua_allowance allowance, void *_Nonnull context);

/// Calls a function of the script with a record, and hands the findings it returns to the host. Not to
/// be called again in a run that did not end well.
evh_lua_outcome evh_lua_call(
  evh_lua_machine *_Nonnull machine, const char *_Nonnull function, int32_t kind, int64_t place);

/// Whether the run took too long: the one question that a host may ask while it is asked itself.
bool evh_lua_is_late(evh_lua_machine *_Nonnull machine);

/// What went wrong last, and on which line of the script; 0 where that is not known.
const char *_Nonnull evh_lua_message(const evh_lua_machine *_Nonnull machine);
int evh_lua_message_line(const evh_lua_machine *_Nonnull machine);

/// The fuel that is left of the allowance.
int64_t evh_lua_fuel(const evh_lua_machine *_Nonnull machine);

#endif
