package org.hexapla.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in a query. What is none would be answered as an address at which nothing is; here
 * the parameter is named. An empty one is as good as none, for forms send them.
 */
@Part
@Provider
public class NumberParameters implements ParamConverterProvider {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (rawType == Integer.class) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    return (ParamConverter<T>) new Whole(query.value());
                }
            }
        }
        return null;
    }

    /**
     * Reads the number of one parameter.
     *
     * @param name of the parameter
     */
    record Whole(String name) implements ParamConverter<Integer> {
        @Override
        public @Nullable Integer fromString(@Nullable String written) {
            if (written == null || written.isBlank()) {
                return null;
            }
            if (!NUMBER.matcher(written).matches()) {
                throw new Refused(
                        Refused.Why.INVALID,
                        "not-a-number",
                        "The parameter " + name + " is a whole number of at most nine digits.");
            }
            return Integer.valueOf(written);
        }

        @Override
        public String toString(Integer number) {
            return number.toString();
        }
    }
}
