// Swift has no prefetch, so this much is C.
#ifndef LEDE_PREFETCH_H
#define LEDE_PREFETCH_H

// Starts to bring the cache line of `address` near.
static inline void lede_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
