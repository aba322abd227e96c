package io.topicwire.config;

import io.topicwire.feed.Feed;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import io.topicwire.feed.Limits;
import io.topicwire.feed.RequestTerms;
import io.topicwire.feed.WebUri;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the list of sources in feeds.yml. */
final class SourcesReader {
    /** What may stand behind {@code identity}. */
    static final ChoiceValue<IdentityRule> IDENTITY = new ChoiceValue<>(IdentityRule.class);

    private static final String LIST = "a list of sources, each with \"id\" and \"url\"";
    private static final String TAGS = "a list such as [press, us]";

    private final Reading reading;
    private final PaceReader pace;
    private final RequestReader requestReader;
    private final IdentityRule usualIdentity;
    private final boolean showsBoilerplate;
    private final Map<FeedId, RequestTerms> requests = new TreeMap<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final Map<String, Integer> idLines = new LinkedHashMap<>();
    private final Map<WebUri, Integer> addressLines = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * @param usualIdentity of sources that name no rule
     * @param showsBoilerplate of sources that say nothing of it
     */
    SourcesReader(
            Reading reading,
            PaceReader pace,
            RequestReader requestReader,
            IdentityRule usualIdentity,
            boolean showsBoilerplate) {
        this.showsBoilerplate = showsBoilerplate;
        this.reading = reading;
        this.pace = pace;
        this.requestReader = requestReader;
        this.usualIdentity = usualIdentity;
    }

    /** What is said in requests, for enabled sources with something special to say. */
    Map<FeedId, RequestTerms> requests() {
        return requests;
    }

    /** The sources that are enabled. */
    List<Feed> feeds() {
        return feeds;
    }

    /** Ids and tags of all sources, disabled ones too: what {@code source:} in a query can name. */
    Set<String> names() {
        return names;
    }

    void read(Section file) {
        Optional<Node> list = file.node("sources");
        if (list.isEmpty()) {
            file.reportMissing("sources", LIST, Optional.empty());
            return;
        }
        List<Node> items = reading.list("sources", list.get(), LIST).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            read(items.get(i), i);
        }
        if (items.isEmpty() && !reading.problems().any()) {
            reading.problems().warning(reading.place(list.get()), "there are no sources", LIST, Optional.empty());
        }
    }

    private void read(Node item, int rank) {
        if (!(item instanceof MappingNode)) {
            reading.value("source", item, new AddressValue()).ifPresent(address -> addBare(item, address, rank));
            return;
        }
        Section.open(reading, SectionKeys.SOURCE, item).ifPresent(section -> add(section, rank));
    }

    private void addBare(Node item, WebUri address, int rank) {
        String id = SourceNames.ofHost(address);
        Place place = reading.place(item);
        noteAddress(place, address);
        if (isFirst(place, id, Optional.of("- id: " + SourceNames.ofPath(address)))) {
            PaceReader.Pace usual = pace.usual();
            feeds.add(new Feed(
                    new FeedId(id),
                    address,
                    "",
                    usual.every(),
                    rank,
                    Optional.empty(),
                    "",
                    List.of(),
                    usual.terms(),
                    usualIdentity,
                    showsBoilerplate));
        }
    }

    private void add(Section section, int rank) {
        Optional<WebUri> address = section.required("url", new AddressValue(), Optional.empty());
        Optional<String> derived = address.map(SourceNames::ofHost);
        Optional<String> id = section.required("id", new SlugValue(), derived);
        id.ifPresent(i -> isFirst(placeOf(section, "id"), i, address.map(SourceNames::ofPath)));
        address.ifPresent(a -> noteAddress(placeOf(section, "url"), a));
        Optional<String> title = section.value("title", new TextValue(Limits.TITLE_CHARACTERS, false));
        PaceReader.Pace wanted = pace.read(section);
        RequestTerms request = requestReader.read(section);
        Optional<String> family = section.value("family", new SlugValue());
        Optional<String> language = section.value("language", new LanguageValue());
        List<String> tags = tags(section);
        Optional<Boolean> boilerplate = section.value("show-boilerplate", new FlagValue());
        IdentityRule identity = section.value("identity", IDENTITY).orElse(usualIdentity);
        boolean enabled = section.value("enabled", new FlagValue()).orElse(true);
        if (enabled && id.isPresent() && address.isPresent()) {
            feeds.add(new Feed(
                    new FeedId(id.get()),
                    address.get(),
                    title.orElse(""),
                    wanted.every(),
                    rank,
                    family,
                    language.orElse(""),
                    tags,
                    wanted.terms(),
                    identity,
                    boilerplate.orElse(showsBoilerplate)));
            if (!request.equals(RequestTerms.NONE)) {
                requests.put(new FeedId(id.get()), request);
            }
        }
    }

    private List<String> tags(Section section) {
        Set<String> tags = new LinkedHashSet<>();
        List<Node> items = section.node("tags")
                .flatMap(node -> reading.list("tags", node, TAGS))
                .orElse(List.of());
        for (Node item : items) {
            reading.value("a tag", item, new SlugValue()).ifPresent(tags::add);
        }
        names.addAll(tags);
        return List.copyOf(tags);
    }

    private Place placeOf(Section section, String key) {
        return section.node(key).map(reading::place).orElse(section.place());
    }

    private boolean isFirst(Place place, String id, Optional<String> suggestion) {
        names.add(id);
        Integer first = idLines.putIfAbsent(id, place.line());
        if (first != null) {
            String found = "the source id " + Quoted.of(id) + " stands twice, first in line " + first;
            reading.problems().error(place, found, "an id of its own for each source", suggestion);
        }
        return first == null;
    }

    private void noteAddress(Place place, WebUri address) {
        Integer first = addressLines.putIfAbsent(address, place.line());
        if (first != null) {
            String found = "this address is polled already, see line " + first;
            reading.problems().warning(place, found, "each address once", Optional.empty());
        }
    }
}
