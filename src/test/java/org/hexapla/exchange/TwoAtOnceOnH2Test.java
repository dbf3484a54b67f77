package org.hexapla.exchange;

import org.hexapla.archive.TestDatabase;

class TwoAtOnceOnH2Test extends TwoAtOnceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.inMemory();
    }
}
