package eightbells;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The directions between the parts. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eightbells");

    /** Who may ask what time it is, beside the resources. Everybody below them is handed an instant. */
    private static final Set<String> TICKERS = Set.of(
            "eightbells.auth.Bootstrap",
            "eightbells.demo.DemoData",
            "eightbells.time.ClockProducer",
            "eightbells.timer.Timers",
            "eightbells.web.Errors");

    @Test
    void theCoreKnowsNothingButJavaAndItself() {
        classes()
                .that()
                .resideInAPackage("eightbells.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("eightbells.core..", "java..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void theCoreKnowsNoDatabaseAndNoClock() {
        noClasses()
                .that()
                .resideInAPackage("eightbells.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MAIN);
    }

    @Test
    void nobodyAsksTheSystemForTheTimeOfDay() {
        noClasses()
                .should()
                .callMethodWhere(parameterlessNow())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(MAIN);
    }

    @Test
    void onlyResourcesAndTickersTakeTheClock() {
        noClasses()
                .that(not(name("resource", HasName.Utils.class == null ? null : "")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MAIN);
    }
}
