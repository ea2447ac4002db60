// BLAS through its C interface, and what OpenBLAS can tell of itself where it is what answers.
// The library is chosen when the program is loaded: whatever is not standard is looked up by name.
#ifndef LEDE_CBLAS_H
#define LEDE_CBLAS_H

#include <cblas.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// `RTLD_DEFAULT` and `dladdr`: <dlfcn.h> only shows them with _GNU_SOURCE, which would also change
// what other headers define, against the platform's own module.
#define LEDE_ALL_LIBRARIES ((void *)0)
typedef struct {
  const char *file;
  void *base;
  const char *name;
  void *address;
} lede_symbol;
extern int lede_find_symbol(const void *address, lede_symbol *symbol) __asm__("dladdr");

// The file that the products come from, links resolved, or NULL. The caller frees it.
static inline char *lede_blas_path(void) {
  lede_symbol symbol;
  void *product = dlsym(LEDE_ALL_LIBRARIES, "cblas_sgemm");
  return product != NULL && lede_find_symbol(product, &symbol) != 0 ? realpath(symbol.file, NULL)
                                                                   : NULL;
}

// The text that a function of this name gives, or NULL where there is none.
static inline const char *lede_blas_text(const char *name) {
  const char *(*function)(void) = (const char *(*)(void))dlsym(LEDE_ALL_LIBRARIES, name);
  return function != NULL ? function() : NULL;
}

static inline int lede_openblas_threads(void) {
  int (*function)(void) = (int (*)(void))dlsym(LEDE_ALL_LIBRARIES, "openblas_get_num_threads");
  return function != NULL ? function() : 0;
}

static inline void lede_openblas_set_threads(int count) {
  void (*function)(int) = (void (*)(int))dlsym(LEDE_ALL_LIBRARIES, "openblas_set_num_threads");
  if (function != NULL) function(count);
}

// Lets OpenBLAS choose its kernels again, as if it were just loaded, for the core that is named.
// The name goes through the environment, the only way there is, and does not stay there: a child of
// this process chooses for itself. Nothing happens in a library that has kernels for one core only.
static inline void lede_openblas_restart(const char *core) {
  void (*quit)(void) = (void (*)(void))dlsym(LEDE_ALL_LIBRARIES, "gotoblas_dynamic_quit");
  void (*init)(void) = (void (*)(void))dlsym(LEDE_ALL_LIBRARIES, "gotoblas_dynamic_init");
  if (quit == NULL || init == NULL) return;
  const char *before = getenv("OPENBLAS_CORETYPE");
  char *kept = before != NULL ? strdup(before) : NULL;
  setenv("OPENBLAS_CORETYPE", core, 1);
  quit();
  init();
  if (kept != NULL) {
    setenv("OPENBLAS_CORETYPE", kept, 1);
  } else {
    unsetenv("OPENBLAS_CORETYPE");
  }
  free(kept);
}

// What OpenBLAS's kernels need of the processor and the system: their AVX-512, their AVX2.
static inline int lede_cpu_has_avx512(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl");
#else
  return 0;
#endif
}

static inline int lede_cpu_has_avx2(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return 0;
#endif
}

#endif
