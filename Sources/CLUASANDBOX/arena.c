#include "sandbox.h"

#include <string.h>
#include <sys/mman.h>

/// The size of the block that holds so many bytes.
static size_t block_size(size_t size) {
  if (size <= SMALL) return (size + UNIT - 1) / UNIT * UNIT;
  size_t block = 2 * SMALL;
  while (block < size) block *= 2;
  return block;
}

static int class_of(size_t block) {
  if (block <= SMALL) return (int)(block / UNIT);
  int class = SMALL / UNIT;
  for (size_t size = SMALL; size < block; size *= 2) class++;
  return class;
}

bool arena_open(arena *arena, size_t size) {
  memset(arena, 0, sizeof *arena);
  void *base = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) return false;
  arena->base = base;
  arena->size = size;
  return true;
}

void arena_close(arena *arena) {
  if (arena->base) munmap(arena->base, arena->size);
}

void *arena_take(arena *arena, size_t size) {
  size_t block = block_size(size);
  int class = class_of(block);
  if (class >= CLASSES) return NULL;
  void *free = arena->free[class];
  if (free) {
    memcpy(&arena->free[class], free, sizeof free);
    return free;
  }
  if (block > arena->size - arena->top) return NULL;
  void *taken = arena->base + arena->top;
  arena->top += block;
  return taken;
}

void arena_give(arena *arena, void *block, size_t size) {
  int class = class_of(block_size(size));
  memcpy(block, &arena->free[class], sizeof block);
  arena->free[class] = block;
}

void *arena_resize(arena *arena, void *block, size_t old, size_t size) {
  size_t held = block_size(old);
  size_t wanted = block_size(size);
  if (held == wanted) return block;
  // The last block grows and shrinks where it is.
  if ((uint8_t *)block + held == arena->base + arena->top) {
    size_t start = arena->top - held;
    if (wanted > arena->size - start) return NULL;
    arena->top = start + wanted;
    return block;
  }
  void *other = arena_take(arena, size);
  // A block that shrinks may stay where it is: it is known by its new size from now on.
  if (!other) return size < old ? block : NULL;
  memcpy(other, block, size < old ? size : old);
  arena_give(arena, block, old);
  return other;
}
