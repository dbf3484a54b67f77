package org.hexapla;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The shape of the code, held by the build: who may know whom, and how things are called. */
@AnalyzeClasses(packages = "org.hexapla", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final Set<String> SHARED =
            Set.of("core", "platform", "web", "format", "archive", "index", "job");

    @ArchTest
    static void sees_the_whole_house(JavaClasses house) {
        assertTrue(house.size() > 40, "the rules saw only " + house.size() + " classes");
    }

    @ArchTest
    static final ArchRule the_core_knows_only_java =
            classes()
                    .that()
                    .resideInAPackage("org.hexapla.core..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "javax.xml.stream..", "org.jspecify..", "org.hexapla.core..")
                    .because("a domain that needs no server can be tested, reused and trusted");

    @ArchTest
    static final ArchRule the_align_command_needs_only_the_core =
            classes()
                    .that()
                    .resideInAPackage("org.hexapla.align..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "org.jspecify..", "org.hexapla.core..", "org.hexapla.align..")
                    .because("its jar holds nothing else");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.hexapla.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a cycle is one package that does not admit it");

    @ArchTest
    static final ArchRule alignment_is_found_in_layers =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("values")
                    .definedBy("org.hexapla.core.alignment..")
                    .layer("words")
                    .definedBy("org.hexapla.core.lexicon..")
                    .layer("evidence")
                    .definedBy("org.hexapla.core.evidence..")
                    .layer("segments")
                    .definedBy("org.hexapla.core.likelihood..")
                    .layer("units")
                    .definedBy("org.hexapla.core.pairing..")
                    .layer("reader")
                    .definedBy("org.hexapla.core.bitext..")
                    .whereLayer("units")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("reader")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("segments")
                    .mayOnlyBeAccessedByLayers("units", "reader")
                    .whereLayer("evidence")
                    .mayOnlyBeAccessedByLayers("segments")
                    .whereLayer("words")
                    .mayOnlyBeAccessedByLayers("evidence", "segments", "units")
                    .whereLayer("values")
                    .mayNotAccessAnyLayer()
                    .because("words know no beads' search, segments no units, and beads nothing");

    @ArchTest
    static final ArchRule texts_stand_in_layers =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("letters")
                    .definedBy("org.hexapla.core.script..")
                    .layer("sentences")
                    .definedBy("org.hexapla.core.sentence..")
                    .layer("texts")
                    .definedBy("org.hexapla.core.text..")
                    .layer("rebuilding")
                    .definedBy("org.hexapla.core.rebuilding..")
                    .whereLayer("rebuilding")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("rebuilding")
                    .mayOnlyAccessLayers("texts", "letters")
                    .whereLayer("texts")
                    .mayOnlyAccessLayers("sentences", "letters")
                    .whereLayer("sentences")
                    .mayOnlyAccessLayers("letters")
                    .whereLayer("letters")
                    .mayNotAccessAnyLayer()
                    .because("a text is the same whatever it was read from, printed lines or not");

    @ArchTest
    static final ArchRule features_do_not_know_each_other =
            slices().assignedFrom(features())
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true)
                    .because("what two features need moves down to core or archive");

    @ArchTest
    static final ArchRule shared_parts_stand_in_layers =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("core")
                    .definedBy("org.hexapla.core..")
                    .layer("platform")
                    .definedBy("org.hexapla.platform..")
                    .layer("web")
                    .definedBy("org.hexapla.web..")
                    .layer("format")
                    .definedBy("org.hexapla.format..")
                    .layer("archive")
                    .definedBy("org.hexapla.archive..")
                    .layer("index")
                    .definedBy("org.hexapla.index..")
                    .layer("job")
                    .definedBy("org.hexapla.job..")
                    .layer("features")
                    .definedBy(isFeature())
                    .whereLayer("features")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("archive")
                    .mayOnlyBeAccessedByLayers("features", "job")
                    .whereLayer("index")
                    .mayOnlyBeAccessedByLayers("features")
                    .whereLayer("format")
                    .mayOnlyBeAccessedByLayers("features")
                    .whereLayer("web")
                    .mayOnlyBeAccessedByLayers("features", "job")
                    .whereLayer("job")
                    .mayOnlyBeAccessedByLayers("features")
                    .because("a feature stands on the shared parts and they do not know it");

    @ArchTest
    static final ArchRule okapi_and_tika_stay_in_format =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.hexapla.format..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "net.sf.okapi..", "org.apache.tika..", "org.apache.pdfbox..")
                    .because("a file library can be changed in one place");

    @ArchTest
    static final ArchRule persistence_stays_in_the_archive =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.hexapla.archive..", "org.hexapla.job..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.flywaydb..")
                    .because("what is stored has one keeper");

    @ArchTest
    static final ArchRule lucene_and_hibernate_search_stay_in_the_index =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.hexapla.index..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.hibernate..", "org.apache.lucene..", "org.tartarus..")
                    .because("another search engine changes one package");

    @ArchTest
    static final ArchRule entities_are_hidden =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true)
                    .because("a row is not the domain");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should()
                    .notBeAnnotatedWith(Inject.class)
                    .because("a test constructs a part with what it needs");

    @ArchTest
    static final ArchRule nobody_asks_the_system_clock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.hexapla.platform..")
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .because("time is an input");

    @ArchTest
    static final ArchRule json_has_one_provider =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(jakarta.json.Json.class)
                    .because(
                            "it looks for its provider anew at every call; platform.Json keeps it");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("DTO")
                    .orShould()
                    .haveSimpleNameStartingWith("Abstract")
                    .orShould()
                    .haveSimpleNameStartingWith("Base")
                    .because("such a name says where a thing was put, not what it is");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses house) {
        Set<String> unmarked = new java.util.TreeSet<>();
        for (JavaClass type : house) {
            boolean marked =
                    type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
            if (!marked && !isGenerated(type)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertTrue(unmarked.isEmpty(), "packages without @NullMarked: " + unmarked);
    }

    @ArchTest
    static final ArchRule no_public_fields_that_change =
            fields().that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("gg.jte..")
                    .should()
                    .haveModifier(JavaModifier.FINAL)
                    .because("a value that anybody may change is nobody's");

    private static boolean isGenerated(JavaClass type) {
        return type.getPackageName().startsWith("gg.jte");
    }

    private static DescribedPredicate<JavaClass> isFeature() {
        return DescribedPredicate.describe(
                "a feature", type -> featureOf(type) != null && !isGenerated(type));
    }

    private static SliceAssignment features() {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "features";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String feature = featureOf(type);
                return feature == null ? SliceIdentifier.ignore() : SliceIdentifier.of(feature);
            }
        };
    }

    private static String featureOf(JavaClass type) {
        String[] path = type.getPackageName().split("\\.");
        boolean ours = path.length >= 3 && path[0].equals("org") && path[1].equals("hexapla");
        return ours && !SHARED.contains(path[2]) ? path[2] : null;
    }
}
