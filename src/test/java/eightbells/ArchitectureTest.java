package eightbells;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The directions between the parts. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eightbells");

    /**
     * Who asks what time it is, beside the resources: whoever starts something, whoever looks at a request's credential
     * before it reaches its resource, and the import, which knows only when a
     * calendar has been read from when on it counts. Everybody below them is handed an instant.
     */
    private static final Set<String> TICKERS = Set.of(
            "eightbells.api.v1.AnswerShortcut",
            "eightbells.alerting.source.Intake",
            "eightbells.account.signin.FirstCredentials",
            "eightbells.account.session.PersonIdentity",
            "eightbells.rota.calendar.incoming.CalendarImport",
            "eightbells.company.demo.DemoData",
            "eightbells.platform.time.ClockProducer",
            "eightbells.platform.timer.Timers",
            "eightbells.account.token.BootstrapToken",
            "eightbells.account.token.TokenIdentity",
            "eightbells.site.error.ErrorMappers");

    /** Single classes that know JSON: Problem is the form in which every refusal leaves, ChangeText one to keep. */
    private static final Set<String> JSON_TEXTS =
            Set.of("eightbells.platform.error.Problem", "eightbells.rota.schedule.ChangeText");

    /** Where JSON is at home with all rooms below: what sources send, and what channels do. */
    private static final List<String> JSON_ROOMS = List.of("eightbells.alerting.source", "eightbells.delivery.channel");

    /** Where else it is at home. */
    private static final Set<String> JSON = Set.of(
            "eightbells.platform.json", "eightbells.api.v1", "eightbells.company.audit", "eightbells.company.document");

    /** Each wing, from the bottom, with the wings that it may know. */
    private static final Map<String, Set<String>> WINGS = wings();

    /** Where the server starts, and a name that databases hold. */
    private static final Set<String> OUTSIDE =
            Set.of("eightbells.Main", "eightbells.audit.Untouched", "eightbells.audit.package-info");

    private static final DescribedPredicate<JavaClass> RESOURCES =
            describe("resources", type -> outermost(type).getSimpleName().endsWith("Resource"));

    @Test
    void theCoreKnowsNothingButJavaAndItself() {
        classes()
                .that()
                .resideInAPackage("eightbells.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "eightbells.core..", "java.lang..", "java.math", "java.time..", "java.util..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void nobodyAsksTheSystemForTheTimeOfDay() {
        noClasses()
                .should()
                .callMethodWhere(asksForTheTime())
                .orShould()
                .callConstructor(Date.class)
                .check(MAIN);
    }

    @Test
    void onlyResourcesAndTickersTakeTheClock() {
        noClasses()
                .that(DescribedPredicate.not(RESOURCES))
                .and(describe(
                        "no tickers", type -> !TICKERS.contains(outermost(type).getName())))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MAIN);
    }

    @Test
    void everyTickerIsThere() {
        for (String ticker : TICKERS) MAIN.get(ticker);
    }

    @Test
    void everyWingKnowsOnlyTheWingsBelowIt() {
        assertThat(WINGS).hasSize(10);
        WINGS.forEach((wing, below) -> noClasses()
                .that()
                .resideInAPackage("eightbells." + wing + "..")
                .should()
                .dependOnClassesThat(describe("in wings above or beside " + wing, type -> {
                    String other = wing(type);
                    return !other.isEmpty() && !other.equals(wing) && !below.contains(other);
                }))
                .check(MAIN));
    }

    @Test
    void everyClassStandsInAWing() {
        classes()
                .that(describe(
                        "are not " + OUTSIDE,
                        type -> !OUTSIDE.contains(outermost(type).getName())))
                .should()
                .resideInAnyPackage(WINGS.keySet().stream()
                        .map(wing -> "eightbells." + wing + "..")
                        .toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void theRoomsOfAWingFormNoCircle() {
        for (String wing : WINGS.keySet()) {
            slices().matching("eightbells." + wing + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .check(MAIN);
        }
    }

    /** One word has one meaning in the whole tree. */
    @Test
    void noTwoClassesShareAName() {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (JavaClass type : MAIN) {
            JavaClass outer = outermost(type);
            if (outer.getSimpleName().equals("package-info")) continue;
            packages.computeIfAbsent(outer.getSimpleName(), name -> new TreeSet<>())
                    .add(outer.getPackageName());
        }
        packages.values().removeIf(places -> places.size() == 1);

        assertThat(packages).isEmpty();
    }

    /** What any web application needs may speak of stretches of time, and of nothing else that is decided. */
    @Test
    void thePlatformKnowsNothingOfRotas() {
        noClasses()
                .that()
                .resideInAPackage("eightbells.platform..")
                .should()
                .dependOnClassesThat(describe(
                        "decide",
                        type -> wing(type).equals("core")
                                && !type.getPackageName().equals("eightbells.core.interval")))
                .check(MAIN);
    }

    @Test
    void jsonIsKnownAtTheEdgesOnly() {
        noClasses()
                .that(describe(
                        "no edges",
                        type -> !JSON.contains(type.getPackageName())
                                && JSON_ROOMS.stream()
                                        .noneMatch(room -> type.getPackageName().startsWith(room))))
                .and(describe(
                        "no such texts",
                        type -> !JSON_TEXTS.contains(outermost(type).getName())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(MAIN);
    }

    @Test
    void onlyCalendarsKnowICalendar() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eightbells.rota.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna.ical4j..")
                .check(MAIN);
    }

    @Test
    void resourcesHoldNoQueries() {
        noClasses()
                .that(RESOURCES)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "io.quarkus.hibernate.orm.panache..")
                .check(MAIN);
    }

    /** {@code now()} of any class of java.time, or a clock of the system's. */
    private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
        return describe("asks the system for the time", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean now = owner.startsWith("java.time.")
                    && name.equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = owner.equals(Clock.class.getName())
                    && (name.startsWith("system") || name.startsWith("tick"))
                    && !call.getOriginOwner().getName().equals("eightbells.platform.time.ClockProducer");
            return now || clock || owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static Map<String, Set<String>> wings() {
        Map<String, Set<String>> wings = new LinkedHashMap<>();
        for (String wing : List.of(
                "core", "platform", "people", "account", "delivery", "rota", "alerting", "company", "api", "site")) {
            wings.put(wing, Set.copyOf(wings.keySet()));
        }
        Set<String> belowSite = new HashSet<>(wings.get("site"));
        belowSite.remove("api");
        wings.put("site", belowSite);
        return wings;
    }

    /** The wing that a class of ours stands in; empty: it is none of ours. */
    private static String wing(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 1 && names[0].equals("eightbells") ? names[1] : "";
    }
}
