package org.hexapla.search;

import org.hexapla.archive.TestDatabase;
import org.hexapla.index.SearchIndex;
import org.hexapla.intake.TestIntake;

/** Brings what is published into an index, once, for the tests of others. */
public final class TestFollower {
    private TestFollower() {}

    public static void follow(SearchIndex index, TestIntake intake) {
        TestDatabase database = intake.database();
        PublishedTexts texts =
                new PublishedTexts(
                        database.archive(), database.catalogue(), database.publicationMarks());
        new Follower(index, texts, null, intake.clock()).step();
    }
}
