package eightbells.site.teams.person;

import eightbells.account.access.AccountStatus;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person: where they are, when they serve, when they are away, how they are reached.
 *
 * @param active whether they are in service
 * @param mine the zone of whoever looks
 * @param mayEnter whether whoever looks enters when they are away
 * @param mayEdit whether whoever looks decides how they are reached
 * @param mayErase whether whoever looks may forget them, now that they left
 * @param count how many shifts they have in the coming four weeks
 * @param shifts the first of them
 * @param more the others, folded away
 * @param nights how many nights of the coming four weeks they have the pager
 * @param still what names them although they left
 * @param access how they sign in; null: that is not for whoever looks
 */
@CheckedTemplate(basePath = "site/teams/person")
record PersonPage(
        Frame frame,
        PageSubject who,
        ZoneId home,
        ZoneId mine,
        CurrentLocation at,
        String waking,
        boolean active,
        boolean administrator,
        boolean mayEnter,
        boolean mayEdit,
        boolean mayRetire,
        boolean mayErase,
        List<Member> teams,
        int count,
        List<PersonalShift> shifts,
        List<PersonalShift> more,
        int nights,
        List<ScheduleMention> still,
        TimeOff off,
        ContactMethods ways,
        PageReach reach,
        @Nullable AccountStatus access)
        implements TemplateInstance {

    record Member(String slug, String name, boolean lead) {}
}
