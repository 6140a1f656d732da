// Tests draw passages as the tests of rules do.
@_exported public import struct EvenhandKit.MarkedText
