// Sixty-four bytes at a time: which belong to words. Swift's portable vectors have no way from a
// vector of booleans to the bits of a number, nor a prefetch, so this much is C.
#ifndef LEDE_BYTE_MASKS_H
#define LEDE_BYTE_MASKS_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Starts to bring the cache line of `address` near.
static inline void lede_prefetch(const void *address) { __builtin_prefetch(address); }

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

#endif
