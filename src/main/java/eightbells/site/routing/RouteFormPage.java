package eightbells.site.routing;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route is added or edited.
 *
 * @param number its place, from 1; null: a new one
 * @param last whether it is the one that takes the rest
 * @param places before which route a new one may stand; of an existing one none
 * @param place the one that is chosen, from 0
 * @param base the whole list when the form was made, in short
 * @param conflict whether somebody else saved routes meanwhile
 * @param effect on the alerts of the last days; null: the route is not whole yet
 */
@CheckedTemplate(basePath = "site/routing")
record RouteFormPage(
        Frame frame,
        String action,
        @Nullable Integer number,
        boolean last,
        RouteDraft draft,
        FormErrors errors,
        List<Leads> destinations,
        List<String> playbooks,
        List<Place> places,
        int place,
        String base,
        @Nullable RouteRef spot,
        boolean conflict,
        @Nullable RouteBacktest effect)
        implements TemplateInstance {

    /** The same, over the list that the form was made of. */
    RouteFormPage with(String base) {
        return new RouteFormPage(
                frame,
                action,
                number,
                last,
                draft,
                errors,
                destinations,
                playbooks,
                places,
                place,
                base,
                spot,
                conflict,
                effect);
    }

    /** The policies of a team that a route may lead to, each as {@code team/policy}. */
    record Leads(String team, List<String> policies) {}

    record Place(int index, String words) {}
}
