package org.hexapla.index;

/**
 * That a document is in the index, and as what.
 *
 * @param id its symbol
 * @param mark that of the document when its rows were written
 */
record DocumentEntry(String id, String mark) {}
