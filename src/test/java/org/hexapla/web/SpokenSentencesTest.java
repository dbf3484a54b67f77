package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

/**
 * Whether what the code says in English is said in the other languages. The sentences are read from
 * the code itself: of refusals and of reasons and warnings that come to a page.
 */
class SpokenSentencesTest {
    /** What stands for anything that is put into a sentence when it is said. */
    private static final String ANYTHING = "\uFFFC";

    /** One of these fits a place of any kind. */
    private static final List<String> SAMPLES = List.of("7", "en", "7 %");

    /** Problems that only programs meet: their bodies, headers and commands. */
    private static final Set<String> FOR_PROGRAMS =
            Set.of(
                    "role-missing",
                    "no-such-folder",
                    "no-such-file",
                    "already-there",
                    "wrong-command",
                    "busy",
                    "language-missing",
                    "too-many-segments",
                    "too-large-here",
                    "original-is-set",
                    "wrong-confidence",
                    "unknown-role",
                    "unknown-unit",
                    "unknown-units",
                    "unknown-choice",
                    "unknown-status",
                    "unknown-tool",
                    "unknown-format",
                    "version-not-read",
                    "unsupported-xliff-version",
                    "idempotency-key",
                    "idempotency-key-reused",
                    "two-decisions",
                    "not-rebuilt",
                    "already-held",
                    "no-decision",
                    "another-file-meanwhile",
                    "another-state",
                    "text-first",
                    "reason-missing",
                    "not-json",
                    "body-too-large",
                    "bad-host",
                    "bad-preference",
                    "wrong-member",
                    "unknown-member",
                    "duplicate-member",
                    "bad-entity-tags",
                    "not-new",
                    "nothing-to-replace",
                    "nothing-tagged",
                    "changed-meanwhile",
                    "not-multipart",
                    "form-sent",
                    "file-too-large",
                    "too-slow",
                    "body-cut-short",
                    "no-text-to-correct",
                    "bitext-moved-on",
                    "not-plain-text",
                    "not-with-the-original",
                    "wrong-encoding");

    /** Whose sentences come to pages as reasons and warnings. */
    private static final List<String> REASONS =
            List.of(
                    "core/translation/Merge.java",
                    "core/translation/Comparison.java",
                    "core/translation/Repetitions.java",
                    "core/translation/Choices.java",
                    "core/translation/Recutting.java",
                    "core/translation/ReturnedCodes.java",
                    "core/translation/Reunion.java",
                    "core/plausibility/VersionCheck.java",
                    "core/plausibility/ForeignStretches.java",
                    "exchange/BroughtBefore.java",
                    "exchange/Exchange.java",
                    "exchange/Judge.java",
                    "exchange/Losses.java",
                    "exchange/PairTexts.java",
                    "exchange/Returns.java",
                    "exchange/Strangers.java",
                    "exchange/ReturnedStates.java",
                    "exchange/Successors.java",
                    "exchange/Suggestions.java",
                    "format/office/DocxFile.java",
                    "format/office/OpenStructure.java",
                    "format/review/ReviewRows.java",
                    "format/tmx/TmxFile.java",
                    "format/xliff/RiderReader.java",
                    "format/xliff/Xliff.java",
                    "format/xliff/XliffReader.java",
                    "format/xliff/check/CodeOrder.java",
                    "format/xliff/check/FamilyOne.java",
                    "format/xliff/check/FamilyTwo.java",
                    "format/xliff/check/InlineCheck.java",
                    "format/xliff/check/Inspection.java",
                    "format/xliff/check/MarkCheck.java",
                    "format/xliff/check/StructureCheck.java",
                    "format/xliff/check/UnitCheck.java",
                    "format/xliff/check/UnitIds.java",
                    "publication/Gaps.java");

    private final Texts french = new InterfaceTexts().in(Language.FRENCH);

    @Test
    void everyRefusalThatAReaderMeetsIsSaidInTheOtherLanguages() throws IOException {
        Map<String, String> untold = new TreeMap<>();
        int[] seen = {0};
        for (CompilationUnitTree file : parsed(all())) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree made, Void nothing) {
                    if (made.getIdentifier().toString().equals("Refused")) {
                        note(made.getArguments());
                    }
                    return super.visitNewClass(made, nothing);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    if (call.getMethodSelect() instanceof IdentifierTree name
                            && name.getName().contentEquals("super")) {
                        note(call.getArguments());
                    }
                    return super.visitMethodInvocation(call, nothing);
                }

                private void note(List<? extends ExpressionTree> arguments) {
                    if (arguments.size() < 3 || !arguments.get(0).toString().contains("Why.")) {
                        return;
                    }
                    String type = sentences(arguments.get(1)).get(0);
                    for (String sentence : sentences(arguments.get(2))) {
                        seen[0]++;
                        boolean known = !type.equals(ANYTHING) && !sentence.equals(ANYTHING);
                        if (known && !FOR_PROGRAMS.contains(type) && !isTold(sentence)) {
                            untold.put(sentence, type);
                        }
                    }
                }
            }.scan(file, null);
        }
        assertTrue(seen[0] > 100, "only " + seen[0] + " refusals were found in the code");
        assertEquals(Map.of(), untold);
    }

    @Test
    void everyReasonAndWarningOfAKitIsSaidInTheOtherLanguages() throws IOException {
        Set<String> untold = new TreeSet<>();
        int[] seen = {0};
        List<Path> files =
                REASONS.stream().map(Path.of("src/main/java/org/hexapla")::resolve).toList();
        for (CompilationUnitTree file : parsed(files)) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree made, Void nothing) {
                    String name = made.getIdentifier().toString();
                    return name.endsWith("Exception") || name.equals("Refused")
                            ? null
                            : super.visitNewClass(made, nothing);
                }

                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    note(literal);
                    return null;
                }

                @Override
                public Void visitBinary(BinaryTree sum, Void nothing) {
                    note(sum);
                    return null;
                }

                private void note(ExpressionTree expression) {
                    for (String sentence : sentences(expression)) {
                        if (sentence.matches("(?s)[A-Z\uFFFC].* .*\\.")) {
                            seen[0]++;
                            if (!isTold(sentence)) {
                                untold.add(sentence);
                            }
                        }
                    }
                }
            }.scan(file, null);
        }
        assertTrue(seen[0] > 30, "only " + seen[0] + " sentences were found in the code");
        assertEquals(Set.of(), untold);
    }

    private boolean isTold(String sentence) {
        return filled(sentence).anyMatch(sample -> french.tell(sample).foreign() == null);
    }

    private static Stream<String> filled(String sentence) {
        return sentence.contains(ANYTHING)
                ? SAMPLES.stream()
                        .flatMap(sample -> filled(sentence.replaceFirst(ANYTHING, sample)))
                : Stream.of(sentence);
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<CompilationUnitTree> parsed(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<CompilationUnitTree> units = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of(),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            task.parse().forEach(units::add);
        }
        return units;
    }

    /** What an expression may say, with {@link #ANYTHING} for what is only known when it runs. */
    private static List<String> sentences(Tree expression) {
        if (expression instanceof LiteralTree literal) {
            return List.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof ParenthesizedTree inner) {
            return sentences(inner.getExpression());
        }
        if (expression instanceof ConditionalExpressionTree choice) {
            return joined(
                    sentences(choice.getTrueExpression()), sentences(choice.getFalseExpression()));
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            List<String> whole = new ArrayList<>();
            for (String left : sentences(sum.getLeftOperand())) {
                for (String right : sentences(sum.getRightOperand())) {
                    whole.add(left + right);
                }
            }
            return whole;
        }
        return List.of(ANYTHING);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
