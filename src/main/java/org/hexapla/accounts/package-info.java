/**
 * Who is asking: accounts, their passwords, signing in by form or by HTTP Basic. The way in is
 * {@link org.hexapla.accounts.Accounts}; every request passes {@link org.hexapla.accounts.Gate}.
 *
 * <p>A session is a signed cookie that any server on the same database can check; nothing is kept
 * of it. It ends with its time, or when the password changes. Failed attempts are counted per
 * server.
 */
@NullMarked
package org.hexapla.accounts;

import org.jspecify.annotations.NullMarked;
