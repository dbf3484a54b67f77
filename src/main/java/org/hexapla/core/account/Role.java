package org.hexapla.core.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hexapla.core.Refused;

/** What an account may do; each role may do everything that the one before it may. */
public enum Role {
    /** Sees what is not published yet. */
    READER,
    /** Writes translations. */
    TRANSLATOR,
    /** Reviews what translators wrote. */
    REVISER,
    /** Makes texts final and publishes them. */
    MANAGER,
    /** Gives accounts to others. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and all it includes, the lowest first. */
    public List<Role> included() {
        return Arrays.stream(values()).filter(this::includes).toList();
    }

    /** The name used in JSON, on pages and in the database: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refused if there is no such role
     */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        String known = Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
        throw new Refused(Refused.Why.INVALID, "unknown-role", "A role is one of " + known + ".");
    }
}
