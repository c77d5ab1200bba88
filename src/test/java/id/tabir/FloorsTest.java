package id.tabir;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A package imports only packages on lower floors; the guard does no I/O. */
class FloorsTest {
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("base", 0),
            Map.entry("guard", 1),
            Map.entry("ledger", 1),
            Map.entry("vault", 1),
            Map.entry("identity", 2),
            Map.entry("api", 3),
            Map.entry("tickets", 4),
            Map.entry("standing", 5),
            Map.entry("relay", 6),
            Map.entry("review", 7),
            Map.entry("oversight", 8),
            Map.entry("evidence", 9),
            Map.entry("operations", 10),
            Map.entry("app", 11));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.tabir");

    @Test
    void a_package_imports_only_lower_floors() {
        List<String> climbs = classes.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("id.tabir"))
                .filter(d -> !room(d.getOriginClass()).equals(room(d.getTargetClass())))
                .filter(d -> floor(d.getTargetClass()) >= floor(d.getOriginClass()))
                .map(d -> d.getDescription())
                .toList();
        assertThat(climbs).isEmpty();
    }

    @Test
    void no_package_is_part_of_a_cycle() {
        slices().matching("id.tabir.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void the_guard_knows_no_vertx_and_no_io() {
        List<String> strangers = classes.stream()
                .filter(c -> room(c).equals("guard"))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getName())
                .filter(n -> n.startsWith("io.vertx") || n.startsWith("java.net.") || n.startsWith("java.nio.file"))
                .distinct()
                .toList();
        assertThat(strangers).isEmpty();
    }

    @Test
    void names_say_something() {
        List<String> empty = classes.stream()
                .map(JavaClass::getSimpleName)
                .filter(n -> n.matches(".*(Manager|Service|Helper|Utils?|Impl|DTO)|Base[A-Z].*"))
                .collect(Collectors.toList());
        assertThat(empty).isEmpty();
    }

    private static String room(JavaClass c) {
        String rest = c.getPackageName().substring("id.tabir".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }

    private static int floor(JavaClass c) {
        Integer floor = FLOORS.get(room(c));
        assertThat(floor).as("floor of package %s", c.getPackageName()).isNotNull();
        return floor;
    }
}
