// Many bytes at a time: which belong to words, are spaces or may be marks. Swift's portable vectors have
// no way from a vector of booleans to the bits of a number, so this much is C.
#ifndef LEDE_BYTE_MASKS_H
#define LEDE_BYTE_MASKS_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Bits of bytes, the first byte lowest.
typedef struct {
  uint64_t word;      // ASCII letters, digits, underscores, and all bytes that are not ASCII
  uint64_t not_ascii;
} lede_byte_masks;

// Reads 64 bytes at `source`, writes them with ASCII capitals made small to `target`, and says which
// belong to words.
static inline lede_byte_masks lede_masks_64(const uint8_t *source, uint8_t *target) {
  lede_byte_masks masks = {0, 0};
#if defined(__SSE2__)
  for (int part = 0; part < 4; part++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(source + 16 * part));
    // Comparisons are signed: adding a bias moves the range that is looked for to the bottom.
    const __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    const __m128i letters = _mm_cmplt_epi8(
        _mm_add_epi8(folded, _mm_set1_epi8((char)(0x80 - 'a'))), _mm_set1_epi8((char)(0x80 + 26)));
    const __m128i capitals = _mm_cmplt_epi8(
        _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x80 - 'A'))), _mm_set1_epi8((char)(0x80 + 26)));
    const __m128i digits = _mm_cmplt_epi8(
        _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x80 - '0'))), _mm_set1_epi8((char)(0x80 + 10)));
    const __m128i lines = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_'));
    const __m128i small =
        _mm_or_si128(bytes, _mm_and_si128(capitals, _mm_set1_epi8(0x20)));
    _mm_storeu_si128((__m128i *)(target + 16 * part), small);
    const uint64_t not_ascii = (uint64_t)(uint32_t)_mm_movemask_epi8(bytes);
    const uint64_t ascii_word = (uint64_t)(uint32_t)_mm_movemask_epi8(
        _mm_or_si128(_mm_or_si128(letters, digits), lines));
    masks.word |= (ascii_word | not_ascii) << (16 * part);
    masks.not_ascii |= not_ascii << (16 * part);
  }
#else
  for (int index = 0; index < 64; index++) {
    const uint8_t byte = source[index];
    const int letter = (uint8_t)((byte | 0x20) - 'a') < 26;
    const int capital = (uint8_t)(byte - 'A') < 26;
    const int digit = (uint8_t)(byte - '0') < 10;
    target[index] = capital ? byte | 0x20 : byte;
    masks.word |= (uint64_t)(letter || digit || byte == '_' || byte >= 0x80) << index;
    masks.not_ascii |= (uint64_t)(byte >= 0x80) << index;
  }
#endif
  return masks;
}

// The first byte of `bytes[from..<to]` that may end a sentence: a point, an exclamation or question
// mark, or one from 0xD6 on, which a mark outside ASCII starts with; `to` where there is none.
static inline long lede_find_mark(const uint8_t *bytes, long from, long to) {
#if defined(__SSE2__)
  for (; from + 16 <= to; from += 16) {
    const __m128i part = _mm_loadu_si128((const __m128i *)(bytes + from));
    const __m128i foreign = _mm_cmpeq_epi8(_mm_max_epu8(part, _mm_set1_epi8((char)0xD6)), part);
    const __m128i stops = _mm_or_si128(
        _mm_cmpeq_epi8(part, _mm_set1_epi8('.')), _mm_cmpeq_epi8(part, _mm_set1_epi8('!')));
    const __m128i questions = _mm_cmpeq_epi8(part, _mm_set1_epi8('?'));
    const int found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(foreign, stops), questions));
    if (found) return from + __builtin_ctz((unsigned)found);
  }
#endif
  for (; from < to; from++) {
    const uint8_t byte = bytes[from];
    if (byte == '.' || byte == '!' || byte == '?' || byte >= 0xD6) return from;
  }
  return to;
}

// The first byte of `bytes[from..<to]` that may end a line: 0x0A to 0x0D, or 0xE2, which the
// separators of Unicode start with; `to` where there is none.
static inline long lede_find_line_end(const uint8_t *bytes, long from, long to) {
#if defined(__SSE2__)
  for (; from + 16 <= to; from += 16) {
    const __m128i part = _mm_loadu_si128((const __m128i *)(bytes + from));
    const __m128i moved = _mm_sub_epi8(part, _mm_set1_epi8(0x0A));
    const __m128i ends = _mm_cmpeq_epi8(_mm_min_epu8(moved, _mm_set1_epi8(3)), moved);
    const __m128i foreign = _mm_cmpeq_epi8(part, _mm_set1_epi8((char)0xE2));
    const int found = _mm_movemask_epi8(_mm_or_si128(ends, foreign));
    if (found) return from + __builtin_ctz((unsigned)found);
  }
#endif
  for (; from < to; from++) {
    if ((uint8_t)(bytes[from] - 0x0A) < 4 || bytes[from] == 0xE2) return from;
  }
  return to;
}

// Bits of bytes, the first byte lowest.
typedef struct {
  uint64_t space;     // ASCII white space
  uint64_t not_ascii;
} lede_space_masks;

// Which of up to 64 bytes are white space.
static inline lede_space_masks lede_spaces(const uint8_t *source, long count) {
  lede_space_masks masks = {0, 0};
  long index = 0;
#if defined(__SSE2__)
  for (; index + 16 <= count; index += 16) {
    const __m128i part = _mm_loadu_si128((const __m128i *)(source + index));
    const __m128i moved = _mm_sub_epi8(part, _mm_set1_epi8(0x09));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(moved, _mm_set1_epi8(4)), moved);
    const __m128i blanks = _mm_cmpeq_epi8(part, _mm_set1_epi8(0x20));
    masks.space |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_or_si128(controls, blanks)) << index;
    masks.not_ascii |= (uint64_t)(uint32_t)_mm_movemask_epi8(part) << index;
  }
#endif
  for (; index < count; index++) {
    const uint8_t byte = source[index];
    masks.space |= (uint64_t)(byte == 0x20 || (uint8_t)(byte - 0x09) < 5) << index;
    masks.not_ascii |= (uint64_t)(byte >= 0x80) << index;
  }
  return masks;
}

#endif
