package io.topicwire.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;

/**
 * The namespace declarations in force at one element. An element without declarations shares its parent's scope. For one
 * thread, as names that were looked up are remembered.
 */
final class NameScope {
    /** More declarations than any feed has; a bomb of them is cut here. */
    private static final int MOST = 200;

    private static final String DECLARATION = "xmlns:";

    private final Map<String, String> prefixes;
    private final String unprefixed;
    /** A document has some dozens of names and thousands of elements, most of them in one scope. */
    private final Map<String, ElementName> names = new HashMap<>();

    private NameScope(Map<String, String> prefixes, String unprefixed) {
        this.prefixes = prefixes;
        this.unprefixed = unprefixed;
    }

    /** The scope around the root element: elements without prefix belong to the feed's own vocabulary. */
    static NameScope ofRoot(String root) {
        String own = switch (root) {
            case "feed", "entry" -> "atom";
            case "urlset" -> "sitemap";
            default -> "";
        };
        return new NameScope(Map.of("xml", "xml"), own);
    }

    /** The scope inside an element; at the root its default namespace changes nothing, since the root's name rules. */
    NameScope inside(Attributes attributes, boolean root) {
        if (attributes.isEmpty()) {
            return this;
        }
        Map<String, String> changed = prefixes;
        String own = unprefixed;
        int seen = 0;
        for (Attribute attribute : attributes) {
            if (++seen > MOST) {
                break;
            }
            String key = attribute.getKey();
            if (key.equals("xmlns") && !root) {
                own = Namespaces.prefixOf(attribute.getValue()).orElse(own);
            } else if (key.startsWith(DECLARATION) && prefixes.size() < MOST) {
                changed = changed == prefixes ? new HashMap<>(prefixes) : changed;
                String prefix = key.substring(DECLARATION.length());
                changed.put(
                        prefix,
                        Namespaces.prefixOf(attribute.getValue()).orElseGet(() -> Namespaces.wellKnown(prefix)));
            }
        }
        return changed == prefixes && own.equals(unprefixed) ? this : new NameScope(changed, own);
    }

    /** What an element of this name is. */
    ElementName element(String qualified) {
        ElementName known = names.get(qualified);
        if (known == null) {
            int colon = qualified.indexOf(':');
            String canonical = colon <= 0 ? join(unprefixed, qualified) : join(canonical(qualified), local(qualified));
            known = new ElementName(canonical, local(qualified), undeclared(qualified));
            names.put(qualified, known);
        }
        return known;
    }

    /** The canonical name of an attribute; without prefix it has no namespace (XML Names section 6.2). */
    String attribute(String qualified) {
        return qualified.indexOf(':') <= 0 ? lower(qualified) : join(canonical(qualified), local(qualified));
    }

    private Optional<String> undeclared(String qualified) {
        int colon = qualified.indexOf(':');
        return colon <= 0 || prefixes.containsKey(qualified.substring(0, colon))
                ? Optional.empty()
                : Optional.of(qualified.substring(0, colon));
    }

    private String canonical(String qualified) {
        String prefix = qualified.substring(0, qualified.indexOf(':'));
        String declared = prefixes.get(prefix);
        return declared != null ? declared : Namespaces.wellKnown(prefix);
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private static String join(String prefix, String local) {
        return prefix.isEmpty() ? lower(local) : prefix + ":" + lower(local);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * A name with its namespace settled.
     *
     * @param canonical the usual prefix of the namespace and the local name in lower case
     * @param written the local name as written
     * @param undeclared the prefix where no declaration covers it and it would be known without
     */
    record ElementName(String canonical, String written, Optional<String> undeclared) {}
}
