package io.topicwire.normalise;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Time zones as they stand behind a time: offsets, abbreviations, region names. An abbreviation that several countries
 * use means the one whose publishers write it in feeds (CST is America's, IST India's, BST British Summer Time).
 */
final class DateZones {
    private static final Pattern REGION = Pattern.compile("^\\s*([a-z]{2,12}/[a-z_]{2,20}(?:/[a-z_]{2,20})?)");
    private static final Pattern NAME = Pattern.compile("^[\\s,]*([a-z]{1,5})(?![a-z])");
    private static final Pattern OFFSET = Pattern.compile("^\\s*([+-])\\s?(\\d{1,2}):?(\\d{2})?(?!\\d)\\s?z?");

    private static final Map<String, ZoneId> NAMES = Map.ofEntries(
            hours("z", 0),
            hours("ut", 0),
            hours("utc", 0),
            hours("gmt", 0),
            hours("wet", 0),
            hours("west", 1),
            hours("bst", 1),
            hours("cet", 1),
            hours("met", 1),
            hours("mez", 1),
            hours("wat", 1),
            hours("cest", 2),
            hours("mest", 2),
            hours("mesz", 2),
            hours("eet", 2),
            hours("sast", 2),
            hours("cat", 2),
            hours("eest", 3),
            hours("msk", 3),
            hours("eat", 3),
            hours("trt", 3),
            hours("msd", 4),
            hours("gst", 4),
            hours("pkt", 5),
            hours("ist", 5.5),
            hours("npt", 5.75),
            hours("wib", 7),
            hours("ict", 7),
            hours("hkt", 8),
            hours("sgt", 8),
            hours("awst", 8),
            hours("pht", 8),
            hours("kst", 9),
            hours("jst", 9),
            hours("acst", 9.5),
            hours("acdt", 10.5),
            hours("aest", 10),
            hours("aedt", 11),
            hours("nzst", 12),
            hours("nzdt", 13),
            hours("nst", -3.5),
            hours("ndt", -2.5),
            hours("brt", -3),
            hours("art", -3),
            hours("adt", -3),
            hours("ast", -4),
            hours("edt", -4),
            hours("est", -5),
            hours("cdt", -5),
            hours("cst", -6),
            hours("mdt", -6),
            hours("mst", -7),
            hours("pdt", -7),
            hours("pst", -8),
            hours("akdt", -8),
            hours("akst", -9),
            hours("hst", -10),
            Map.entry("et", ZoneId.of("America/New_York")),
            Map.entry("ct", ZoneId.of("America/Chicago")),
            Map.entry("mt", ZoneId.of("America/Denver")),
            Map.entry("pt", ZoneId.of("America/Los_Angeles")));

    private static final Map<String, String> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toUnmodifiableMap(
                    id -> id.toLowerCase(Locale.ROOT), Function.identity(), (first, second) -> first));

    private DateZones() {}

    /** The zone at the beginning of {@code text}, UTC where there is none (RFC 5322 section 4.3). */
    static Found read(String text) {
        Matcher region = REGION.matcher(text);
        if (region.find() && REGIONS.containsKey(region.group(1))) {
            return new Found(ZoneId.of(REGIONS.getOrDefault(region.group(1), "UTC")), text.substring(region.end()));
        }
        Matcher name = NAME.matcher(text);
        if (name.find() && NAMES.containsKey(name.group(1))) {
            String rest = text.substring(name.end());
            ZoneId zone = NAMES.getOrDefault(name.group(1), ZoneOffset.UTC);
            // GMT+9 is an offset with an introduction.
            return zone.equals(ZoneOffset.UTC) ? offset(rest, zone) : new Found(zone, rest);
        }
        return offset(text, ZoneOffset.UTC);
    }

    private static Found offset(String text, ZoneId otherwise) {
        Matcher offset = OFFSET.matcher(text);
        if (!offset.find()) {
            return new Found(otherwise, text);
        }
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int seconds = (hours * 60 + minutes) * 60;
        int signed = offset.group(1).equals("-") ? -seconds : seconds;
        return new Found(ZoneOffset.ofTotalSeconds(signed), text.substring(offset.end()));
    }

    private static Map.Entry<String, ZoneId> hours(String name, double hours) {
        return Map.entry(name, ZoneOffset.ofTotalSeconds((int) (hours * 3_600)));
    }

    /** A zone and what stands behind it. */
    record Found(ZoneId zone, String rest) {}
}
