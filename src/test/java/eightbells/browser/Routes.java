package eightbells.browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that the application's resources answer at, as they say themselves. */
@ApplicationScoped
class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^:}]+)(?::\\s*((?:[^{}]|\\{[^}]*})+))?}");

    /** @param template such as {@code /teams/{team}} */
    record Route(String template, Class<?> resource, boolean reads, boolean writes, boolean page) {
        boolean plain() {
            return !template.contains("{");
        }

        boolean matches(String path) {
            StringBuilder regex = new StringBuilder();
            java.util.regex.Matcher variable = VARIABLE.matcher(template);
            int at = 0;
            while (variable.find()) {
                regex.append(Pattern.quote(template.substring(at, variable.start())));
                regex.append(variable.group(2) == null ? "[^/]+" : "(?:" + variable.group(2) + ")");
                at = variable.end();
            }
            return path.matches(
                    regex.append(Pattern.quote(template.substring(at))).toString());
        }

        /** Addresses with a payload in place of all variables, and of each by itself where {@code known} is one without. */
        List<String> with(String payload, String known) {
            if (plain()) return List.of();
            if (known == null) {
                return List.of(
                        VARIABLE.matcher(template).replaceAll(java.util.regex.Matcher.quoteReplacement(payload)));
            }
            List<String> addresses = new ArrayList<>();
            String[] words =
                    template.replaceAll(":[^{}]*(\\{[^}]*})?[^{}]*}", "}").split("/");
            String[] given = known.split("/");
            for (int i = 0; i < words.length && words.length == given.length; i++) {
                String[] one = given.clone();
                if (!words[i].contains("{")) continue;
                one[i] = payload;
                addresses.add(String.join("/", one));
            }
            return addresses;
        }

        private int variables() {
            return (int) VARIABLE.matcher(template).results().count();
        }
    }

    private final List<Route> routes = new ArrayList<>();

    Routes(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class) && resource.getName().startsWith("eightbells.")) add(resource);
        }
        routes.sort(Comparator.comparing(Route::variables).thenComparing(Route::template));
    }

    private void add(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            boolean reads = method.isAnnotationPresent(GET.class);
            boolean writes = method.isAnnotationPresent(POST.class);
            if (!reads && !writes) continue;
            Path below = method.getAnnotation(Path.class);
            String template = (resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                    .replaceAll("/+", "/")
                    .replaceAll("(.)/$", "$1");
            routes.add(new Route(template, resource, reads, writes, html(method, resource)));
        }
    }

    private static boolean html(Method method, Class<?> resource) {
        Produces produces = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : resource.getAnnotation(Produces.class);
        return produces != null && List.of(produces.value()).contains("text/html");
    }

    /** What can be asked for: pages, and what programs read. */
    List<Route> read() {
        return routes.stream().filter(Route::reads).toList();
    }

    /** The kind of page that this is: its template, or the path itself where no resource answers. */
    String kind(String path) {
        Optional<Route> route = routes.stream().filter(r -> r.matches(path)).findFirst();
        return route.map(Route::template).orElse(path);
    }
}
