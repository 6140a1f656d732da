#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser with its buffers; one serves any number of lines, on one thread at a time.
typedef struct evh_json_parser evh_json_parser;

/// A text inside the parser, valid until the next line is read; null where the key is absent.
typedef struct {
  const uint8_t *_Nullable bytes;
  size_t count;
} evh_json_text;

/// What an article's line says.
typedef struct {
  evh_json_text id, text, title, path, date, conflict;
} evh_json_article;

evh_json_parser *_Nullable evh_json_open(void);
void evh_json_close(evh_json_parser *_Nonnull parser);

/// Reads one line. Returns null, or what is wrong with it.
const char *_Nullable evh_json_read(evh_json_parser *_Nonnull parser, const uint8_t *_Nonnull line,
                                    size_t count, evh_json_article *_Nonnull article);

#ifdef __cplusplus
}
#endif

#endif
