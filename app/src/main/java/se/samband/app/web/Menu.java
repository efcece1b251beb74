package se.samband.app.web;

import java.util.List;
import se.samband.core.access.Right;

/** The main menu. An item's name is the feature's, and the key {@code web.menu.<name>} is its text. */
final class Menu {

    /** @param right that it takes to go there */
    record Item(String name, String path, Right right) {

        /** Whether it is about one region. */
        boolean ofRegion() {
            return !name.equals("home") && !name.equals("help");
        }
    }

    static final List<Item> ITEMS = List.of(
            new Item("home", "/", Right.OPEN),
            new Item("figures", "/figures", Right.FIGURES),
            new Item("map", "/map", Right.BUILDINGS),
            new Item("buildings", "/buildings", Right.BUILDINGS),
            new Item("deliveries", "/deliveries", Right.DELIVERIES),
            new Item("compare", "/compare", Right.FIGURES),
            new Item("rules", "/rules", Right.OPEN),
            new Item("people", "/people", Right.PEOPLE),
            new Item("publicsite", "/answer", Right.OPEN),
            new Item("help", "/help", Right.OPEN));

    private Menu() {}
}
