package se.samband.app.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Person;
import se.samband.app.access.Visit;
import se.samband.core.access.Right;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/**
 * One page being made: its language, address, texts and formats. A controller takes it as a parameter and ends with
 * {@link #show}; every template gets it as {@code page}.
 */
public final class Page {

    private final Pages pages;
    private final Lang lang;
    private final Address address;
    private final String root;
    private final Supplier<String> csrf;

    Page(Pages pages, Lang lang, Address address, String root, Supplier<String> csrf) {
        this.pages = pages;
        this.lang = lang;
        this.address = address;
        this.root = root;
        this.csrf = csrf;
    }

    /**
     * Shows a template.
     *
     * @param template feature and name, without ending: {@code home/home}
     * @param model names and values of the template's parameters, besides {@code page}
     */
    public ModelAndView show(String template, Map<String, ?> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("page", this);
        return new ModelAndView(new JteView(pages.engine(), template + ".jte"), all);
    }

    public Lang lang() {
        return lang;
    }

    /** The text of a key such as {@code home.title}; numbers, dates and texts among the values are formatted. */
    public String t(String key, Object... values) {
        return pages.texts().get(lang, key, values);
    }

    /** Several texts in one line, set apart by dots. */
    public String joined(Collection<Text> several) {
        return several.stream().map(text -> text.in(lang)).collect(Collectors.joining(" · "));
    }

    /** Several texts as they stand in a sentence, with commas. */
    public String listed(Collection<Text> several) {
        return several.stream().map(text -> text.in(lang)).collect(Collectors.joining(", "));
    }

    /**
     * As {@link #t} with a count as value 0; uses the text {@code <key>.one} when the count is one.
     */
    public String plural(String key, long count, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = count;
        System.arraycopy(more, 0, values, 1, more.length);
        return t(count == 1 ? key + ".one" : key, values);
    }

    public String text(Text text) {
        return text.in(lang);
    }

    /** {@code 12 345} in Swedish, {@code 12,345} in English. */
    public String number(long value) {
        return Formats.number(lang, value);
    }

    /** A change, with its sign. */
    public String signed(long value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    public String decimal(double value, int decimals) {
        return Formats.decimal(lang, value, decimals);
    }

    /** A share with one decimal; never "100 %" or "0 %" unless exactly so; a dash when there is nothing to share. */
    public String percent(long part, long whole) {
        return Formats.percent(lang, part, whole);
    }

    /** A service level: {@code 1 Gbit/s}, {@code 100 Mbit/s}. */
    public String speed(int mbit) {
        return mbit % 1000 == 0 ? number(mbit / 1000) + " Gbit/s" : number(mbit) + " Mbit/s";
    }

    /** A share exactly as somebody has stated it: 0.999 is {@code 99,9 %}. */
    public String stated(BigDecimal share) {
        return Formats.percent(lang, share.movePointRight(2).stripTrailingZeros());
    }

    public String date(LocalDate date) {
        return date.toString();
    }

    /** Date and time of day in Sweden. */
    public String time(Instant instant) {
        return Formats.time(instant);
    }

    /** What stands before every address of this region: nothing, or {@code /20} where several regions are served. */
    public String root() {
        return root;
    }

    /** The address of a page of this region, such as {@code /deliveries}. */
    public String at(String path) {
        return root + path;
    }

    /** Path of this page's address. */
    public String path() {
        return address.path();
    }

    /** The value of a query parameter of this page, or an empty text. */
    public String parameter(String name) {
        return address.values(name).stream().findFirst().orElse("");
    }

    /** All values of a query parameter that can be given several times. */
    public List<String> parameters(String name) {
        return address.values(name);
    }

    /** Another page with some of this page's query parameters, as far as they are given. */
    public String carry(String path, List<String> names) {
        return carry(path, names, "", "");
    }

    /** As the overload, with one query parameter more. */
    public String carry(String path, List<String> names, String name, String value) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String kept : names) {
            List<String> values =
                    address.values(kept).stream().filter(v -> !v.isBlank()).toList();
            if (!values.isEmpty()) {
                query.put(kept, values);
            }
        }
        if (!name.isEmpty()) {
            query.put(name, List.of(value));
        }
        return Address.link(at(path), query);
    }

    /** This page's address with one query parameter changed; an empty value takes it away. */
    public String with(String name, String value) {
        return address.with(name, value).toString();
    }

    /** This page's address with two query parameters changed. */
    public String with(String name, String value, String name2, String value2) {
        return address.with(name, value).with(name2, value2).toString();
    }

    /** This page's address with these query parameters changed; those with an empty value are taken away. */
    public String with(Map<String, String> changes) {
        Address changed = address;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return changed.toString();
    }

    /** A link with one query parameter, safely encoded. */
    public String link(String path, String name, String value) {
        return Address.link(at(path), Map.of(name, List.of(value)));
    }

    /** A link with query parameters, safely encoded. */
    public String link(String path, Map<String, String> query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        query.forEach((name, value) -> values.put(name, List.of(value)));
        return Address.link(at(path), values);
    }

    /** Address of a style sheet or script beside a feature: {@code asset("map/map.js")}. */
    public String asset(String file) {
        return pages.assets().url(file);
    }

    /** Whether the visitor may: what leads only to a refusal is better not shown. */
    public boolean may(Right right) {
        return Visit.current().viewer().may(right);
    }

    /** Whether the visitor is shown some municipalities of the county only. */
    public boolean isOfOwnMunicipalities() {
        return Visit.current().viewer().sight().municipalities() != null;
    }

    /** Whether an item of the menu leads somewhere for this visitor, who may have to choose a region first. */
    boolean shows(Menu.Item item) {
        return may(item.right())
                && (item.right() != Right.PEOPLE || account() != null)
                && (!item.ofRegion() || !pages.isRegionToBeChosen());
    }

    /** What the account of who has signed in is called, and in which role; null where nobody signs in. */
    public @Nullable String account() {
        Visit visit = Visit.current();
        return visit.findPerson()
                .filter(Person::isAccount)
                .map(person ->
                        person.name() + " · " + text(visit.viewer().role().label()))
                .orElse(null);
    }

    /** Whom the page is shown as to, when those are others than the visitor; null otherwise. */
    public @Nullable Text audience() {
        return Visit.current()
                .viewer()
                .findAudience()
                .map(others -> others.confidentiality().label())
                .orElse(null);
    }

    /** Whether strangers are let in, and can sign in. */
    public boolean isOpenToAll() {
        return Visit.current().findPerson().isEmpty() && may(Right.OPEN);
    }

    /** Belongs in every form that changes something: {@code @template.web.csrf(page)}. */
    public String csrf() {
        return csrf.get();
    }

    public String version() {
        return Version.TEXT;
    }

    /** First notes of a file that is saved from a page: that its content is invented, when it is, and whose it is. */
    public List<String> provenance() {
        Masthead workspace = masthead();
        if (workspace == null) {
            return List.of();
        }
        return workspace.invented() ? List.of(t("web.invented"), workspace.county()) : List.of(workspace.county());
    }

    /** What the layout tells of the workspace; null when none is open. */
    public @Nullable Masthead masthead() {
        return pages.masthead();
    }
}
