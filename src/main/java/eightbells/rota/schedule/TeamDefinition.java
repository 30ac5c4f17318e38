package eightbells.rota.schedule;

import java.util.List;

/**
 * What is written down of a team's schedules.
 *
 * @param active whether it is in service; retired, its schedules answer no more
 * @param revision the number of the edit that changed it last
 * @param schedules those in service, in the order they were made
 */
public record TeamDefinition(
        long id, String slug, String name, boolean active, long revision, List<ScheduleDefinition> schedules) {
    public TeamDefinition {
        schedules = List.copyOf(schedules);
    }

    TeamDefinition at(long another) {
        return new TeamDefinition(id, slug, name, active, another, schedules);
    }
}
