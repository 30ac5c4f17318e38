package eightbells.people.authority;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Every route that the server registers, as the framework knows them: {@code GET /alerts/{id}}. */
final class RegisteredRoutes {
    private RegisteredRoutes() {}

    static Set<String> all(Router router) {
        Set<String> routes = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        String plain =
                                path.replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("(?<=.)/$", "");
                        routes.add(method + " " + plain);
                    }
                });
        addOthers("", router, routes);
        return routes;
    }

    /** What no resource of ours answers: the server's own pages. What handles every path has none of its own. */
    private static void addOthers(String under, Router router, Set<String> routes) {
        for (Route route : router.getRoutes()) {
            String path = route.getPath();
            if (path == null || path.equals("/")) continue;
            List<Router> mounted = mounted(route);
            if (mounted.isEmpty()) routes.add("GET " + under + path.replaceAll("(?<=.)/$", ""));
            for (Router inner : mounted) addOthers(under + path.replaceAll("/$", ""), inner, routes);
        }
    }

    /** The routers below a route. The library has no question for them; it keeps them within the handlers that call them. */
    private static List<Router> mounted(Route route) {
        return Stream.of(field(route, "state"))
                .map(state -> (Collection<?>) field(state, "contextHandlers"))
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .flatMap(handler -> Arrays.stream(handler.getClass().getDeclaredFields())
                        .filter(field -> Router.class.isAssignableFrom(field.getType()))
                        .map(field -> (Router) value(handler, field)))
                .toList();
    }

    private static Object field(Object of, String name) {
        try {
            return value(of, of.getClass().getDeclaredField(name));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Object of, Field field) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
