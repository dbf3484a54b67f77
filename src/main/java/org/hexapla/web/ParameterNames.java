package org.hexapla.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hexapla.core.Refused;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a parameter that is spelled as one of the address but for its case: who asks for {@code
 * dryrun=true} must not have the file applied. So must not who says both yes and no; nor is the
 * first of several values taken where one is, as in {@code languages=en&languages=zh}. Parameters
 * that nobody knows are left alone.
 */
@Part
@Provider
public class ParameterNames implements ContainerRequestFilter {
    @Context private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method != null) {
            MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
            check(names(method), given.keySet());
            for (Parameter parameter : method.getParameters()) {
                QueryParam query = parameter.getAnnotation(QueryParam.class);
                if (query != null && !Collection.class.isAssignableFrom(parameter.getType())) {
                    refuseSeveral(query.value(), given.getOrDefault(query.value(), List.of()));
                }
            }
        }
    }

    static void refuseSeveral(String name, List<String> values) {
        if (values.stream().distinct().count() > 1) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "repeated-parameter",
                    "The parameter "
                            + name
                            + " is given several times with different values. Give it once; where"
                            + " it takes several, they stand in it with commas.");
        }
    }

    static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return names;
    }

    static void check(Set<String> known, Collection<String> given) {
        for (String name : given) {
            if (known.contains(name)) {
                continue;
            }
            for (String one : known) {
                if (one.equalsIgnoreCase(name)) {
                    throw new Refused(
                            Refused.Why.INVALID,
                            "misspelled-parameter",
                            "The parameter " + name + " is spelled " + one + " here.");
                }
            }
        }
    }
}
