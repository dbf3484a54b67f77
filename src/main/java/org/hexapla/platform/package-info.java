/**
 * What every part stands on: the {@link org.hexapla.platform.Part} stereotype, clock, executor,
 * configuration.
 */
@NullMarked
package org.hexapla.platform;

import org.jspecify.annotations.NullMarked;
