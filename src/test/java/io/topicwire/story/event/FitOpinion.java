package io.topicwire.story.event;

import io.topicwire.feed.FeedId;
import io.topicwire.vector.EncoderProvider;
import io.topicwire.vector.TextVectors;
import io.topicwire.vector.TokenTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds how much the opinion of an encoder counts. Sends the parts of the sets that are there to fit on through an index
 * that is told the truth after each text, and learns from the candidates that words alone leave in doubt.
 */
final class FitOpinion {
    private FitOpinion() {}
    static final double[] W = {
        Double.parseDouble(System.getProperty("wa", "2")), Double.parseDouble(System.getProperty("wg", ".5")), Double.parseDouble(System.getProperty("we", ".4"))};

    /** Arguments: the corpora, the file to write, and {@code table} for the built-in table instead of the encoder. */
    public static void main(String[] arguments) throws IOException {
        DevelopmentSets sets = new DevelopmentSets(Path.of(arguments[0]).resolve("sameness"));
        TextVectors encoder = new Kept(arguments[2].equals("table")
                ? TokenTable.standard()
                : EncoderProvider.installed().orElseThrow().open(), arguments[2]);
        LogisticFit fit = new LogisticFit();
        learn(fit, sets.allSides().fit(), W[0], encoder);
        learn(fit, sets.groundNews().fit(), W[1], encoder);
        learn(fit, sets.ecbPlus().fit(), W[2], encoder);
        double[] weights = fit.weights();
        for (int i = 0; i < weights.length; i++) System.out.printf(Locale.ROOT, "%.4f %s%n", weights[i], i == 0 ? "bias" : SecondOpinion.NAMES.get(i - 1));
        for (double join : new double[] {.325, .4, .45, .5, .55}) {
          SecondOpinion o = new SecondOpinion(encoder, weights);
          p("AllSides exact, fit", EvaluateStories.exact(run(sets.allSides().fit(), o, join)), join);
          p("AllSides exact, held", EvaluateStories.exact(run(sets.allSides().heldBack(), o, join)), join);
          p("AllSides exact, all", EvaluateStories.exact(run(sets.allSides().all(), o, join)), join);
          p("Ground News, held", EvaluateStories.score(run(sets.groundNews().heldBack(), o, join)), join);
          p("Ground News, all", EvaluateStories.score(run(sets.groundNews().all(), o, join)), join);
          p("ECB+, held", EvaluateStories.score(run(sets.ecbPlus().heldBack(), o, join)), join);
          p("ECB+, all", EvaluateStories.score(run(sets.ecbPlus().all(), o, join)), join);
        }
        ((Kept) encoder).save();
    }
    static void p(String n, ClusterScore s, double j) { EvaluateStories.print(n, s, j); }
    static SamenessRun.Result run(List<LabelledText> texts, SecondOpinion o, double join) {
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT.joinAt(join), StoryModel.standard(), Optional.of(o));
        return new SamenessRun(SamenessRun.Stage.ALL, 50, () -> 0).run(SamenessRun.byTime(texts), index, done -> {});
    }

    private static void learn(LogisticFit fit, List<LabelledText> texts, double weight, TextVectors encoder) {
        List<LogisticFit.Example> examples = new ArrayList<>();
        StoryIndex index = new StoryIndex(StorySettings.DEFAULT);
        SecondOpinion opinion = new SecondOpinion(encoder, new double[] {0,1,0,0});
        Map<String, Founder> founders = new HashMap<>();
        Map<Long, String> clusters = new HashMap<>();
        for (LabelledText text : SamenessRun.byTime(texts)) {
            long sequence = index.lastSequence() + 1;
            StoryItem item = item(text);
            StoryText st = StoryText.of(text.title(), text.text());
            int n = 0;
            for (Candidate c : index.candidates(item, st)) {
                if (n++ < SecondOpinion.STORIES && StoryIndex.isDoubtful(c.probability()))
                    examples.add(new LogisticFit.Example(opinion.values(c.probability(), st.asLead(), index.latest(c.story())), text.cluster().equals(clusters.get(c.story().id())), 1));
            }
            Founder founder = Optional.ofNullable(founders.get(text.cluster()))
                    .filter(known -> known.time().isAfter(item.firstSeen().minus(StorySettings.WINDOW)))
                    .orElse(new Founder(sequence, item.firstSeen()));
            founders.put(text.cluster(), founder);
            clusters.put(founder.sequence(), text.cluster());
            index.add(item.stored(sequence, founder.sequence()));
        }
        System.out.println(examples.size() + " doubtful of " + texts.size() + " yes " + examples.stream().filter(e -> e.answer()).count());
        examples.forEach(example ->
                fit.add(new LogisticFit.Example(example.values(), example.answer(), weight / examples.size())));
    }

    private static StoryItem item(LabelledText text) {
        Instant time = text.time().orElseThrow();
        return new StoryItem(
                0, new FeedId("any"), text.host(), text.title(), text.text(), text.language(), time, time, 0, 0);
    }
    private record Founder(long sequence, Instant time) {}
    static final class Kept implements TextVectors {
        final TextVectors of; final HashMap<String, float[]> m; final Path f;
        @SuppressWarnings("unchecked")
        Kept(TextVectors of, String name) throws IOException { this.of = of; f = Path.of("/tmp/vec/kept." + name);
            HashMap<String, float[]> r = new HashMap<>();
            if (!name.equals("table") && Files.exists(f)) try (var in = new java.io.ObjectInputStream(new java.io.BufferedInputStream(Files.newInputStream(f)))) { r = (HashMap<String, float[]>) in.readObject(); } catch (ClassNotFoundException e) { throw new IOException(e); }
            m = r; }
        void save() throws IOException { try (var o = new java.io.ObjectOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(f)))) { o.writeObject(m); } System.out.println(m.size() + " vectors"); }
        public float[] vector(String t) { return m.computeIfAbsent(t, of::vector); }
        public int dimension() { return of.dimension(); }
        public String model() { return of.model(); }
    }
}
