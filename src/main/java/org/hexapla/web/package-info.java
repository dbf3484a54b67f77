/**
 * What every address shares: the JAX-RS application, problems, pages, interface languages, headers.
 */
@NullMarked
package org.hexapla.web;

import org.jspecify.annotations.NullMarked;
