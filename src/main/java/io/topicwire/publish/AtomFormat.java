package io.topicwire.publish;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import io.topicwire.feed.Author;
import io.topicwire.feed.Enclosure;
import io.topicwire.publish.FeedDocument.FeedName;
import io.topicwire.store.SourceName;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom 1.0 (RFC 4287). */
final class AtomFormat implements OutputFormat {
    private static final Namespace NAMESPACE = Namespace.getNamespace(XmlDocument.ATOM.getURI());

    @Override
    public String name() {
        return "Atom";
    }

    @Override
    public String extension() {
        return "atom";
    }

    @Override
    public String mediaType() {
        return "application/atom+xml";
    }

    @Override
    public byte[] write(FeedDocument feed) {
        Document document = XmlDocument.of(feed(feed));
        document.getRootElement().addNamespaceDeclaration(EvidenceMarkup.NAMESPACE);
        List<Element> elements = document.getRootElement().getChildren("entry", NAMESPACE);
        for (int i = 0; i < elements.size(); i++) {
            extend(elements.get(i), feed.entries().get(i));
        }
        return XmlDocument.bytes(document);
    }

    private static void extend(Element element, PublishedEntry entry) {
        String language = entry.words().language();
        if (!language.isEmpty()) {
            element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
        }
        ExtrasMarkup.of(entry).forEach(element::addContent);
        EvidenceMarkup.of(entry).forEach(element::addContent);
    }

    private Feed feed(FeedDocument document) {
        FeedName name = document.name();
        Feed feed = new Feed("atom_1.0");
        feed.setId(name.id());
        feed.setTitle(name.title());
        feed.setUpdated(XmlDocument.date(document.updated()));
        if (!name.about().isEmpty()) {
            feed.setSubtitle(content(Content.TEXT, name.about()));
        }
        Generator generator = new Generator();
        generator.setValue("Topicwire");
        feed.setGenerator(generator);
        feed.setAlternateLinks(List.of(link("alternate", name.page(), "text/html")));
        feed.setOtherLinks(List.of(link("self", name.address(this), mediaType())));
        feed.setEntries(document.entries().stream().map(AtomFormat::entry).toList());
        return feed;
    }

    private static Entry entry(PublishedEntry published) {
        Entry entry = new Entry();
        entry.setId(published.id());
        entry.setTitle(published.title());
        entry.setPublished(XmlDocument.date(published.dates().published()));
        entry.setUpdated(XmlDocument.date(published.dates().updated()));
        published.link().ifPresent(uri -> entry.setAlternateLinks(List.of(link("alternate", uri.toString(), ""))));
        entry.setOtherLinks(otherLinks(published));
        entry.setAuthors(authors(published));
        entry.setCategories(categories(published));
        if (!published.credits().rights().isEmpty()) {
            entry.setRights(published.credits().rights());
        }
        entry.setSource(source(published.credits().source()));
        write(published, entry);
        return entry;
    }

    /** RFC 4287 section 4.1.2: an entry without an alternate link must have content. */
    private static void write(PublishedEntry published, Entry entry) {
        Words summary = published.words().summary();
        Words content = published.link().isEmpty()
                ? published.words().fullest()
                : published.words().content();
        if (!content.isEmpty()) {
            entry.setContents(List.of(content(Content.HTML, content.html())));
        } else if (published.link().isEmpty()) {
            entry.setContents(List.of(content(Content.TEXT, published.title())));
        }
        if (!summary.isEmpty()) {
            entry.setSummary(content(Content.HTML, summary.html()));
        }
    }

    private static List<Link> otherLinks(PublishedEntry published) {
        List<Link> links = new ArrayList<>();
        for (Enclosure enclosure : published.enclosures()) {
            Link link = link("enclosure", enclosure.uri().toString(), enclosure.type());
            link.setLength(enclosure.length());
            links.add(link);
        }
        // RFC 4685 section 4.
        published.extras().discussion().ifPresent(page -> links.add(link("replies", page.toString(), "text/html")));
        published
                .carriesOn()
                .ifPresent(story -> story.link().ifPresent(uri -> {
                    Link link = link("related", uri.toString(), "");
                    link.setTitle("Development of: " + story.title());
                    links.add(link);
                }));
        published
                .alsoReportedBy()
                .forEach(sighting -> sighting.link().ifPresent(uri -> {
                    Link link = link("related", uri.toString(), "");
                    link.setTitle(sighting.source().title() + ": " + sighting.title());
                    links.add(link);
                }));
        return links;
    }

    /** Section 4.1.2 wants an author; where the publisher names nobody it is the source itself. */
    private static List<SyndPerson> authors(PublishedEntry published) {
        List<Author> named = published.credits().authors();
        if (named.isEmpty()) {
            Person source = new Person();
            source.setName(published.credits().source().title());
            return List.of(source);
        }
        return named.stream().map(AtomFormat::person).toList();
    }

    private static SyndPerson person(Author author) {
        Person person = new Person();
        person.setName(author.name());
        author.uri().ifPresent(uri -> person.setUri(uri.toString()));
        return person;
    }

    private static List<Category> categories(PublishedEntry published) {
        List<Category> categories = new ArrayList<>();
        published.categories().forEach(term -> categories.add(category("", term)));
        published
                .topics()
                .forEach(match -> categories.add(
                        category(TopicFeeds.TOPIC_SCHEME, match.topic().value())));
        published.subjects().forEach(code -> categories.add(category(TopicFeeds.SUBJECT_SCHEME, code)));
        published.carriesOn().ifPresent(story -> categories.add(category(TopicFeeds.STORY_SCHEME, "development")));
        return categories;
    }

    private static Category category(String scheme, String term) {
        Category category = new Category();
        category.setTerm(term);
        if (!scheme.isEmpty()) {
            category.setScheme(scheme);
        }
        return category;
    }

    /** Section 4.2.11, with what we know: the feed's address stands for its id, and no date is invented. */
    private static Feed source(SourceName name) {
        Feed source = new Feed();
        source.setId(name.uri().toString());
        source.setTitle(name.title());
        source.setOtherLinks(List.of(link("self", name.uri().toString(), "")));
        return source;
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static Link link(String relation, String href, String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(href);
        if (!type.isEmpty()) {
            link.setType(type);
        }
        return link;
    }
}
