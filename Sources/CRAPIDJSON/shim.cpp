#include "crapidjson.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

using namespace rapidjson;

namespace {

/// Hands RapidJSON's events on.
struct Events {
  evh_json_handler handler;
  void *context;
  const MemoryStream &stream;

  bool send(evh_json_kind kind, const char *text = nullptr, size_t length = 0) {
    return handler(context,
                   {kind, reinterpret_cast<const uint8_t *>(text), length, stream.Tell()});
  }

  bool Null() { return send(evh_json_bare, "null", 4); }
  bool Bool(bool truth) { return truth ? send(evh_json_bare, "true", 4) : send(evh_json_bare, "false", 5); }
  bool RawNumber(const char *text, SizeType length, bool) { return send(evh_json_bare, text, length); }
  bool String(const char *text, SizeType length, bool) { return send(evh_json_string, text, length); }
  bool Key(const char *text, SizeType length, bool) { return send(evh_json_key, text, length); }
  bool StartObject() { return send(evh_json_object_start); }
  bool EndObject(SizeType) { return send(evh_json_object_end); }
  bool StartArray() { return send(evh_json_array_start); }
  bool EndArray(SizeType) { return send(evh_json_array_end); }

  // Numbers come as they are written.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(int64_t) { return false; }
  bool Uint64(uint64_t) { return false; }
  bool Double(double) { return false; }
};

}  // namespace

evh_json_failure evh_json_events(const uint8_t *bytes, size_t count, evh_json_handler handler,
                                 void *context) {
  MemoryStream stream(reinterpret_cast<const char *>(bytes), count);
  Events events{handler, context, stream};
  Reader reader;
  constexpr unsigned flags =
      kParseIterativeFlag | kParseValidateEncodingFlag | kParseNumbersAsStringsFlag;
  const ParseResult result = reader.Parse<flags>(stream, events);
  if (!result || result.Code() == kParseErrorTermination) {
    if (result.Code() == kParseErrorTermination) return {nullptr, result.Offset()};
    return {GetParseError_En(result.Code()), result.Offset()};
  }
  return {nullptr, count};
}
