private import CMalloc

/// Memory that was freed and that the C library keeps for later.
///
/// Each thread has a heap of its own, which shrinks from its end only. After a phase that made very
/// many small arrays, such as the counting of articles, the free parts of all heaps are often larger
/// than what is in use, and the large arrays of the next phase may not fit into them.
package enum FreedMemory {
  /// Gives it back to the system, from the heaps of all threads.
  ///
  /// - Complexity: O(*free parts*); some milliseconds after the counting of 10,000 articles.
  package static func giveBack() { _ = malloc_trim(0) }
}
