// LAPACK is loaded when it is first needed, not linked: linking it adds 0.5 to 0.9 ms to every
// start of a program, and labelling an article needs none of it.
#ifndef LEDE_LAPACK_H
#define LEDE_LAPACK_H

#include <dlfcn.h>
#include <stddef.h>

// LAPACK's dsyevd by its Fortran name; the last two arguments are the lengths of the strings.
typedef void (*lede_dsyevd)(
    const char *job, const char *triangle, const int *count, double *matrix, const int *stride,
    double *values, double *work, const int *work_count, int *indices, const int *index_count,
    int *failure, size_t job_length, size_t triangle_length);

// Finds dsyevd; NULL when there is no LAPACK.
static inline lede_dsyevd lede_find_dsyevd(void) {
  void *library = dlopen("liblapack.so.3", RTLD_NOW | RTLD_LOCAL);
  return library ? (lede_dsyevd)dlsym(library, "dsyevd_") : NULL;
}

// Replaces a symmetric matrix of count x count by its eigenvectors, column after column, and writes
// their eigenvalues, ascending. Asked with `work_count` -1, says how much room it needs instead.
static inline int lede_solve_dsyevd(
    lede_dsyevd solve, int count, double *matrix, double *values, double *work, int work_count,
    int *indices, int index_count) {
  int failure = 0;
  solve(
      "V", "L", &count, matrix, &count, values, work, &work_count, indices, &index_count, &failure,
      1, 1);
  return failure;
}

#endif
