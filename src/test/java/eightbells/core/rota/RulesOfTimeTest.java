package eightbells.core.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eightbells.core.interval.Interval;
import eightbells.core.rota.Override.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of {@code docs/rules-of-time.md} is as the core answers. */
class RulesOfTimeTest {
    private static final Pattern BLOCK = Pattern.compile("```rota\n(.*?)```", Pattern.DOTALL);

    static Stream<String> examples() throws IOException {
        return BLOCK.matcher(page()).results().map((MatchResult block) -> block.group(1));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "rules-of-time.md"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_what_the_core_answers(String example) throws IOException {
        JsonNode rota = new YAMLMapper().readTree(example);
        Plan plan = plan(rota);
        assertThat(rota.get("on call").size()).isPositive();
        rota.get("on call").properties().forEach(line -> assertThat(
                        String.join(", ", plan.at(Instant.parse(line.getKey())).people()))
                .as("%s\nat %s", example, line.getKey())
                .isEqualTo(line.getValue().asText().replace("nobody", "")));
    }

    @Test
    void the_page_has_every_rule() throws IOException {
        assertThat(page())
                .contains(Stream.iterate(1, n -> n <= 11, n -> n + 1)
                        .map(n -> "\n## T" + n + ": ")
                        .toList());
        assertThat(examples()).hasSizeGreaterThan(10);
    }

    private static Plan plan(JsonNode rota) {
        ZoneId zone = ZoneId.of(rota.get("zone").asText());
        List<Layer> layers = each(rota.get("layers"))
                .map(layer -> new Layer(
                        each(layer).map(rotation -> rotation(rotation, zone)).toList()))
                .toList();
        List<Override> overrides =
                each(rota.path("overrides")).map(RulesOfTimeTest::override).toList();
        Set<String> handles = new TreeSet<>();
        layers.forEach(layer ->
                layer.rotations().forEach(rotation -> rotation.slots().forEach(slot -> handles.addAll(slot.people()))));
        overrides.forEach(override -> handles.add(override.person()));
        List<Person> people = handles.stream()
                .map(handle -> person(handle, rota.path("people").path(handle), zone))
                .toList();
        return new Plan(Duty.PAGER, layers, overrides, people, Past.NONE);
    }

    private static Rotation rotation(JsonNode r, ZoneId zone) {
        JsonNode until = r.path("until");
        return new Rotation(
                r.path("start").asText() + r.path("every").asText(),
                zone,
                LocalDateTime.parse(r.get("start").asText()),
                until.isMissingNode() ? null : LocalDateTime.parse(until.asText()),
                TurnLength.parse(r.get("every").asText()),
                each(r.get("slots"))
                        .map(slot -> new Slot(each(slot).map(JsonNode::asText).toList()))
                        .toList(),
                each(r.path("hours"))
                        .map(hours -> Hours.parse(
                                hours.get("from").asText(), hours.get("until").asText()))
                        .toList(),
                StandIn.valueOf(r.path("standIn").asText("next").toUpperCase(Locale.ROOT)),
                r.path("countIdleTurns").asBoolean(false),
                Validity.WHOLE);
    }

    private static Override override(JsonNode o) {
        return new Override(
                Kind.valueOf(o.get("kind").asText().toUpperCase(Locale.ROOT)),
                o.get("person").asText(),
                o.has("instead") ? o.get("instead").asText() : null,
                new Interval(
                        Instant.parse(o.get("from").asText()),
                        Instant.parse(o.get("until").asText())));
    }

    private static Person person(String handle, JsonNode p, ZoneId usual) {
        ZoneId home = ZoneId.of(p.path("zone").asText(usual.getId()));
        return new Person(
                handle,
                home,
                new WakingHours(LocalTime.of(8, 0), LocalTime.of(22, 0)),
                each(p.path("stays"))
                        .map(stay -> new Stay(
                                ZoneId.of(stay.get("zone").asText()),
                                LocalDate.parse(stay.get("from").asText()),
                                LocalDate.parse(stay.get("until").asText())))
                        .toList(),
                each(p.path("absences"))
                        .map(absence -> new Absence(
                                Absence.Kind.AWAY,
                                home,
                                LocalDateTime.parse(absence.get("from").asText()),
                                LocalDateTime.parse(absence.get("until").asText())))
                        .toList());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
