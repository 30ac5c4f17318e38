package eightbells.rota.calendar;

import eightbells.rota.schedule.Rota;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose shifts a feed shows: a person's on every schedule, all of a team's schedules, or one schedule.
 *
 * @param person a handle; else null
 * @param team a slug; null where it is a person's
 * @param schedule a slug; null where it is not one schedule's
 */
public record FeedSubject(@Nullable String person, @Nullable String team, @Nullable String schedule) {
    private static final String PERSON = "person:";
    private static final String TEAM = "team:";
    private static final String SCHEDULE = "schedule:";

    public FeedSubject {
        if ((person == null) == (team == null) || person != null && schedule != null) {
            throw new IllegalArgumentException("a feed is of a person, of a team or of a schedule");
        }
    }

    public static FeedSubject person(String handle) {
        return new FeedSubject(Objects.requireNonNull(handle), null, null);
    }

    public static FeedSubject team(String slug) {
        return new FeedSubject(null, Objects.requireNonNull(slug), null);
    }

    /** @param path {@code team/schedule} */
    public static FeedSubject schedule(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 2) throw new IllegalArgumentException("is to be team/schedule");
        return new FeedSubject(null, parts[0], parts[1]);
    }

    /** Reads what {@link #toString} wrote. */
    public static FeedSubject parse(String text) {
        if (text.startsWith(PERSON)) return person(text.substring(PERSON.length()));
        if (text.startsWith(TEAM)) return team(text.substring(TEAM.length()));
        if (text.startsWith(SCHEDULE)) return schedule(text.substring(SCHEDULE.length()));
        throw new IllegalArgumentException("is to be one of the list");
    }

    /** {@code person:ines}, {@code team:platform}, {@code schedule:platform/primary}. */
    @Override
    public String toString() {
        return kind() + ":" + slugs();
    }

    /** {@code ines}, {@code platform}, {@code platform/primary}. */
    @Nullable
    String slugs() {
        if (person != null) return person;
        return schedule == null ? team : team + "/" + schedule;
    }

    /** {@code person}, {@code team} or {@code schedule}. */
    String kind() {
        if (person != null) return "person";
        return schedule == null ? "team" : "schedule";
    }

    boolean covers(Rota.ScheduleSnapshot watch) {
        if (person != null) return true;
        return watch.team().equals(team)
                && (schedule == null || watch.schedule().equals(schedule));
    }

    /** What it is called, as the rota has it now; none where it is not in service. */
    Optional<String> name(Rota rota) {
        if (person != null) {
            return rota.known(person).filter(Rota.Member::active).map(Rota.Member::name);
        }
        return rota.ofTeam(Objects.requireNonNull(team)).stream()
                .filter(this::covers)
                .findFirst()
                .map(watch -> schedule == null ? watch.teamName() : watch.teamName() + ", " + schedule);
    }

    /** Where it stands on a page. */
    public String path() {
        if (person != null) return "/people/" + person;
        return schedule == null ? "/teams/" + team : "/teams/" + team + "/schedules/" + schedule;
    }

    /** What a refusal says: {@code person called ines}. */
    public String words() {
        if (person != null) return "person called " + person;
        return schedule == null ? "team called " + team : "schedule " + team + "/" + schedule;
    }
}
