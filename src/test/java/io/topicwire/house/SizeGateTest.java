package io.topicwire.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The sizes of the house: files of 400 lines, methods of 40, five parameters, final classes, no unfinished work. */
final class SizeGateTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;

    @Test
    void filesMethodsAndParameterListsStaySmall() throws IOException {
        List<String> findings = new ArrayList<>();
        for (CompilationUnitTree unit : parsed()) {
            findings.addAll(new Sizes(unit).findings());
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (text.lines().count() > FILE_LINES) {
                findings.add(file + ": over " + FILE_LINES + " lines");
            }
            for (String word : List.of("TODO", "FIXME", "XXX", "@SuppressWarnings(\"all\")")) {
                if (text.contains(word)) {
                    findings.add(file + ": " + word);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Iterable<? extends CompilationUnitTree> parsed() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        return ((JavacTask) compiler.getTask(
                        null,
                        files,
                        null,
                        List.of("--release", "17"),
                        null,
                        files.getJavaFileObjectsFromPaths(sources())))
                .parse();
    }

    private static final class Sizes extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final LineMap lines;
        private final List<String> findings = new ArrayList<>();

        Sizes(CompilationUnitTree unit) {
            this.unit = unit;
            this.lines = unit.getLineMap();
        }

        List<String> findings() {
            scan(unit, null);
            return findings;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            boolean plain = type.getKind() == Tree.Kind.CLASS
                    && !type.getSimpleName().toString().isEmpty();
            boolean closed = type.getModifiers().getFlags().stream()
                    .anyMatch(m -> m == Modifier.FINAL || m == Modifier.ABSTRACT || m == Modifier.SEALED);
            if (plain && !closed) {
                report(type, "class " + type.getSimpleName() + " is neither final, sealed nor abstract");
            }
            return super.visitClass(type, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getParameters().size() > PARAMETERS && !isCanonicalConstructor(method)) {
                report(
                        method,
                        method.getName() + " takes " + method.getParameters().size() + " parameters");
            }
            SourcePositions positions = positions();
            long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method))
                    + 1;
            if (length > METHOD_LINES) {
                report(method, method.getName() + " is " + length + " lines long");
            }
            return super.visitMethod(method, none);
        }

        private boolean isCanonicalConstructor(MethodTree method) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            return owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
        }

        private SourcePositions positions() {
            return POSITIONS;
        }

        private void report(Tree tree, String message) {
            long line = lines.getLineNumber(POSITIONS.getStartPosition(unit, tree));
            findings.add(unit.getSourceFile().getName() + ":" + line + ": " + message);
        }

        private static final SourcePositions POSITIONS = Trees.instance((JavacTask)
                        ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, List.of()))
                .getSourcePositions();
    }
}
