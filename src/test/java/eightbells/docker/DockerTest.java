package eightbells.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is in {@code docker/} fits the server and itself: no engine is at hand to find out by trying. */
class DockerTest {
    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{?([A-Z][A-Z0-9_]*)(:[?:-][^}]*)?\\}?");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+):?([^}]*)\\}");

    private final String dockerfile = text("Dockerfile");
    private final JsonNode compose = read(new YAMLMapper(), text("compose.yaml"));
    private final JsonNode realm = read(new ObjectMapper(), text("realm.json"));
    private final Properties example = properties(text(".env.example"));
    private final Properties server = properties(text(Path.of("src/main/resources/application.properties")));

    @Test
    void the_image_runs_the_server_as_nobody_special_from_where_the_build_leaves_it() {
        List<String> lines = dockerfile.lines().toList();
        int user = lines.indexOf("USER 1001");

        assertThat(user).isPositive();
        assertThat(lines.subList(0, user)).anyMatch(line -> line.contains("adduser") && line.contains("-u 1001"));
        assertThat(lines).filteredOn(line -> line.startsWith("FROM ")).allMatch(line -> line.contains("-alpine"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("COPY "))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("COPY target/quarkus-app/"));
        assertThat(dockerfile).doesNotContain("ADD ", "ARG ", "sudo", ":latest", "--chown");
        assertThat(text("Dockerfile.dockerignore")).contains("\n*\n", "\n!target/quarkus-app\n");
    }

    @Test
    void the_image_keeps_its_data_where_the_server_looks_for_it() {
        assertThat(server.getProperty("quarkus.datasource.jdbc.url")).contains("${EIGHTBELLS_DATA_DIR:");
        Matcher data = Pattern.compile("EIGHTBELLS_DATA_DIR=(\\S+)").matcher(dockerfile);
        assertThat(data.find()).isTrue();

        assertThat(dockerfile).contains("VOLUME " + data.group(1), "chown 1001 " + data.group(1));
        assertThat(texts(service("eightbells").path("volumes"))).contains("eightbells:" + data.group(1));
    }

    @Test
    void the_health_check_asks_what_the_server_answers_with_a_tool_that_the_base_has() {
        Matcher check = Pattern.compile("CMD wget -q -O /dev/null http://127\\.0\\.0\\.1:\\$QUARKUS_HTTP_PORT(\\S+)")
                .matcher(dockerfile);
        assertThat(check.find()).isTrue();
        String path = check.group(1);

        assertThat(path).isEqualTo("/q/health/ready");
        assertThat(server.getProperty("quarkus.http.auth.permission.public.paths")
                        .split(","))
                .anyMatch(open -> open.equals("/q/health/*"));
        assertThat(dockerfile).contains("QUARKUS_HTTP_PORT=8080", "EXPOSE 8080", "QUARKUS_HTTP_HOST=0.0.0.0");
    }

    @Test
    void every_variable_of_the_server_is_one_that_it_reads() throws IOException {
        Set<String> known = known();

        assertThat(names(service("eightbells").path("environment")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).as(name).contains(name));
    }

    @Test
    void no_secret_stands_in_the_compose_file_and_each_has_its_line_in_the_example() {
        for (JsonNode service : compose.path("services")) {
            service.path("environment").properties().forEach(entry -> {
                if (SECRET.matcher(entry.getKey()).matches()) {
                    assertThat(entry.getValue().asText()).as(entry.getKey()).matches("\\$\\{[A-Z_]+:\\?[^}]*\\}");
                }
            });
        }
        Set<String> used = new TreeSet<>();
        VARIABLE.matcher(text("compose.yaml").replaceAll("(?m)^\\s*#.*$", ""))
                .results()
                .forEach(found -> used.add(found.group(1)));
        assertThat(example.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void the_server_and_postgresql_mean_the_same_database() {
        JsonNode environment = service("eightbells").path("environment");
        JsonNode postgres = service("postgres").path("environment");

        assertThat(environment.path("QUARKUS_DATASOURCE_JDBC_URL").asText())
                .isEqualTo("jdbc:postgresql://postgres:5432/"
                        + postgres.path("POSTGRES_DB").asText());
        assertThat(environment.path("QUARKUS_DATASOURCE_USERNAME")).isEqualTo(postgres.path("POSTGRES_USER"));
        assertThat(environment.path("QUARKUS_DATASOURCE_PASSWORD")).isEqualTo(postgres.path("POSTGRES_PASSWORD"));
        assertThat(dockerfile).contains("-Ppostgresql");
    }

    @Test
    void the_server_keycloak_and_the_realm_mean_the_same_client() {
        JsonNode environment = service("eightbells").path("environment");
        JsonNode client = realm.path("clients").get(0);

        assertThat(environment.path("EIGHTBELLS_KEYCLOAK_URL").asText()).isEqualTo("http://keycloak:8080");
        assertThat(realm.path("realm").asText()).isEqualTo(defaultOf("realm"));
        assertThat(client.path("clientId").asText()).isEqualTo(defaultOf("clientId"));
        assertThat("/" + realm.path("groups").get(0).path("name").asText()).isEqualTo(defaultOf("groups"));
        assertThat(client.path("secret").asText()).startsWith("${EIGHTBELLS_KEYCLOAK_CLIENT_SECRET:");
        assertThat(environment.path("EIGHTBELLS_KEYCLOAK_CLIENT_SECRET"))
                .isEqualTo(service("keycloak").path("environment").path("EIGHTBELLS_KEYCLOAK_CLIENT_SECRET"));
        assertThat(example.getProperty("EIGHTBELLS_KEYCLOAK_CLIENT_SECRET").length())
                .isGreaterThanOrEqualTo(32);
    }

    @Test
    void keycloak_sends_people_back_to_the_one_address_that_the_server_has_for_it() {
        JsonNode client = realm.path("clients").get(0);
        String path = constant("account/signin/KeycloakTenant", "PATH");

        assertThat(texts(client.path("redirectUris")))
                .containsExactly("${EIGHTBELLS_BASE_URL:http://localhost:8080}" + path);
        assertThat(service("keycloak").path("environment").path("EIGHTBELLS_BASE_URL"))
                .isEqualTo(service("eightbells").path("environment").path("EIGHTBELLS_BASE_URL"));
        assertThat(example.getProperty("EIGHTBELLS_BASE_URL")).isEqualTo("http://localhost:8080");
        assertThat(texts(service("eightbells").path("ports"))).containsExactly("127.0.0.1:8080:8080");
        assertThat(example.getProperty("KEYCLOAK_BASE_URL")).isEqualTo("http://localhost:8180");
        assertThat(texts(service("keycloak").path("ports"))).containsExactly("127.0.0.1:8180:8080");
    }

    @Test
    void the_client_may_do_what_it_needs_and_no_more() {
        JsonNode client = realm.path("clients").get(0);
        JsonNode account = StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.has("serviceAccountClientId"))
                .findFirst()
                .orElseThrow();

        assertThat(client.path("publicClient").asBoolean()).isFalse();
        assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(account.path("clientRoles").path("realm-management")))
                .containsExactly("view-users", "view-realm");
    }

    @Test
    void every_placeholder_of_the_realm_is_given_by_the_compose_file() {
        Set<String> given = Set.copyOf(names(service("keycloak").path("environment")));

        assertThat(PLACEHOLDER.matcher(text("realm.json")).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(given).contains(name));
        assertThat(texts(service("keycloak").path("volumes")))
                .contains("./realm.json:/opt/keycloak/data/import/realm.json:ro");
    }

    @Test
    void the_tests_run_the_keycloak_of_the_compose_file_with_its_command() {
        assertThat(service("keycloak").path("image").asText())
                .isEqualTo("quay.io/keycloak/keycloak:" + element(text(Path.of("pom.xml")), "keycloak.version"));
        assertThat(texts(service("keycloak").path("command"))).containsExactly("start-dev", "--import-realm");
    }

    @Test
    void mail_goes_to_the_catcher() {
        JsonNode environment = service("eightbells").path("environment");

        assertThat(compose.path("services")
                        .has(environment.path("QUARKUS_MAILER_HOST").asText()))
                .isTrue();
        assertThat(service("keycloak").path("environment").path("EIGHTBELLS_KEYCLOAK_SMTP_HOST"))
                .isEqualTo(environment.path("QUARKUS_MAILER_HOST"));
        assertThat(service("keycloak")
                        .path("environment")
                        .path("EIGHTBELLS_KEYCLOAK_SMTP_PORT")
                        .asInt())
                .isEqualTo(environment.path("QUARKUS_MAILER_PORT").asInt());
    }

    @Test
    void each_service_waits_for_services_that_are_there_and_volumes_have_names() {
        compose.path("services").forEach(service -> {
            service.path("depends_on").properties().forEach(needed -> {
                JsonNode other = service(needed.getKey());
                boolean healthy = needed.getValue().path("condition").asText().equals("service_healthy");
                assertThat(!healthy || other.has("healthcheck"))
                        .as(needed.getKey())
                        .isTrue();
            });
            texts(service.path("volumes")).stream()
                    .filter(volume -> !volume.startsWith("./"))
                    .forEach(volume -> assertThat(compose.path("volumes").has(volume.split(":")[0]))
                            .as(volume)
                            .isTrue());
        });
    }

    /** What the server reads by these names: its own settings, and those of Quarkus that it sets itself. */
    private Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(Set.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_DATASOURCE_PASSWORD",
                "QUARKUS_MAILER_HOST",
                "QUARKUS_MAILER_PORT",
                "QUARKUS_MAILER_FROM"));
        server.forEach((name, value) -> {
            known.add(variable(name.toString()));
            PLACEHOLDER.matcher(value.toString()).results().forEach(found -> known.add(found.group(1)));
        });
        String settings = text(source("people/authority/KeycloakSettings"));
        Matcher method = Pattern.compile("(?m)^    [A-Z][\\w<>]* (\\w+)\\(\\);").matcher(settings);
        while (method.find()) {
            known.add("EIGHTBELLS_KEYCLOAK_"
                    + method.group(1).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        }
        return known;
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The default of a setting for Keycloak, as it stands in the source. */
    private static String defaultOf(String setting) {
        Matcher found = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)\\s+\\w+ " + setting + "\\(\\)")
                .matcher(text(source("people/authority/KeycloakSettings")));
        assertThat(found.find()).as(setting).isTrue();
        return found.group(1);
    }

    private static String constant(String type, String name) {
        Matcher found = Pattern.compile(name + " = \"([^\"]*)\"").matcher(text(source(type)));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)<").matcher(xml);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static Path source(String type) {
        return Path.of("src/main/java/eightbells", type + ".java");
    }

    private JsonNode service(String name) {
        JsonNode service = compose.path("services").path(name);
        assertThat(service.isObject()).as(name).isTrue();
        return service;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    private static String text(String name) {
        return text(DOCKER.resolve(name));
    }

    private static String text(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            return String.join("\n", lines.toList()) + "\n";
        } catch (IOException e) {
            throw new IllegalStateException(path.toString(), e);
        }
    }
}
