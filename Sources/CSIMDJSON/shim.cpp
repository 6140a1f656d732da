#include "csimdjson.h"

#ifdef EVENHAND_STATIC

// Debian has simdjson as a shared library only: a program without shared libraries reads no JSON.
struct evh_json_parser {};

evh_json_parser *evh_json_open(void) { return nullptr; }

void evh_json_close(evh_json_parser *parser) { delete parser; }

const char *evh_json_read(evh_json_parser *, const uint8_t *, size_t, evh_json_article *article) {
  *article = {};
  return "made without simdjson";
}

#else

#include <cstring>
#include <memory>
#include <new>
#include <simdjson.h>

using namespace simdjson;

struct evh_json_parser {
  ondemand::parser parser;
  std::unique_ptr<char[]> line;
  size_t capacity = 0;

  /// Copies a line behind which the parser may read on, as simdjson asks.
  void copy(const uint8_t *bytes, size_t count) {
    if (count + SIMDJSON_PADDING > capacity) {
      capacity = (count + SIMDJSON_PADDING) * 2;
      line.reset(new char[capacity]);
    }
    std::memcpy(line.get(), bytes, count);
    std::memset(line.get() + count, 0, SIMDJSON_PADDING);
  }
};

namespace {

/// Where the article keeps the text of a key, or null for a key that is passed over.
evh_json_text *place(evh_json_article &article, std::string_view key) {
  if (key == "id") return &article.id;
  if (key == "text") return &article.text;
  if (key == "title") return &article.title;
  if (key == "path") return &article.path;
  if (key == "date") return &article.date;
  if (key == "conflict") return &article.conflict;
  return nullptr;
}

error_code read(evh_json_parser &state, size_t count, evh_json_article &article) {
  ondemand::document document;
  ondemand::object object;
  if (auto error = state.parser.iterate(state.line.get(), count, state.capacity).get(document))
    return error;
  if (auto error = document.get_object().get(object)) return error;
  for (auto field : object) {
    std::string_view key, value;
    if (auto error = field.unescaped_key().get(key)) return error;
    evh_json_text *text = place(article, key);
    if (!text) continue;
    if (auto error = field.value().get_string().get(value)) return error;
    *text = {reinterpret_cast<const uint8_t *>(value.data()), value.size()};
  }
  return SUCCESS;
}

}  // namespace

evh_json_parser *evh_json_open(void) { return new (std::nothrow) evh_json_parser(); }

void evh_json_close(evh_json_parser *parser) { delete parser; }

const char *evh_json_read(evh_json_parser *parser, const uint8_t *line, size_t count,
                          evh_json_article *article) {
  *article = {};
  try {
    parser->copy(line, count);
    auto error = read(*parser, count, *article);
    return error ? error_message(error) : nullptr;
  } catch (const std::bad_alloc &) {
    return "out of memory";
  }
}

#endif
