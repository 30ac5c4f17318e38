package eightbells;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
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

    /** Where JSON is at home. */
    private static final Set<String> JSON =
            Set.of("eightbells.api", "eightbells.audit", "eightbells.intake", "eightbells.page.channel");

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
    void thePartsFormNoCycle() {
        slices().matching("eightbells.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Who may do what knows nothing of how people and programs prove who they are. */
    @Test
    void withinAuthTheRoomsFormNoCycleAndTheHallKnowsNoRoom() {
        slices().matching("eightbells.auth.(*)..").should().beFreeOfCycles().check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("eightbells.auth")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eightbells.auth.*..")
                .check(MAIN);
    }

    @Test
    void jsonIsKnownAtTheEdgesOnly() {
        noClasses()
                .that(describe("no edges", type -> !JSON.contains(type.getPackageName())))
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
                .resideOutsideOfPackage("eightbells.calendar..")
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
}
