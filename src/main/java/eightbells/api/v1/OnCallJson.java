package eightbells.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import eightbells.core.rota.Shift;
import eightbells.platform.form.Values;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on call, on the wire (DESIGN: {@code GET /api/v1/on-call}). */
record OnCallJson(String at, List<ScheduleJson> schedules) {

    record ServingJson(
            String person,
            String name,
            String email,
            @Nullable String since,
            @Nullable String until,
            String source,
            boolean laptop) {}

    record NextPersonJson(String person, String name) {}

    record NextJson(String at, List<NextPersonJson> onCall) {}

    record ScheduleJson(
            String team,
            String schedule,
            String duty,
            String zone,
            boolean gap,
            List<ServingJson> onCall,
            @Nullable NextJson next,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> because) {}

    static ScheduleJson of(Rota rota, Rota.Answer answer, @Nullable List<String> because) {
        Rota.ScheduleSnapshot watch = answer.watch();
        return new ScheduleJson(
                watch.team(),
                watch.schedule(),
                Values.name(watch.duty()),
                watch.zone().getId(),
                answer.gap(),
                answer.onCall().stream().map(OnCallJson::serving).toList(),
                answer.next().map(shift -> next(rota, shift)).orElse(null),
                because);
    }

    private static ServingJson serving(Rota.Serving serving) {
        return new ServingJson(
                serving.person().handle(),
                serving.person().name(),
                serving.person().email(),
                text(serving.since()),
                text(serving.until()),
                serving.source(),
                serving.laptop());
    }

    private static NextJson next(Rota rota, Shift shift) {
        List<NextPersonJson> people = rota.people(shift.cover().people()).stream()
                .map(member -> new NextPersonJson(member.handle(), member.name()))
                .toList();
        return new NextJson(shift.interval().start().toString(), people);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
