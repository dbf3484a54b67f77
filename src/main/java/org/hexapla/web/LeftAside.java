package org.hexapla.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The members that an answer has beside those of the record that is sent to change it: whoever
 * edits what was got and sends it back may leave them in, and they change nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LeftAside {
    /** Their names. */
    String[] value();
}
