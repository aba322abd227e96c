package io.topicwire.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.topicwire.feed.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package tree of RATIONALE.md, held: imports point down, each library is imported by one place. */
final class ArchitectureTest {
    private static final String ROOT = "io.topicwire.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.topicwire");

    /** What each package may import of ours, beside itself. */
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("feed", List.of()),
            Map.entry("language", List.of("feed")),
            Map.entry("vector", List.of("feed")),
            Map.entry("vector.onnx", List.of("vector")),
            Map.entry("topic", List.of("feed", "vector")),
            Map.entry("story", List.of("feed")),
            Map.entry("story.event", List.of("feed", "story", "vector")),
            Map.entry("fetch", List.of("feed")),
            Map.entry("parse", List.of("feed")),
            Map.entry("normalise", List.of("feed", "parse")),
            Map.entry("store", List.of("feed", "topic", "story", "story.event")),
            Map.entry("store.jdbc", List.of("store", "feed", "topic", "story", "story.event")),
            Map.entry(
                    "poll",
                    List.of(
                            "feed",
                            "language",
                            "topic",
                            "story",
                            "story.event",
                            "fetch",
                            "parse",
                            "normalise",
                            "store",
                            "vector")),
            Map.entry("publish", List.of("feed", "topic", "story", "story.event", "store", "fetch")),
            Map.entry("config", List.of("feed", "topic")),
            Map.entry("schedule", List.of("poll", "publish")),
            Map.entry("web", List.of("feed", "topic", "story", "story.event", "store", "poll", "publish", "config")),
            Map.entry("demo", List.of())));

    /** Where each library may be imported. */
    private static final Map<String, List<String>> LIBRARY_HOME = new TreeMap<>(Map.ofEntries(
            Map.entry("okhttp3", List.of("fetch")),
            Map.entry("okio", List.of("fetch")),
            Map.entry("org.brotli", List.of("fetch")),
            Map.entry("crawlercommons", List.of("fetch")),
            Map.entry("org.jsoup", List.of("parse", "normalise")),
            Map.entry("tools.jackson", List.of("parse", "publish", "store.jdbc", "cli")),
            Map.entry("opennlp", List.of("language")),
            Map.entry("org.apache.lucene", List.of("topic")),
            Map.entry("ai.onnxruntime", List.of("vector.onnx")),
            Map.entry("java.sql", List.of("store.jdbc")),
            Map.entry("javax.sql", List.of("store.jdbc")),
            Map.entry("org.h2", List.of("store.jdbc")),
            Map.entry("com.zaxxer.hikari", List.of("store.jdbc")),
            Map.entry("org.flywaydb", List.of("store.jdbc")),
            Map.entry("org.jdbi", List.of("store.jdbc")),
            Map.entry("org.quartz", List.of("schedule")),
            Map.entry("com.rometools", List.of("publish")),
            Map.entry("org.jdom2", List.of("publish")),
            Map.entry("org.snakeyaml", List.of("config")),
            Map.entry("org.eclipse.jetty", List.of("web")),
            Map.entry("gg.jte", List.of("web", "web.pages")),
            Map.entry("io.micrometer", List.of("web")),
            Map.entry("picocli", List.of("cli"))));

    @TestFactory
    List<DynamicTest> importsPointDown() {
        List<DynamicTest> tests = new ArrayList<>();
        MAY_IMPORT.forEach((name, allowed) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            List<String> packages =
                    new ArrayList<>(allowed.stream().map(p -> ROOT + p).toList());
            packages.add(ROOT + name);
            if (name.equals("web")) {
                packages.add(ROOT + "web.pages");
            }
            Set<String> others = ourPackagesExcept(packages);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(MAIN);
        })));
        return tests;
    }

    @Test
    void feedImportsTheJavaBaseOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + "feed")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "feed",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.net",
                        "java.nio..",
                        "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void packagesFormATree() {
        slices().matching("io.topicwire.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @TestFactory
    List<DynamicTest> eachLibraryHasOneHome() {
        List<DynamicTest> tests = new ArrayList<>();
        LIBRARY_HOME.forEach((library, homes) -> tests.add(DynamicTest.dynamicTest(
                library,
                () -> noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                homes.stream().map(p -> ROOT + p).toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library + "..")
                        .check(MAIN))));
        return tests;
    }

    @Test
    void onlyTheSanitiserAndTheStoreVouchForHtml() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "normalise", ROOT + "store.jdbc", ROOT + "feed")
                .should()
                .callMethod(SafeHtml.class, "trusted", String.class)
                .check(MAIN);
    }

    @Test
    void timeIsPassedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "app", ROOT + "cli", ROOT + "demo")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(MAIN);
    }

    private static Set<String> ourPackagesExcept(List<String> allowed) {
        Set<String> others = new java.util.TreeSet<>();
        MAIN.forEach(type -> {
            String name = type.getPackageName();
            if (name.startsWith("io.topicwire") && !allowed.contains(name)) {
                others.add(name);
            }
        });
        return others;
    }
}
