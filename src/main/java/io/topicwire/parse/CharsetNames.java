package io.topicwire.parse;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charset labels as browsers read them (WHATWG Encoding Standard): many old labels mean their larger successor. */
final class CharsetNames {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("utf8", "UTF-8"));

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private CharsetNames() {}

    /**
     * What a control character of 0x80 to 0x9F stands for: nobody means the control, many mean windows-1252 (WHATWG HTML
     * reads character references so as well).
     */
    static char windows1252(char control) {
        char meant = new String(new byte[] {(byte) control}, WESTERN).charAt(0);
        // windows-1252 leaves five of them open; as they are, they can still be the tail of UTF-8 that was misread.
        return meant == '\uFFFD' ? control : meant;
    }

    /** The charset as browsers read the label, or empty where it means nothing. */
    static Optional<Charset> find(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        return plain(ALIASES.getOrDefault(name, name));
    }

    /** The charset of exactly this name, or empty where there is none. */
    static Optional<Charset> plain(String label) {
        try {
            return Optional.of(Charset.forName(label));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
