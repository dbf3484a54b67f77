package org.hexapla.core.alignment;

/** A stretch of source segments and a stretch of target segments that are aligned to each other. */
record Window(Span source, Span target) {}
