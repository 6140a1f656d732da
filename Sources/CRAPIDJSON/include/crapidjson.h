#ifndef CRAPIDJSON_H
#define CRAPIDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  evh_json_object_start,
  evh_json_object_end,
  evh_json_array_start,
  evh_json_array_end,
  evh_json_key,
  evh_json_string,
  /// A number, or one of the words true, false and null, as it is written.
  evh_json_bare,
} evh_json_kind;

/// What a reader met: its text, valid during the call, and for keys and strings the offset behind
/// their closing quote.
typedef struct {
  evh_json_kind kind;
  const uint8_t *_Nullable text;
  size_t length;
  size_t end;
} evh_json_event;

/// Takes an event; false ends the reading.
typedef bool (*evh_json_handler)(void *_Nonnull context, evh_json_event event);

/// Why a text is no JSON, and where; the message is null where all of it was read, or the handler
/// ended the reading.
typedef struct {
  const char *_Nullable message;
  size_t offset;
} evh_json_failure;

/// Reads a text without recursion, whatever its depth.
evh_json_failure evh_json_events(const uint8_t *_Nonnull bytes, size_t count,
                                 evh_json_handler _Nonnull handler, void *_Nonnull context);

#ifdef __cplusplus
}
#endif

#endif
