package io.topicwire.publish;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.rss.Source;
import io.topicwire.feed.Enclosure;
import io.topicwire.store.SourceName;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** RSS 2.0 within the RSS Advisory Board's profile. */
final class RssFormat implements OutputFormat {
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

    @Override
    public String name() {
        return "RSS";
    }

    @Override
    public String extension() {
        return "rss";
    }

    @Override
    public String mediaType() {
        return "application/rss+xml";
    }

    @Override
    public byte[] write(FeedDocument feed) {
        Document document = XmlDocument.of(channel(feed));
        Element root = document.getRootElement();
        List.of(XmlDocument.ATOM, CONTENT, DUBLIN_CORE, EvidenceMarkup.NAMESPACE)
                .forEach(root::addNamespaceDeclaration);
        Element channel = root.getChild("channel");
        List<Element> items = channel.getChildren("item");
        for (int i = 0; i < items.size(); i++) {
            extend(items.get(i), feed.entries().get(i));
        }
        channel.addContent(0, atomLink("self", feed.name().address(this), mediaType()));
        return XmlDocument.bytes(document);
    }

    private static Channel channel(FeedDocument document) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(document.name().title());
        channel.setLink(document.name().page());
        String about = document.name().about();
        channel.setDescription(about.isEmpty() ? document.name().title() : about);
        channel.setLastBuildDate(XmlDocument.date(document.updated()));
        channel.setGenerator("Topicwire");
        channel.setItems(document.entries().stream().map(RssFormat::item).toList());
        return channel;
    }

    private static Item item(PublishedEntry published) {
        Item item = new Item();
        item.setTitle(published.title());
        published.link().ifPresent(link -> item.setLink(link.toString()));
        Guid guid = new Guid();
        guid.setValue(published.id());
        guid.setPermaLink(false);
        item.setGuid(guid);
        item.setPubDate(XmlDocument.date(published.dates().published()));
        item.setCategories(categories(published));
        published.extras().discussion().ifPresent(page -> item.setComments(page.toString()));
        item.setSource(source(published.credits().source()));
        Description description = new Description();
        description.setType("text/html");
        description.setValue(description(published).html());
        item.setDescription(description);
        // The profile asks for one enclosure; the others follow as atom:link.
        item.setEnclosures(published.enclosures().stream()
                .limit(1)
                .map(RssFormat::enclosure)
                .toList());
        return item;
    }

    /** The profile allows {@code content:encoded} only beside a description that holds a summary. */
    private static Words description(PublishedEntry published) {
        Words summary = published.words().summary();
        return summary.isEmpty() ? published.words().content() : summary;
    }

    /** What Rome's item has no room for, after the description as the profile wants. */
    private static void extend(Element item, PublishedEntry entry) {
        Words content = entry.words().content();
        if (!entry.words().summary().isEmpty() && !content.isEmpty()) {
            item.addContent(XmlDocument.element("encoded", CONTENT, content.html()));
        }
        entry.credits().authors().forEach(author -> item.addContent(dublinCore("creator", author.name())));
        if (!entry.credits().rights().isEmpty()) {
            item.addContent(dublinCore("rights", entry.credits().rights()));
        }
        if (!entry.words().language().isEmpty()) {
            item.addContent(dublinCore("language", entry.words().language()));
        }
        item.addContent(XmlDocument.element(
                "updated", XmlDocument.ATOM, entry.dates().updated().toString()));
        entry.enclosures().stream()
                .skip(1)
                .map(more -> atomLink("enclosure", more.uri().toString(), more.type()))
                .forEach(item::addContent);
        ExtrasMarkup.of(entry).forEach(item::addContent);
        EvidenceMarkup.of(entry).forEach(item::addContent);
    }

    private static Element dublinCore(String name, String text) {
        return XmlDocument.element(name, DUBLIN_CORE, text);
    }

    private static Element atomLink(String relation, String href, String type) {
        return new Element("link", XmlDocument.ATOM)
                .setAttribute("rel", relation)
                .setAttribute("href", href)
                .setAttribute("type", type);
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

    private static Category category(String domain, String value) {
        Category category = new Category();
        category.setValue(value);
        if (!domain.isEmpty()) {
            category.setDomain(domain);
        }
        return category;
    }

    private static Source source(SourceName name) {
        Source source = new Source();
        source.setUrl(name.uri().toString());
        source.setValue(name.title());
        return source;
    }

    private static com.rometools.rome.feed.rss.Enclosure enclosure(Enclosure enclosure) {
        com.rometools.rome.feed.rss.Enclosure file = new com.rometools.rome.feed.rss.Enclosure();
        file.setUrl(enclosure.uri().toString());
        file.setType(enclosure.type());
        file.setLength(enclosure.length());
        return file;
    }
}
