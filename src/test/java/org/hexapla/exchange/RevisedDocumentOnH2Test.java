package org.hexapla.exchange;

import org.hexapla.archive.TestDatabase;

class RevisedDocumentOnH2Test extends RevisedDocumentContract {
    @Override
    TestDatabase database() {
        return TestDatabase.inMemory();
    }
}
