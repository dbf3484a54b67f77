/** Who may do what: accounts, their one role and the languages they work in. */
@NullMarked
package org.hexapla.core.account;

import org.jspecify.annotations.NullMarked;
