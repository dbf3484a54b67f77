package org.hexapla.job;

import org.hexapla.archive.TestDatabase;

class JobsOnH2Test extends JobsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.inMemory();
    }
}
